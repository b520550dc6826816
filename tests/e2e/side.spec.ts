/** The column beside a conversation, and time spent: read and done by keyboard, in both languages, wide and narrow. */
import { expect, test, type Page } from '@playwright/test';
import { desk } from '../support/desk-under-test';
import { expectAccessible } from './support/axe';
import { adminToken, newSubject, openAdmin, readAdminIn } from './support/people';

async function openedTicket(): Promise<number> {
  const answer = await fetch(`${desk.cmsUrl}/tickets/conversations`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${await adminToken('agent')}` },
    body: JSON.stringify({
      requestId: crypto.randomUUID(),
      subject: newSubject('右の欄の件'),
      body: '印刷できません。',
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
const WORDS = {
  ja: {
    card: '受付の内容と事務所、依頼者',
    vendors: '現地業者',
    machines: '事務所の機器',
    next: '次の休業日',
  },
  en: {
    card: 'Ticket, office and requester',
    vendors: 'Vendors',
    machines: 'Machines',
    next: 'Next holiday',
  },
} as const;
const cardOf = (page: Page, language: 'ja' | 'en') =>
  page.getByRole('complementary', { name: WORDS[language].card });

for (const [language, width] of [
  ['ja', 1440],
  ['en', 390],
] as const) {
  test(`the office stands beside the conversation, sections open by keyboard, in ${language} at ${width}`, async ({
    browser,
  }) => {
    test.slow();
    await readAdminIn(language);
    try {
      const number = await openedTicket();
      const page = await openAdmin(browser, 'hq-it', { viewport: { width, height: 900 } });
      await page.goto(`/admin/plugins/tickets/conversations/${number}`);
      const card = cardOf(page, language);
      const { vendors, machines, next } = WORDS[language];
      await expect(card).toContainText(next);
      await expect(card).toContainText('kwame.boateng@demo.example');
      for (const name of [vendors, machines]) {
        const section = card.locator('summary').filter({ hasText: name });
        await section.focus();
        await page.keyboard.press('Enter');
      }
      await expect(card).toContainText('Volta Networks');
      await expectAccessible(page, '#desk-root');
      // what was opened is open the next time
      await page.reload();
      await expect(cardOf(page, language).getByText('Volta Networks').first()).toBeVisible();
      await page.context().close();
    } finally {
      await readAdminIn('ja');
    }
  });
}

test('time goes along with an answer, is noted by itself, and is voided', async ({ browser }) => {
  test.slow();
  const number = await openedTicket();
  const page = await openAdmin(browser, 'agent');
  await page.goto(`/admin/plugins/tickets/conversations/${number}`);
  const card = cardOf(page, 'ja');
  const minutes = page.getByLabel(/^作業時間\(分、任意\)/);
  await page.getByLabel('回答の本文').fill('ドライバーを入れ直しました。');
  await minutes.fill('0');
  await page.getByRole('button', { name: /^送って/ }).click();
  await expect(page.getByRole('region', { name: '返事を書く' })).toContainText('数が小さすぎます');
  await minutes.fill('20');
  // Enter alone sends nothing
  await minutes.press('Enter');
  await expect(page.getByLabel('回答の本文')).toHaveValue('ドライバーを入れ直しました。');
  await minutes.press('Control+Enter');
  await expect(page.getByText('回答を送りました。').first()).toBeVisible();

  await page.getByRole('button', { name: 'その他の操作' }).click();
  await page.getByRole('menuitem', { name: '作業時間を記録する' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('作業時間(分)').fill('1.5');
  await dialog.getByRole('button', { name: '記録する' }).click();
  await expect(dialog).toContainText('数字を入力してください');
  await dialog.getByLabel('作業時間(分)').fill('75');
  await page.mouse.move(0, 0);
  await expectAccessible(page, '[role=dialog]');
  await dialog.getByLabel(/^行ったこと/).fill('型番を調べた。');
  await dialog.getByRole('button', { name: '記録する' }).click();
  await expect(page.getByText('作業時間 1時間15分を記録しました。').first()).toBeVisible();

  const heading = card.locator('summary').filter({ hasText: '作業時間' });
  const undo = card.getByRole('button', { name: /1時間15分の記録を取り消す/ });
  if (!(await undo.isVisible())) await heading.click();
  await expect(card).toContainText('1時間35分');
  await expectAccessible(page, '#desk-root');
  await undo.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('作業時間 1時間15分の記録を取り消しました。').first()).toBeVisible();
  await expect(card).toContainText('20分');
  await expect(card).not.toContainText('1時間35分');
  await page.context().close();
});
