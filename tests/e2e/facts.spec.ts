/** Two people of the desk who edit one ticket at the same time: each sees the other's values, and nothing typed is lost. */
import { expect, test, type Page } from '@playwright/test';
import { desk } from '../support/desk-under-test';
import { expectAccessible } from './support/axe';
import { adminToken, newSubject, openAdmin } from './support/people';

async function openedTicket(subject: string): Promise<number> {
  const answer = await fetch(`${desk.cmsUrl}/tickets/conversations`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${await adminToken('agent')}` },
    body: JSON.stringify({
      requestId: crypto.randomUUID(),
      subject,
      body: '1時間ごとに切れます。',
      language: 'ja',
      officeCode: 'accra',
      requester: { kind: 'address', name: '田中 一', email: 'hajime.tanaka@example.org' },
      channel: 'phone',
      receivedAt: new Date().toISOString(),
    }),
  });
  expect(answer.status).toBe(201);
  return ((await answer.json()) as { readonly number: number }).number;
}

const factsOf = (page: Page) => page.getByRole('region', { name: '受付の内容' });
const edit = async (page: Page, number: number): Promise<void> => {
  await page.goto(`/admin/plugins/tickets/conversations/${number}`);
  await factsOf(page).getByRole('button', { name: '編集する' }).click();
};
const choose = async (page: Page, field: string, value: string): Promise<void> => {
  await factsOf(page).getByRole('combobox', { name: field }).click();
  await page.getByRole('option', { name: value }).click();
};

test('of two who edit the same facts the second chooses field by field @pg', async ({ browser }) => {
  test.slow();
  const [before, theirs, mine] = ['VPN', '本部の件名', '佐藤の件名'].map(newSubject);
  if (!before || !theirs || !mine) throw new Error('three subjects');
  const number = await openedTicket(before);
  const agent = await openAdmin(browser, 'agent');
  const hq = await openAdmin(browser, 'hq-it');
  await edit(agent, number);
  await edit(hq, number);
  const facts = factsOf(agent);

  await factsOf(hq).getByLabel('件名').fill(theirs);
  await choose(hq, '担当', '中村 真理');
  await factsOf(hq).getByRole('button', { name: '保存する' }).click();
  await expect(factsOf(hq).getByRole('definition').first()).toHaveText('中村 真理');

  await facts.getByLabel('件名').fill(mine);
  await choose(agent, '担当', '佐藤 健');
  await choose(agent, '言語', '英語');
  // the page refreshes itself beneath, what is typed stays
  await expect(agent.getByRole('heading', { level: 1 })).toHaveText(theirs, { timeout: 20_000 });
  await expect(facts.getByLabel('件名')).toHaveValue(mine);

  await facts.getByLabel('件名').press('Enter');
  const alert = facts.getByRole('alert');
  await expect(alert).toBeFocused();
  await expect(alert).toContainText('まだ保存されていません');
  const disputed = {
    subject: facts.getByRole('group', { name: '件名' }),
    assignee: facts.getByRole('group', { name: '担当' }),
  };
  await expect(disputed.subject).toContainText('中村 真理が「件名」を変えました');
  await expect(disputed.subject).toContainText(/アクラ .* · 東京/);
  await expect(disputed.subject).toContainText(theirs);
  await expect(disputed.subject).toContainText(mine);
  await expect(facts.getByRole('combobox', { name: '言語' })).toContainText('英語');
  await expectAccessible(agent, '#desk-root');

  await facts.getByRole('button', { name: 'もう一度保存する' }).click();
  await expect(disputed.subject).toContainText('選んでください');
  await expect(disputed.subject.getByRole('radio').first()).toBeFocused();
  // by keyboard: the second value of the first group, the first of the second
  await agent.keyboard.press('ArrowDown');
  await expect(disputed.subject.getByLabel('自分の値')).toBeChecked();
  await agent.keyboard.press('Tab');
  await agent.keyboard.press('Space');
  await expect(disputed.assignee.getByLabel('相手の値')).toBeChecked();
  await facts.getByRole('button', { name: 'もう一度保存する' }).click();

  await expect(facts.getByRole('definition')).toHaveText([
    '中村 真理',
    '普通',
    'なし',
    '依頼者・CC・連絡担当',
    'なし',
    '英語',
  ]);
  await expect(agent.getByRole('heading', { level: 1 })).toHaveText(mine);
  await expect(facts.getByRole('button', { name: '編集する' })).toBeFocused();
  const card = agent.getByRole('complementary');
  for (const sentence of [
    `中村 真理が「担当」を「–」から「中村 真理」に変えました`,
    `中村 真理が「件名」を「${before}」から「${theirs}」に変えました`,
    `佐藤 健が「件名」を「${theirs}」から「${mine}」に変えました`,
    '佐藤 健が「言語」を「日本語」から「英語」に変えました',
  ]) {
    await expect(card.getByText(sentence)).toBeVisible();
  }
  // the other one, who only looks, is shown the same
  await expect(hq.getByRole('heading', { level: 1 })).toHaveText(mine, { timeout: 20_000 });
  await agent.context().close();
  await hq.context().close();
});

test('an agent takes a ticket with one click, and neither a refusal nor a dead line takes what was typed', async ({
  browser,
}) => {
  test.slow();
  const number = await openedTicket(newSubject('担当のない件'));
  const agent = await openAdmin(browser, 'agent');
  await agent.goto(`/admin/plugins/tickets/conversations/${number}`);
  const facts = factsOf(agent);
  const take = facts.getByRole('button', { name: '自分が担当する' });
  await take.click();
  await expect(facts.getByRole('definition').first()).toHaveText('佐藤 健');
  await expect(take).toHaveCount(0);

  await facts.getByRole('button', { name: '編集する' }).click();
  const subject = newSubject('回線が切れても残る');
  await facts.getByLabel('件名').fill('');
  await facts.getByRole('button', { name: '保存する' }).click();
  await expect(facts).toContainText('入力してください');
  await expect(facts.getByLabel('件名')).toBeFocused();
  await facts.getByLabel('件名').fill(subject);
  await agent.context().setOffline(true);
  await facts.getByRole('button', { name: '保存する' }).click();
  await expect(facts.getByRole('alert')).toContainText('接続できません');
  await expect(facts.getByLabel('件名')).toHaveValue(subject);
  const words = newSubject('機種名を教えてください。');
  const answer = agent.getByLabel('回答の本文');
  const send = agent.getByRole('button', { name: /^送って/ });
  await answer.fill(words);
  await send.click();
  await expect(agent.getByRole('region', { name: '返事を書く' }).getByRole('alert')).toContainText(
    '接続できません',
  );
  await expect(answer).toHaveValue(words);
  await agent.context().setOffline(false);
  await send.click();
  await expect(answer).toHaveValue('');
  await expect(agent.getByRole('region', { name: 'やりとり' }).getByText(words)).toHaveCount(1);
  await expect(facts.getByLabel('件名')).toHaveValue(subject);
  await facts.getByRole('button', { name: '保存する' }).click();
  await expect(agent.getByRole('heading', { level: 1 })).toHaveText(subject);

  await agent.getByRole('link', { name: '対応が必要' }).click();
  const views = agent.getByRole('navigation', { name: '受付' });
  await views.getByRole('link', { name: '担当なし' }).click();
  await expect(agent.getByRole('heading', { level: 1 })).toHaveText('担当なし');
  const row = agent.getByRole('row').filter({ hasText: subject });
  await expect(row).toHaveCount(0);
  await views.getByRole('link', { name: '自分の担当' }).click();
  await expect(row).toContainText('佐藤 健');
  await expectAccessible(agent, '#desk-root');
  await agent.context().close();
});
