/** Views of the queue: a lead makes one with the keyboard, an agent uses it, and it says so when it is gone. */
import { expect, test, type Page } from '@playwright/test';
import { desk } from '../support/desk-under-test';
import { expectAccessible } from './support/axe';
import { adminToken, newSubject, openAdmin } from './support/people';

const post = async (role: 'agent' | 'lead', path: string, body: object): Promise<Response> =>
  fetch(`${desk.cmsUrl}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${await adminToken(role)}` },
    body: JSON.stringify(body),
  });

const views = (page: Page) => page.getByRole('list', { name: '保存したビュー' });

/** Presses Tab until something that matches has the focus. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let pressed = 0; pressed < 60; pressed += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no way by keyboard to ${selector}`);
}

test('a lead makes a view by keyboard alone, and an agent works with it @pg', async ({ browser }) => {
  test.slow();
  const name = newSubject('電話と自分');
  const lead = await openAdmin(browser, 'lead');
  await lead.goto('/admin/plugins/tickets');
  await lead.getByRole('link', { name: '新しいビュー' }).focus();
  await lead.keyboard.press('Enter');
  await expect(lead.getByRole('heading', { level: 1, name: '新しいビュー' })).toBeVisible();
  await tabTo(lead, 'input[name="nameJa"]');
  await lead.keyboard.insertText(name);
  await tabTo(lead, 'input[name="nameEn"]');
  await lead.keyboard.type('Calls and mine');

  // the first row is about states already; another one about the office is added, and filtered by typing
  await expect(lead.getByText('状態が「新規」か「対応中」である受付')).toBeVisible();
  await lead.getByRole('button', { name: '条件を追加', exact: true }).focus();
  await lead.keyboard.press('Enter');
  const field = lead.getByRole('combobox', { name: '条件 2 項目' });
  await expect(field).toBeFocused();
  await field.selectOption({ label: '事務所' });
  await tabTo(lead, '#desk-root button[aria-expanded]');
  await lead.keyboard.press('Enter');
  await lead.keyboard.insertText('アクラ');
  await lead.keyboard.press('Tab');
  await lead.keyboard.press('Space');
  await lead.keyboard.press('Escape');
  await expect(lead.locator('#desk-root button[aria-expanded]')).toBeFocused();
  await expect(lead.getByText('事務所が「アクラ」である受付')).toBeVisible();

  // a group: by telephone, or the reader's own
  await lead.getByRole('button', { name: 'グループを追加' }).focus();
  await lead.keyboard.press('Enter');
  const inGroup = lead.getByRole('combobox', { name: 'グループ 1 条件 1 項目' });
  await expect(inGroup).toBeFocused();
  await inGroup.selectOption({ label: '受付経路' });
  await lead
    .getByRole('group', { name: 'グループ 1 条件 1 値' })
    .getByRole('checkbox', { name: '電話' })
    .focus();
  await lead.keyboard.press('Space');
  await lead.getByRole('button', { name: 'グループ 1 に条件を追加' }).focus();
  await lead.keyboard.press('Enter');
  await lead.getByRole('combobox', { name: 'グループ 1 条件 2 項目' }).selectOption({ label: '担当' });
  await lead
    .getByRole('group', { name: 'グループ 1 条件 2 値' })
    .getByRole('checkbox', { name: '自分(見ている人)' })
    .focus();
  await lead.keyboard.press('Space');
  await expect(lead.getByText(/^いま\d+件が当てはまります。$/)).toBeVisible();
  await expectAccessible(lead, '#desk-root');
  await lead.keyboard.press('Control+Enter');
  await expect(lead.getByRole('heading', { level: 1, name })).toBeVisible();
  await expect(lead).toHaveURL(/view=saved/);

  const agent = await openAdmin(browser, 'agent');
  const count = async (): Promise<number> =>
    Number(await views(agent).getByRole('link', { name }).locator('span').innerText());
  await agent.goto('/admin/plugins/tickets');
  await expect(views(agent).getByRole('link', { name })).toBeVisible();
  await expect(agent.getByRole('link', { name: '新しいビュー' })).toHaveCount(0);
  const before = await count();
  const subject = newSubject('受話器');
  const opened = await post('agent', '/tickets/conversations', {
    requestId: crypto.randomUUID(),
    subject,
    body: '音が出ません。',
    language: 'ja',
    officeCode: 'accra',
    requester: { kind: 'address', name: '田中 一', email: 'hajime.tanaka@example.org' },
    channel: 'phone',
    receivedAt: new Date().toISOString(),
  });
  expect(opened.status).toBe(201);
  await views(agent).getByRole('link', { name }).click();
  await expect(agent.getByRole('link', { name: subject })).toBeVisible();
  await expect.poll(count, { timeout: 20_000 }).toBe(before + 1);
  await expectAccessible(agent, '#desk-root');
  // the address is the view's own
  await agent.reload();
  await expect(agent.getByRole('heading', { level: 1, name })).toBeVisible();
  await agent.getByRole('link', { name: subject }).click();
  await agent.getByRole('link', { name: '保存したビュー' }).click();
  await expect(agent.getByRole('heading', { level: 1, name })).toBeVisible();

  // it is deleted while the agent has it open
  await lead.getByRole('link', { name: 'ビューを編集' }).click();
  await lead.getByRole('button', { name: '削除する' }).click();
  await lead
    .getByRole('group', { name: /削除しますか/ })
    .getByRole('button', { name: '削除する' })
    .click();
  await expect(lead.getByText('ビューを削除しました。')).toBeVisible();
  await expect(agent.getByText('このビューはもうありません。')).toBeVisible({ timeout: 20_000 });
  await expect(agent.getByRole('table')).toHaveCount(0);
  await lead.context().close();
  await agent.context().close();
});

test('what is wrong stands beside its row and takes the focus, and nothing typed is lost', async ({
  browser,
}) => {
  const lead = await openAdmin(browser, 'lead');
  await lead.goto('/admin/plugins/tickets/views/new');
  await lead.getByLabel('名前(日本語)').fill('長く待っている');
  await lead.getByLabel('名前(英語)').fill('Waiting long');
  await lead.getByRole('combobox', { name: '条件 1 項目' }).selectOption({ label: '待ち時間' });
  await lead.getByRole('button', { name: '保存する' }).click();
  const amount = lead.getByRole('textbox', { name: '条件 1 長さ' });
  await expect(amount).toBeFocused();
  await expect(lead.getByRole('group', { name: '条件 1', exact: true })).toContainText('入力してください');
  await expectAccessible(lead, '#desk-root');
  await amount.fill('4時間');
  await expect(lead.getByRole('group', { name: '条件 1', exact: true })).toContainText(
    '数字を入力してください',
  );
  await amount.fill('4');
  await expect(lead.getByText('4時間を超えて待っている受付')).toBeVisible();
  await lead.getByRole('button', { name: '条件 1 を外す' }).click();
  await lead.getByRole('button', { name: '保存する' }).click();
  await expect(lead.getByText('条件を1つ以上入れてください。')).toBeVisible();
  await expect(lead.getByLabel('名前(日本語)')).toHaveValue('長く待っている');
  await lead.context().close();
});

test('an agent has no way to the editor, and an address of a view that never was says so', async ({
  browser,
}) => {
  const agent = await openAdmin(browser, 'agent');
  await agent.goto('/admin/plugins/tickets/views/new');
  await expect(agent.getByLabel('名前(日本語)')).toHaveCount(0);
  await agent.goto('/admin/plugins/tickets?view=saved:nosuchview');
  await expect(agent.getByText('このビューはもうありません。')).toBeVisible();
  await agent.context().close();
});
