/** What the office does to its inquiries with one click, with scripts and without. */
import { expect, test, type Page } from '@playwright/test';
import { desk } from '../support/desk-under-test';
import { expectAccessible } from './support/axe';
import { adminToken, newSubject, signInToPortal } from './support/people';

async function opened(page: Page, subject: string): Promise<string> {
  await page.goto('/tickets/new');
  await page.getByLabel('用件').fill(subject);
  await page.getByLabel('くわしく').fill('本文');
  await page.getByRole('button', { name: '送る' }).click();
  await expect(page).toHaveURL(/\/tickets\/\d+/);
  return /\/tickets\/(\d+)/.exec(page.url())?.[1] ?? '';
}

async function solve(number: string): Promise<void> {
  const answer = await fetch(`${desk.cmsUrl}/tickets/conversations/${number}/answers`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${await adminToken('agent')}` },
    body: JSON.stringify({ requestId: crypto.randomUUID(), body: '直しました。', nextState: 'resolved' }),
  });
  expect(answer.status).toBe(201);
}

test('an inquiry that nobody needs any more is withdrawn, after a question @nojs', async ({ page }) => {
  await signInToPortal(page);
  const subject = newSubject('自分で直りました');
  const number = await opened(page, subject);
  await page.getByRole('link', { name: '問い合わせを取り下げる' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('問い合わせを取り下げる');
  await expect(page.getByRole('main')).toContainText(subject);
  await page.getByRole('link', { name: '取り下げずに戻る' }).click();
  await expect(page).toHaveURL(new RegExp(`/tickets/${number}$`));
  await page.getByRole('link', { name: '問い合わせを取り下げる' }).click();
  await page.getByRole('button', { name: '取り下げる' }).click();
  await expect(page).toHaveURL(new RegExp(`/tickets/${number}\\?sent=withdraw$`));
  await expect(page.getByRole('status').filter({ hasText: '取り下げました' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('この問い合わせは取り下げられました');
  await expect(page.getByLabel('本文')).toHaveCount(0);
  // an old copy of the page leads back to the inquiry
  await page.goto(`/tickets/${number}/withdraw`);
  await expect(page).toHaveURL(new RegExp(`/tickets/${number}$`));
});

test('thanks for a solved inquiry are one click, and reopen nothing @nojs', async ({ page }) => {
  await signInToPortal(page);
  const number = await opened(page, newSubject('解決のお礼'));
  await solve(number);
  await page.goto(`/tickets/${number}`);
  await expect(page.getByRole('main')).toContainText(
    /解決していないときは、\d+年\d+月\d+日\(.\) \d\d:\d\d アクラ\(東京 .+\)までに返事を書いてください/,
  );
  await page.getByRole('button', { name: 'ありがとう、解決しました' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'お礼を伝えました' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('解決しました');
  await expect(page.getByRole('button', { name: 'ありがとう、解決しました' })).toHaveCount(0);
  await expect(page.getByLabel('本文')).toBeVisible();
});

test('thanks that meet an ended session ask to sign in, and then arrive @nojs', async ({ page, context }) => {
  await signInToPortal(page);
  const number = await opened(page, newSubject('ログインが切れたお礼'));
  await solve(number);
  await page.goto(`/tickets/${number}`);
  await context.clearCookies();
  await page.getByRole('button', { name: 'ありがとう、解決しました' }).click();
  await page.getByLabel('メールアドレス').fill(desk.signIns.portal.staff.email);
  await page.getByLabel('パスワード').fill(desk.signIns.portal.staff.password);
  await page.getByRole('button', { name: /ログイン/ }).click();
  await expect(page.getByRole('status').filter({ hasText: 'お礼を伝えました' })).toBeVisible();
});

test('both pages are accessible', async ({ page }) => {
  await signInToPortal(page);
  const number = await opened(page, newSubject('見やすさ'));
  await page.goto(`/tickets/${number}/withdraw`);
  await expectAccessible(page);
  await solve(number);
  await page.goto(`/tickets/${number}`);
  await expectAccessible(page);
  await page.goto(`/tickets/${number}/thanks`);
  await expectAccessible(page);
});
