/** Excluding, relaying, merging, splitting and linking, by pointing and by keyboard, with the axe on each dialog. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { desk } from '../support/desk-under-test';
import { expectAccessible } from './support/axe';
import { adminToken, newSubject, openAdmin, signInToPortal } from './support/people';

async function told(path: string, body: object): Promise<{ readonly number: number }> {
  const answer = await fetch(`${desk.cmsUrl}/tickets/conversations${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${await adminToken('agent')}` },
    body: JSON.stringify({ requestId: crypto.randomUUID(), ...body }),
  });
  expect(answer.ok).toBe(true);
  return (await answer.json()) as { readonly number: number };
}
const opened = async (subject: string, email: string, language = 'ja'): Promise<number> => {
  const requester = { kind: 'address', name: email === 'ana@example.org' ? 'Ana Silva' : '田中 一', email };
  const facts = { officeCode: 'accra', channel: 'mail', receivedAt: new Date().toISOString() };
  return (await told('', { ...facts, subject, body: `${subject}の本文`, language, requester })).number;
};

const show = async (page: Page, number: number): Promise<void> => {
  await page.goto(`/admin/plugins/tickets/conversations/${number}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
};
/** Opens the dialog of an act from the menu of a conversation. */
const open = async (page: Page, act: string): Promise<Locator> => {
  await page.getByRole('button', { name: 'その他の操作' }).click();
  // no act is hidden below an edge
  await expect(page.getByRole('menuitem').last()).toBeInViewport();
  await page.getByRole('menuitem', { name: act }).click();
  const dialog = page.getByRole('dialog', { name: act });
  await expect(dialog).toBeVisible();
  return dialog;
};
const state = (page: Page) => page.locator('#desk-root header').first();

test('a ticket that is spam is excluded, and HQ IT voids that', async ({ browser }) => {
  const subject = newSubject('特売のお知らせ');
  const number = await opened(subject, 'spam@example.org');
  const agent = await openAdmin(browser, 'agent');
  await show(agent, number);
  const dialog = await open(agent, '集計から除外する');
  await dialog.getByRole('button', { name: '集計から除外する' }).click();
  await expect(dialog).toContainText('入力してください');
  await expect(dialog.getByRole('textbox')).toBeFocused();
  await dialog.getByRole('textbox').fill('広告のメールです。');
  // the admin's own colour of a button under the pointer is too pale
  await agent.mouse.move(0, 0);
  await expectAccessible(agent, '[role=dialog]');
  await dialog.getByRole('button', { name: '集計から除外する' }).click();
  await expect(dialog).toBeHidden();
  await expect(state(agent)).toContainText('完了');
  await expect(
    agent.getByText('佐藤 健が集計から除外しました(迷惑メール・広告: 広告のメールです。)'),
  ).toBeVisible();

  const hq = await openAdmin(browser, 'hq-it');
  await hq.goto('/admin/plugins/tickets/review');
  // its own entry of the menu is the one that is marked; the page marks its list as well
  await expect(hq.getByRole('navigation').locator('a.active')).toHaveCount(1);
  const row = hq.getByRole('row').filter({ hasText: subject });
  await expect(row).toContainText('広告のメールです。');
  await expectAccessible(hq, '#desk-root');
  await row.getByRole('link', { name: '除外を取り消す' }).click();
  const undo = hq.getByRole('dialog', { name: '除外を取り消す' });
  await undo.getByRole('textbox').fill('お客様からの問い合わせでした。');
  await undo.getByRole('button', { name: '除外を取り消す' }).click();
  await expect(state(hq)).toContainText('新規');
});

test('what is out of scope is relayed with a text in the language of the thread', async ({ browser }) => {
  const number = await opened(newSubject('Business trip'), 'ana@example.org', 'en');
  const agent = await openAdmin(browser, 'agent');
  await show(agent, number);
  const dialog = await open(agent, '対応範囲外として本部に引き継ぐ');
  const text = dialog.getByLabel('依頼者に送る文(英語)');
  await expect(text).toHaveValue(/HQ IT/);
  await expectAccessible(agent, '[role=dialog]');
  await dialog.getByRole('button', { name: '送って本部に引き継ぐ' }).click();
  await expect(state(agent)).toContainText('完了');
  await expect(agent.locator('article').last()).toContainText('outside what the helpdesk covers');
  await agent.getByRole('button', { name: 'その他の操作' }).click();
  await expect(agent.getByRole('menuitem', { name: '対応範囲外として本部に引き継ぐ' })).toHaveCount(0);
});

test('a ticket is merged after a look at who will read what, by keyboard alone, and back @pg', async ({
  browser,
}) => {
  test.slow();
  const [goes, stays] = [newSubject('VPN が切れる'), newSubject('VPN がつながらない')];
  const one = await opened(goes, 'ana@example.org');
  const other = await opened(stays, 'hajime.tanaka@example.org');
  const page = await openAdmin(browser, 'agent');
  await show(page, one);
  await page.getByRole('button', { name: 'その他の操作' }).focus();
  await page.keyboard.press('Enter');
  const item = page.getByRole('menuitem', { name: 'ほかの受付に統合する' });
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  while (!(await item.evaluate((element) => element === document.activeElement))) {
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'ほかの受付に統合する' });
  const field = dialog.getByLabel('統合先の受付番号');
  await expect(field).toBeFocused();
  await page.keyboard.type(String(one));
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('alert')).toContainText('同じ受付どうしは統合できません');
  await field.press('ControlOrMeta+a');
  await page.keyboard.type(String(other));
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('group', { name: '統合すると、次のようになります' })).toContainText(stays);
  await expect(dialog.locator('[data-new="true"]')).toContainText('Ana Silva');
  const merge = dialog.getByRole('button', { name: '統合する' });
  await expect(merge).toBeDisabled();
  await expectAccessible(page, '[role=dialog]');
  await dialog.getByRole('checkbox').focus();
  await page.keyboard.press('Space');
  await merge.focus();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByText('この受付は、次の受付に統合されました')).toBeVisible();
  await expectAccessible(page, '#desk-root');
  await page.getByRole('link', { name: `受付 ${other} ${stays}` }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(stays);
  await expect(page.locator('article').filter({ hasText: `${goes}の本文` })).toContainText(
    `受付 ${one} での発言`,
  );

  await show(page, one);
  const undo = await open(page, '統合を取り消す');
  await undo.getByRole('button', { name: '統合を取り消す' }).click();
  await expect(page.getByText('この受付は、次の受付に統合されました')).toHaveCount(0);
  await expect(state(page)).toContainText('新規');
});

test('words are split off, and both tickets lead to each other; a link is made and taken away', async ({
  page,
  browser,
}) => {
  test.slow();
  await signInToPortal(page);
  await page.goto('/tickets/new');
  await page.getByLabel('用件').fill(newSubject('プリンター'));
  await page.getByLabel('くわしく').fill('印刷できません。');
  await page.getByRole('button', { name: '送る' }).click();
  await expect(page).toHaveURL(/\/tickets\/\d+/);
  const number = Number(/\/tickets\/(\d+)/.exec(page.url())?.[1]);
  await page.getByLabel('本文').fill('それと、スキャナーも動きません。');
  await page.getByRole('button', { name: '送る' }).click();
  await expect(page.getByText('返事を送りました')).toBeVisible();

  const agent = await openAdmin(browser, 'agent');
  await show(agent, number);
  const dialog = await open(agent, '発言を別の受付に分ける');
  const subject = newSubject('スキャナー');
  await dialog.getByLabel('新しい受付の件名').fill(subject);
  await dialog.getByRole('checkbox').check();
  await expect(dialog.getByRole('status')).toContainText('移す発言 1件、この受付に残る発言 1件');
  await expectAccessible(agent, '[role=dialog]');
  await dialog.getByRole('button', { name: '分ける' }).click();
  await expect(dialog).toBeHidden();
  const card = agent.getByRole('complementary', { name: '受付の内容と事務所、依頼者' });
  await expect(card).toContainText('ここへ分けた');
  await card
    .getByRole('link', { name: new RegExp(subject) })
    .first()
    .click();
  await expect(agent.getByRole('heading', { level: 1 })).toHaveText(subject);
  await expect(agent.locator('article')).toHaveCount(1);
  await expect(card).toContainText('ここから分けた');

  const other = await opened(newSubject('別の件'), 'hajime.tanaka@example.org');
  const link = await open(agent, 'ほかの受付と関連づける');
  await link.getByLabel('相手の受付番号').fill(String(other));
  await link.getByLabel('参考').check();
  await expectAccessible(agent, '[role=dialog]');
  await link.getByRole('button', { name: '関連づける' }).click();
  const remove = card.getByRole('button', { name: `受付 ${other} との関連を外す` });
  await expect(remove).toBeVisible();
  await expectAccessible(agent, '#desk-root');
  await remove.click();
  await expect(remove).toHaveCount(0);
});

test('a requester of a merged inquiry is led to where it goes on @nojs', async ({ page }) => {
  await signInToPortal(page);
  const numbers: number[] = [];
  for (const subject of ['一通目', '二通目']) {
    await page.goto('/tickets/new');
    await page.getByLabel('用件').fill(newSubject(subject));
    await page.getByLabel('くわしく').fill(subject);
    await page.getByRole('button', { name: '送る' }).click();
    await expect(page).toHaveURL(/\/tickets\/\d+/);
    numbers.push(Number(/\/tickets\/(\d+)/.exec(page.url())?.[1]));
  }
  const [into, merged] = numbers;
  const answer = await fetch(`${desk.cmsUrl}/tickets/conversations/${merged}/merge`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${await adminToken('agent')}` },
    body: JSON.stringify({ into }),
  });
  expect(answer.status).toBe(201);
  await page.goto(`/tickets/${merged}`);
  await expect(page.getByRole('main')).toContainText(`受付番号 ${into} に統合されました`);
  // axe is a script itself
  if (test.info().project.use.javaScriptEnabled !== false) await expectAccessible(page);
  await page.getByRole('link', { name: `受付番号 ${into} を開く` }).click();
  await expect(page).toHaveURL(new RegExp(`/tickets/${into}$`));
  await expect(page.getByRole('main')).toContainText('二通目');
});
