/** The first page of the admin: what waits for an agent, and for HQ IT. */
import { expect, test, type Page } from '@playwright/test';
import { desk } from '../support/desk-under-test';
import { expectAccessible } from './support/axe';
import { adminToken, newSubject, openAdmin } from './support/people';

async function told(path: string, body: object): Promise<{ readonly number: number }> {
  const answer = await fetch(`${desk.cmsUrl}/tickets${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${await adminToken('agent')}` },
    body: JSON.stringify(body),
  });
  expect(answer.ok).toBe(true);
  return (await answer.json()) as { readonly number: number };
}
const LONG_AGO = new Date(Date.now() - 300 * 86_400_000).toISOString();
const opened = async (subject: string): Promise<number> => {
  const requester = { kind: 'address', name: '田中 一', email: 'hajime.tanaka@example.org' };
  const facts = { officeCode: 'accra', channel: 'mail', language: 'ja', receivedAt: LONG_AGO };
  const requestId = crypto.randomUUID();
  const { number } = await told('/conversations', { requestId, subject, body: '本文', ...facts, requester });
  return number;
};
const widget = (page: Page, name: 'mine' | 'overdue' | 'waitingHq') => page.locator(`[data-home="${name}"]`);

test('an agent sees first what waits, and comes from there to the ticket and to the list @pg', async ({
  browser,
}) => {
  test.slow();
  const subject = newSubject('ホームの件');
  const number = await opened(subject);
  const agent = await openAdmin(browser, 'agent');
  await agent.goto('/admin/');
  const mine = widget(agent, 'mine');
  const overdue = widget(agent, 'overdue');
  await expect(overdue).toContainText('最初の回答の期限を過ぎています');
  await expect(overdue).toContainText(/超過/);
  await expect(overdue).toContainText(/\d\d:\d\d (開所中|時間外)/);
  for (const name of ['mine', 'overdue', 'waitingHq'] as const) {
    await expect(widget(agent, name)).toBeVisible();
    await expectAccessible(agent, `[data-home="${name}"]`);
  }
  // what Strapi says of itself is not what an agent comes for
  await expect(agent.getByText('最後に編集')).toHaveCount(0);

  // it comes by itself, as in the queue
  await agent.goto(`/admin/plugins/tickets/conversations/${number}`);
  await agent.getByRole('button', { name: '自分が担当する' }).click();
  await expect(agent.getByText('自分の担当にしました')).toBeVisible();
  await agent.goto('/admin/');
  await expect(mine).toContainText('対応が必要です');
  await mine.getByRole('link').last().click();
  await expect(agent).toHaveURL(/conversations\/\d+|view=mine/);
  await agent.goto('/admin/');
  await agent.getByRole('link', { name: '一覧を開く' }).first().click();
  await expect(agent).toHaveURL(/view=mine/);
  await expect(agent.getByRole('row').filter({ hasText: subject })).toBeVisible();
  await agent.context().close();
});

test('HQ IT reads there what the desk asks it, in its language; what fails can be tried again', async ({
  browser,
}) => {
  test.slow();
  const question = newSubject('許可できますか。');
  const number = await opened(newSubject('本部への件'));
  const asked = { requestId: crypto.randomUUID(), question, tried: '再起動', language: 'ja' };
  await told(`/conversations/${number}/hq-questions`, asked);
  const hq = await openAdmin(browser, 'hq-it', { viewport: { width: 390, height: 844 } });
  let isDead = true;
  await hq.route('**/tickets/home', (route) => (isDead ? route.abort() : route.continue()));
  await hq.goto('/admin/');
  const list = widget(hq, 'waitingHq');
  const again = list.getByRole('button', { name: 'もう一度読み込む' });
  await expect(again).toBeVisible({ timeout: 20_000 });
  const asking = hq.waitForRequest('**/tickets/home');
  await again.click();
  isDead = false;
  await asking;
  await expect(list).toContainText('デスクからの質問です');
  await expect(list).toContainText('本部への質問「');
  await expectAccessible(hq, '[data-home="waitingHq"]');
  // nothing sticks out of a narrow page
  expect(await hq.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await hq.context().close();
});
