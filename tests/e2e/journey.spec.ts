import { expect, test } from '@playwright/test';
import { desk, mailThat } from '../support/desk-under-test';
import { newSubject, openAdmin, signInToPortal } from './support/people';

test('a ticket goes all the way @nojs @pg', async ({ page, browser }) => {
  test.slow();
  const subject = newSubject('3階のプリンターに接続できない');
  const question = '機種名を教えてください。前面に書いてあります。';
  const secret = `ドライバーの入れ替えで直る見込み ${Date.now()}`;

  // a member of an office in preparation asks for help
  await signInToPortal(page);
  await page.getByRole('link', { name: '問い合わせる' }).first().click();
  await page.getByLabel('用件').fill(subject);
  await page.getByLabel('くわしく').fill('昨日の朝からです。\n「プリンターはオフラインです」と出ます。');
  await page.getByRole('button', { name: '送る' }).click();
  await expect(page).toHaveURL(/\/tickets\/\d+/);
  const number = /\/tickets\/(\d+)/.exec(page.url())?.[1] ?? '';
  await expect(page.getByRole('heading', { level: 1 })).toContainText(subject);
  await expect(page.getByText('受け付けました', { exact: true }).first()).toBeVisible();

  // a mail confirms it, and says where answers go
  const confirmation = await mailThat((mail) => mail.subject.includes(`${number}】受け付けました`));
  expect(confirmation.to).toEqual([desk.signIns.portal.staff.email]);
  expect(confirmation.text).toMatch(/^このメールには返信できません。/);
  expect(confirmation.text).toContain(`${desk.portalUrl}/tickets/${number}`);

  // an agent sees it in the queue, answers and notes
  const admin = await openAdmin(browser);
  await admin.goto('/admin/plugins/tickets?view=needsDesk');
  await expect(admin.getByText('これはお試し用のデスクです。').first()).toBeVisible();
  await admin.keyboard.press('/');
  await admin.keyboard.type(String(number));
  await admin.keyboard.press('Enter');
  const row = admin.getByRole('row').filter({ hasText: subject });
  await expect(row).toContainText('新規');
  await expect(row).toContainText('アクラ');
  await row.getByRole('link', { name: subject }).click();
  await expect(admin.getByRole('heading', { level: 1 })).toContainText(subject);
  await admin.getByLabel('回答の本文').fill(question);
  await admin.getByRole('button', { name: '送って「事務所の返事待ち」に' }).click();
  await expect(admin.getByText(question).first()).toBeVisible();
  await expect(admin.getByText('事務所の返事待ち').first()).toBeVisible();
  await admin.getByRole('tab', { name: /内部メモ/ }).click();
  await admin.getByLabel(/内部メモの本文/).fill(secret);
  await admin.getByRole('button', { name: /メモを残す/ }).click();
  await expect(admin.locator('#desk-root').getByText(secret).first()).toBeVisible();
  await expect(admin.getByText('内部メモ(事務所には見えません)').first()).toBeVisible();

  // the answer reaches the member by mail and in the portal, in both times, without the note
  const answered = await mailThat((mail) => mail.subject.includes(`${number}】回答があります`));
  expect(answered.text).toContain(question);
  expect(answered.text).not.toContain(secret);
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('がすること');
  await page.getByRole('link', { name: new RegExp(`返事を書く.*${subject}`) }).click();
  await expect(page.getByText('返事をお待ちしています').first()).toBeVisible();
  const message = page.getByText(question).first();
  await expect(message).toBeVisible();
  await expect(page.getByRole('article').filter({ hasText: question })).toContainText(/アクラ.*東京/s);
  await expect(page.getByRole('article').filter({ hasText: question })).toContainText('(ヘルプデスク)');
  expect(await page.content()).not.toContain(secret);

  // the member replies; the agent sees it on the same thread
  await page.getByLabel('本文').fill('MF-7455 です。');
  await page.getByRole('button', { name: '送る' }).click();
  await expect(page.getByText('MF-7455 です。').first()).toBeVisible();
  await expect(page.getByText('調べています').first()).toBeVisible();
  await admin.reload();
  await expect(admin.getByText('MF-7455 です。').first()).toBeVisible();
  await expect(admin.locator('#desk-root').getByText('返信あり').first()).toBeVisible();
  await expect(admin.locator('#desk-root').getByText(secret).first()).toBeVisible();
  await admin.context().close();
});

test('an agent opens a ticket for a caller @pg', async ({ page, browser }) => {
  const subject = newSubject('VPN につながらない');
  const admin = await openAdmin(browser);
  await admin.goto('/admin/plugins/tickets/new');
  await admin.getByRole('combobox', { name: /事務所/ }).click();
  await admin.getByRole('combobox', { name: /事務所/ }).fill('アクラ');
  await admin.getByRole('option', { name: /アクラ/ }).click();
  await admin.getByRole('combobox', { name: /依頼者/ }).click();
  await admin.getByRole('option', { name: /山田 花子/ }).click();
  await admin.getByLabel(/件名/).fill(subject);
  await admin.getByLabel(/^内容/).fill('電話で聞いたこと: 朝からつながらない。');
  await admin.getByRole('button', { name: '受付を登録する' }).click();
  await expect(admin.getByRole('heading', { level: 1 })).toContainText(subject);
  await expect(admin.locator('#desk-root').getByText('電話').first()).toBeVisible();
  await admin.context().close();

  await signInToPortal(page);
  await page.goto('/tickets');
  await expect(page.getByRole('link', { name: subject })).toBeVisible();
});
