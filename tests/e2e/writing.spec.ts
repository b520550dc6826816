/** Agents who write: drafts that survive the browser and are handed over, canned replies by keyboard, no answer to less than all. */
import { expect, test, type Page } from '@playwright/test';
import { desk } from '../support/desk-under-test';
import { expectAccessible } from './support/axe';
import { adminToken, newSubject, openAdmin, readAdminIn } from './support/people';

const call = async (role: 'agent' | 'hq-it', path: string, body: object): Promise<Response> => {
  const answer = await fetch(`${desk.cmsUrl}/tickets/conversations${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${await adminToken(role)}` },
    body: JSON.stringify(body),
  });
  expect(answer.status).toBe(201);
  return answer;
};
const openedTicket = async (subject: string, language: 'ja' | 'en' = 'ja'): Promise<number> => {
  const answer = await call('agent', '', {
    requestId: crypto.randomUUID(),
    subject,
    body: '1時間ごとに切れます。',
    language,
    officeCode: 'accra',
    requester: { kind: 'address', name: '田中 一', email: 'hajime.tanaka@example.org' },
    channel: 'mail',
    receivedAt: new Date().toISOString(),
  });
  return ((await answer.json()) as { readonly number: number }).number;
};
const show = (page: Page, number: number) => page.goto(`/admin/plugins/tickets/conversations/${number}`);
const boxOf = (page: Page) => page.getByRole('region', { name: /^(返事を書く|Write)$/ });
const textOf = (page: Page) => page.getByLabel(/^(回答の本文|Text of the answer)/);

test('a draft survives the browser, is seen by a colleague and handed over @pg', async ({ browser }) => {
  test.slow();
  const number = await openedTicket(newSubject('下書きの件'));
  const first = await openAdmin(browser, 'agent');
  await show(first, number);
  await textOf(first).fill('途中まで書いた回答');
  await expect(boxOf(first)).toContainText('下書きを保存しました');
  await first.context().close();

  const second = await openAdmin(browser, 'agent');
  await show(second, number);
  await expect(textOf(second)).toHaveValue('途中まで書いた回答');

  const hq = await openAdmin(browser, 'hq-it');
  await show(hq, number);
  await expect(boxOf(hq)).toContainText('佐藤 健が書いています');
  await boxOf(hq).getByText('佐藤 健が書いています').click();
  await expectAccessible(hq, '#desk-root');
  await boxOf(hq).getByRole('button', { name: '続きを書く' }).click();
  await expect(textOf(hq)).toHaveValue('途中まで書いた回答');
  // whose text it was is told who goes on with it
  await expect(boxOf(second)).toContainText('中村 真理が続きを書いています', { timeout: 20_000 });
  await expect(textOf(second)).toHaveValue('');

  await textOf(hq).fill('最後まで書いた回答');
  await hq.keyboard.press('Control+Enter');
  await expect(hq.getByRole('region', { name: 'やりとり' })).toContainText('最後まで書いた回答');
  await expect(boxOf(second)).not.toContainText('下書き', { timeout: 20_000 });
  await second.context().close();
  await hq.context().close();
});

test('a known question is answered from the queue with four key groups', async ({ browser }) => {
  const number = await openedTicket(newSubject('VPN が切れる'));
  const page = await openAdmin(browser, 'agent');
  // the queue of all tests is longer than a page
  await page.goto(`/admin/plugins/tickets?view=needsDesk&search=${number}&within=view`);
  await page.locator(`a[data-number="${number}"]`).focus();
  let groups = 0;
  const press = async (key: string) => {
    groups += 1;
    await page.keyboard.press(key);
  };
  await press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('VPN が切れる');
  await press('q');
  await expect(page.getByRole('combobox', { name: '定型文を探す' })).toBeFocused();
  await expect(page.getByRole('option')).not.toHaveCount(0);
  await expectAccessible(page, '[role=dialog]');
  await page.keyboard.type('再起動');
  await expect(page.getByRole('region', { name: '入る文' })).toContainText('田中 一 様');
  await press('Enter');
  await expect(textOf(page)).toBeFocused();
  await expect(textOf(page)).toHaveValue(/^田中 一 様[^]*「再起動」を選ぶ/);
  await press('Control+Enter');
  await expect(page.getByRole('region', { name: 'やりとり' })).toContainText('「再起動」を選ぶ');
  expect(groups).toBe(4);
  await page.context().close();
});

test('an answer does not go before a word that arrived meanwhile was shown', async ({ browser }) => {
  const number = await openedTicket(newSubject('行き違いの件'));
  const page = await openAdmin(browser, 'agent');
  await show(page, number);
  await textOf(page).fill('再起動をお試しください。');
  await call('hq-it', `/${number}/answers`, {
    requestId: crypto.randomUUID(),
    body: '本部で直しました。',
    nextState: 'open',
  });
  await page.getByRole('button', { name: /^送って/ }).click();
  await expect(boxOf(page).getByRole('alert')).toContainText('新しい発言がありました');
  await expect(textOf(page)).toHaveValue('再起動をお試しください。');
  const news = page.locator('[data-new=true]');
  await expect(news).toContainText('新着');
  await expect(news).toContainText('本部で直しました。');
  await expectAccessible(page, '#desk-root');
  await page.getByRole('button', { name: /^送って/ }).click();
  await expect(page.getByRole('region', { name: 'やりとり' })).toContainText('再起動をお試しください。');
  await page.context().close();
});

test('what was just sent stands there, also while an older answer of the server is still on its way', async ({
  browser,
}) => {
  const number = await openedTicket(newSubject('遅い回線の件'));
  const page = await openAdmin(browser, 'agent');
  let isHeld = false;
  let release = (): void => undefined;
  const gate = new Promise<void>((resolve) => (release = resolve));
  await page.route(`**/tickets/conversations/${number}`, async (route) => {
    const waits = isHeld;
    isHeld = false;
    const response = await route.fetch();
    if (waits) await gate;
    // whoever gave it up wants it no more
    await route.fulfill({ response }).catch(() => undefined);
  });
  await show(page, number);
  await expect(textOf(page)).toBeVisible();
  isHeld = true;
  await page.waitForRequest(new RegExp(`/tickets/conversations/${number}$`), { timeout: 15_000 });
  await page.keyboard.press('n');
  await page.keyboard.type('すぐに見えるメモ');
  await page.keyboard.press('Control+Enter');
  const thread = page.getByRole('region', { name: 'やりとり' });
  await expect(thread).toContainText('すぐに見えるメモ', { timeout: 6_000 });
  release();
  await expect(thread).toContainText('すぐに見えるメモ');
  await page.context().close();
});

for (const language of ['ja', 'en'] as const) {
  test(`canned replies can be read and pointed at on a phone, in ${language}`, async ({ browser }) => {
    await readAdminIn(language);
    try {
      const number = await openedTicket(newSubject('VPN'), language);
      const page = await openAdmin(browser, 'hq-it', { viewport: { width: 390, height: 844 } });
      await show(page, number);
      await boxOf(page)
        .getByRole('button', { name: language === 'ja' ? /^定型文/ : /^Canned reply/ })
        .click();
      const option = page.getByRole('option', {
        name: language === 'ja' ? /^受付の連絡/ : /^We have received it/,
      });
      await expect(option).toContainText(language === 'ja' ? '最初の回答に数えません' : 'is no first answer');
      await expectAccessible(page, '[role=dialog]');
      await option.click();
      await expect(textOf(page)).toHaveValue(language === 'ja' ? /^田中 一 様/ : /^Dear 田中 一,/);
      await expect(
        page.getByRole('radio', { name: language === 'ja' ? /まだ|引き続き|対応/ : /Still with us/ }),
      ).toBeChecked();
      await page.context().close();
    } finally {
      await readAdminIn('ja');
    }
  });
}
