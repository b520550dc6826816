/** Handing a ticket on at the browser: to head office by keys alone, its answer and giving back, and to a vendor (R12). */
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
      body: '応接室の無線が弱く、会議ができません。',
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

const show = (page: Page, number: number) => page.goto(`/admin/plugins/tickets/conversations/${number}`);
const dialogOf = (page: Page) => page.getByRole('dialog');
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

/** Key groups as a person counts them: a chord, or a word typed and accepted. */
const counted = (page: Page) => {
  let groups = 0;
  return {
    chord: async (key: string) => {
      groups += 1;
      await page.keyboard.press(key);
    },
    /** Into whatever has the focus; a Tab before it belongs to the word. */
    word: async (text: string, before?: 'Tab') => {
      groups += 1;
      if (before) await page.keyboard.press(before);
      await page.keyboard.insertText(text);
    },
    count: () => groups,
  };
};

test('an agent hands to HQ with four key groups; HQ IT answers and gives back @pg', async ({ browser }) => {
  test.slow();
  const subject = newSubject('本部に聞く件');
  const question = newSubject('旧PCの登録を消せますか。');
  const number = await openedTicket(subject);
  const agent = await openAdmin(browser, 'agent');
  await show(agent, number);
  await expect(heading(agent)).toContainText(subject);

  const keys = counted(agent);
  await keys.chord('h');
  await expect(agent.getByLabel('本部への質問')).toBeFocused();
  await keys.word(question);
  await keys.word('再起動と、クライアントの再インストール', 'Tab');
  await keys.chord('Control+Enter');
  await expect(agent.getByText('本部に引き継ぎました。')).toBeVisible();
  expect(keys.count()).toBeLessThanOrEqual(4);
  await expect(dialogOf(agent)).toHaveCount(0);
  const thread = agent.getByRole('region', { name: 'やりとり' });
  await expect(thread.getByText(question)).toBeVisible();
  await expect(thread.getByText('本部への質問', { exact: true })).toBeVisible();
  await expect(agent.getByText('佐藤 健が本部に引き継ぎました')).toBeVisible();

  // HQ IT's first list is its own, with the question
  const hq = await openAdmin(browser, 'hq-it');
  await hq.goto('/admin/plugins/tickets');
  await expect(heading(hq)).toContainText('本部の返事待ち');
  const row = hq.getByRole('row').filter({ hasText: subject });
  await expect(row).toContainText(question);
  await expectAccessible(hq, '#desk-root');
  await row.getByRole('link', { name: subject }).click();
  await expect(heading(hq)).toContainText(subject);
  await hq.getByRole('button', { name: 'その他の操作' }).click();
  await hq.getByRole('menuitem', { name: /デスクに答えて戻す/ }).click();
  await expect(hq.getByLabel('デスクへの回答')).toBeFocused();
  await expectAccessible(hq, '[role=dialog]');
  // nothing is sent without words
  await hq.keyboard.press('Control+Enter');
  await expect(dialogOf(hq)).toContainText('入力してください。');
  const answer = newSubject('消しました。');
  await hq.getByLabel('デスクへの回答').fill(answer);
  await hq.getByRole('button', { name: /答えて戻す/ }).click();
  await expect(hq.getByText('デスクに答えて、受付を戻しました。')).toBeVisible();
  await hq.context().close();

  await expect(thread.getByText(answer)).toBeVisible({ timeout: 20_000 });
  await expect(thread.getByText('本部からデスクへの回答', { exact: true })).toBeVisible();
  // a bare state cannot be chosen any more
  await agent.getByRole('button', { name: '状態を変える' }).click();
  await expect(agent.getByRole('menuitem', { name: '事務所の返事待ち' })).toBeVisible();
  await expect(agent.getByRole('menuitem', { name: '本部の返事待ち' })).toHaveCount(0);
  await agent.context().close();
});

test('an agent asks a vendor: nothing is shared unless it is ticked, and the preview shows it', async ({
  browser,
}) => {
  test.slow();
  const subject = newSubject('業者に頼む件');
  const number = await openedTicket(subject);
  const agent = await openAdmin(browser, 'agent');
  await show(agent, number);
  await expect(heading(agent)).toContainText(subject);
  await agent.keyboard.press('v');
  const dialog = dialogOf(agent);
  await expect(agent.getByLabel('依頼の内容')).toBeFocused();
  await expect(dialog.getByRole('checkbox', { checked: true })).toHaveCount(0);
  await expect(dialog.getByRole('radio', { name: /Volta Networks/ })).toBeChecked();
  await agent.getByLabel('依頼の内容').fill('Please check the access point in the meeting room.');
  await dialog.getByRole('button', { name: 'メールを確かめる' }).click();
  const mail = dialog.frameLocator('iframe');
  await expect(mail.getByText('Please check the access point in the meeting room.')).toBeVisible();
  await expect(mail.getByText('応接室の無線が弱く')).toHaveCount(0);
  await expect(dialog.getByText(`[Kaigai Desk ${number}] Request for help`, { exact: true })).toBeVisible();
  await expectAccessible(agent, '[role=dialog]');

  await dialog.getByRole('checkbox', { name: /応接室の無線が弱く/ }).check();
  await dialog.getByRole('button', { name: 'メールを確かめる' }).click();
  await expect(mail.getByText('応接室の無線が弱く')).toBeVisible();
  await dialog.getByLabel('確認日').fill('2020-01-01');
  await dialog.getByRole('button', { name: /メールを送って/ }).click();
  await expect(dialog).toContainText('明日以降の日を入力してください。');
  const soon = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
  await dialog.getByLabel('確認日').fill(soon);
  await dialog.getByRole('button', { name: /メールを送って/ }).click();
  await expect(agent.getByText('業者にメールを送りました。')).toBeVisible();
  await expect(agent.getByText('佐藤 健がVolta Networks (demo)に依頼しました')).toBeVisible();

  await agent.getByRole('button', { name: 'その他の操作' }).click();
  await agent.getByRole('menuitem', { name: '業者の回答を記録する' }).click();
  await agent.getByLabel('Volta Networks (demo)の回答').fill('Fan replaced.');
  await agent.keyboard.press('Control+Enter');
  await expect(agent.getByText('業者の回答を記録しました。')).toBeVisible();
  await expect(agent.getByRole('region', { name: 'やりとり' }).getByText('Fan replaced.')).toBeVisible();
  await expectAccessible(agent, '#desk-root');
  await agent.context().close();
});

test('an agent records a remote session, and one that ends before it begins is refused in words', async ({
  browser,
}) => {
  test.slow();
  const number = await openedTicket(newSubject('遠隔で直した件'));
  const agent = await openAdmin(browser, 'agent');
  await show(agent, number);
  await agent.getByRole('button', { name: 'その他の操作' }).click();
  await agent.getByRole('menuitem', { name: '遠隔操作を記録する' }).click();
  const dialog = dialogOf(agent);
  await expect(dialog.getByLabel('同意した人')).toHaveValue('田中 一');
  await dialog.getByLabel('同意の日時(東京)').fill('2026-01-05T10:00');
  await dialog.getByLabel('開始(東京)').fill('2026-01-05T10:05');
  await dialog.getByLabel('終了(東京)').fill('2026-01-05T10:01');
  await dialog.getByLabel('行ったこと').fill('ドライバーを入れ直した。');
  await dialog.getByRole('button', { name: /記録する/ }).click();
  await expect(dialog).toContainText('終わりを始まりより後にしてください。');
  await expect(dialog.getByLabel('終了(東京)')).toBeFocused();
  await expectAccessible(agent, '[role=dialog]');
  await dialog.getByLabel('終了(東京)').fill('2026-01-05T10:25');
  await dialog.getByRole('button', { name: /記録する/ }).click();
  await expect(agent.getByText('遠隔操作を記録しました。')).toBeVisible();
  await expect(
    agent.getByText('佐藤 健が遠隔操作を記録しました(2026年1月5日(月) 10:05 から20分、同意: 田中 一)'),
  ).toBeVisible();
  await agent.context().close();
});
