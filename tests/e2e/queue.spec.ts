/** The queue by keys and by pointer: ten tickets to somebody, undo, search, and a list that changes beneath. */
import { expect, test, type Page } from '@playwright/test';
import { desk } from '../support/desk-under-test';
import { expectAccessible } from './support/axe';
import { adminToken, newSubject, openAdmin } from './support/people';

async function openTicket(subject: string): Promise<number> {
  const answer = await fetch(`${desk.cmsUrl}/tickets/conversations`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${await adminToken('agent')}` },
    body: JSON.stringify({
      requestId: crypto.randomUUID(),
      subject,
      body: '切れます。',
      language: 'ja',
      officeCode: 'accra',
      requester: { kind: 'address', name: '田中 一', email: 'hajime.tanaka@example.org' },
      channel: 'mail',
      receivedAt: new Date().toISOString(),
    }),
  });
  expect(answer.status).toBe(201);
  return ((await answer.json()) as { readonly number: number }).number;
}

async function answer(number: number): Promise<void> {
  const sent = await fetch(`${desk.cmsUrl}/tickets/conversations/${number}/answers`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${await adminToken('agent')}` },
    body: JSON.stringify({
      requestId: crypto.randomUUID(),
      body: 'お試しください。',
      nextState: 'waitingRequester',
    }),
  });
  expect(sent.status).toBe(201);
}

const openMany = async (count: number, subject: string): Promise<readonly number[]> => {
  const numbers: number[] = [];
  while (numbers.length < count) numbers.push(await openTicket(`${subject} ${numbers.length + 1}`));
  return numbers;
};

const queueOf = (subject: string, view = 'unassigned'): string =>
  `/admin/plugins/tickets?${new URLSearchParams({ view, search: subject, within: 'view' }).toString()}`;
const rowOf = (page: Page, number: number) =>
  page.getByRole('row').filter({ has: page.locator(`a[data-number="${number}"]`) });
const said = (page: Page) =>
  page
    .getByRole('status')
    .filter({ has: page.getByRole('paragraph') })
    .last();
const selected = (page: Page) => page.getByRole('row').getByRole('checkbox', { checked: true });

/** Types a key group: one chord, or one word that is typed and accepted. */
const groups = (page: Page) => {
  let count = 0;
  return {
    async press(...keys: readonly string[]): Promise<void> {
      count += 1;
      for (const key of keys) await page.keyboard.press(key);
    },
    async accept(word: string): Promise<void> {
      count += 1;
      await page.keyboard.insertText(word);
      await page.keyboard.press('Enter');
    },
    count: () => count,
  };
};

test('ten tickets are given to somebody with three key groups, and back with one @pg', async ({
  browser,
}) => {
  test.slow();
  const subject = newSubject('まとめて担当');
  const numbers = await openMany(11, subject);
  const agent = await openAdmin(browser, 'agent');
  await agent.goto(queueOf(subject));
  await expect(agent.getByRole('row')).toHaveCount(12);

  const keys = groups(agent);
  await keys.press('1', '0', 'x');
  await expect(selected(agent)).toHaveCount(10);
  await expect(agent.getByRole('group', { name: 'まとめて操作' })).toContainText('10件を選択中');
  await keys.press('a');
  await expect(agent.getByRole('dialog')).toContainText('10件の担当を決める');
  await keys.accept('中村');
  await expect(said(agent)).toContainText('10件の担当を「中村 真理」にしました。');
  expect(keys.count()).toBeLessThanOrEqual(4);
  process.stdout.write(`ten tickets to somebody: ${keys.count()} key groups\n`);

  // they have left the list of those without an assignee; the one that is left is where the reader is now
  await expect(agent.getByRole('row')).toHaveCount(2);
  await expect(agent.locator(`a[data-number="${numbers[10]}"]`)).toBeFocused();
  await keys.press('z');
  await expect(said(agent)).toContainText('10件を元に戻しました。');
  await expect(agent.getByRole('row')).toHaveCount(12);
  await agent.context().close();
});

test('what is selected by pointer is tagged and moved; what cannot be is named, and undo minds others', async ({
  browser,
}) => {
  test.slow();
  const subject = newSubject('まとめて状態');
  const [first = 0, second = 0, third = 0] = await openMany(3, subject);
  const agent = await openAdmin(browser, 'agent');
  await agent.goto(queueOf(subject, 'allOpen'));
  await rowOf(agent, first).getByRole('checkbox').check();
  await rowOf(agent, third)
    .getByRole('checkbox')
    .click({ modifiers: ['Shift'] });
  await expect(selected(agent)).toHaveCount(3);
  const bar = agent.getByRole('group', { name: 'まとめて操作' });

  await bar.getByRole('button', { name: 'タグを付ける' }).click();
  // while it fades in, nothing has its colours yet
  await agent.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
  await expectAccessible(agent, '[role=dialog]');
  await agent.getByRole('option', { name: 'ネットワーク' }).click();
  await expect(said(agent)).toContainText('3件にタグ「ネットワーク」を付けました。');
  await expect(rowOf(agent, second)).toContainText('ネットワーク');

  await agent.goto(`/admin/plugins/tickets/conversations/${second}`);
  await agent.getByLabel('回答の本文').fill('お試しください。');
  await agent.getByRole('button', { name: /^送って/ }).click();
  await expect(agent.getByText('回答を送りました。').first()).toBeVisible();
  await agent.goto(queueOf(subject, 'allOpen'));
  await agent.getByLabel('このページをすべて選ぶ').check();
  await agent.keyboard.press('s');
  await agent.keyboard.insertText('解決');
  await agent.keyboard.press('Enter');
  await expect(said(agent)).toContainText('1件の状態を「解決」に変えました。');
  await expect(said(agent)).toContainText(/変更しなかったもの 2件.*いまの状態からは変えられません/);
  await expectAccessible(agent, '#desk-root');
  // what was not done stays selected
  await expect(selected(agent)).toHaveCount(2);

  const hq = await fetch(`${desk.cmsUrl}/tickets/conversations/${second}/state`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${await adminToken('hq-it')}` },
    body: JSON.stringify({ state: 'open' }),
  });
  expect(hq.status).toBe(200);
  await said(agent).getByRole('button', { name: '元に戻す' }).click();
  await expect(said(agent)).toContainText('元に戻したものはありません。');
  await expect(said(agent)).toContainText('そのあとに変更や発言があったため');
  await agent.context().close();
});

test('a refresh within 15 s keeps place, scroll and selection, and a search keeps to its words', async ({
  browser,
}) => {
  test.slow();
  const subject = newSubject('位置を保つ');
  const numbers = await openMany(24, subject);
  const chosen = numbers[15] ?? 0;
  const agent = await openAdmin(browser, 'agent', { viewport: { width: 1440, height: 700 } });
  await agent.goto('/admin/plugins/tickets?view=needsDesk');
  await expect(agent.getByRole('table')).toBeVisible();
  await agent.keyboard.press('/');
  await agent.keyboard.insertText(`ﾀﾅｶ 無し`);
  await agent.keyboard.press('Enter');
  await expect(agent.getByText('当てはまる受付はありません')).toBeVisible();
  await agent.goto(queueOf(subject, 'needsDesk'));
  await expect(agent.getByRole('row')).toHaveCount(25);

  const place = agent.locator(`a[data-number="${chosen}"]`);
  await place.focus();
  await place.scrollIntoViewIfNeeded();
  await agent.keyboard.press('x');
  await agent.keyboard.press('Shift+J');
  await expect(selected(agent)).toHaveCount(2);
  const at = agent.locator(`a[data-number="${numbers[16] ?? 0}"]`);
  await expect(at).toBeFocused();
  const before = (await at.boundingBox())?.y ?? 0;

  // one above goes, and one that is selected
  for (const number of [numbers[0] ?? 0, chosen]) await answer(number);
  await expect(rowOf(agent, chosen)).toHaveCount(0, { timeout: 15_000 });
  await expect(at).toBeFocused();
  expect(Math.abs(((await at.boundingBox())?.y ?? 0) - before)).toBeLessThan(120);
  await expect(agent.getByRole('group', { name: 'まとめて操作' })).toContainText(
    '2件を選択中 (うち1件はこのページにありません)',
  );
  await agent.keyboard.press('Escape');
  await expect(selected(agent)).toHaveCount(0);
  await agent.context().close();
});
