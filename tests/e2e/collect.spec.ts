import { expect, test, type Browser, type Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { desk } from '../support/desk-under-test';
import { field } from '../api/support/forms';
import { FormMaker } from './support/forms';
import { openAdmin, signInToPortal } from './support/people';
import { countRows } from './support/rows';

type Line = Readonly<Record<string, string>>;
const readCsv = (text: string): readonly Line[] =>
  parse(text, { columns: true, bom: true, record_delimiter: '\r\n' }) as readonly Line[];

/** HQ IT adds a required question with two choices, in the page of the Content Manager. */
async function addQuestion(admin: Page, title: string): Promise<void> {
  await admin.goto('/admin/plugins/forms');
  await admin.getByRole('link', { name: `「${title}」を変更する` }).click();
  await admin.getByRole('button', { name: 'エントリーを追加' }).click();
  const opened = admin.getByRole('region').last();
  await opened.getByLabel('質問文(日本語)').fill('回線の種類');
  // from now on the region has that name
  const question = admin.getByRole('region', { name: '回線の種類' });
  await question.getByLabel('質問文(英語)').fill('Kind of line');
  await question.getByLabel('キー').fill('line_kind');
  await question.getByLabel('答え方').click();
  await admin.getByRole('option', { name: '1つ選ぶ' }).click();
  await question.getByRole('checkbox', { name: '必須' }).check();
  const choices = [
    { code: 'fibre', ja: '光回線', en: 'Fibre', add: 'エントリーがありません。' },
    { code: 'mobile', ja: '携帯回線', en: 'Mobile', add: 'エントリーを追加' },
  ];
  for (const { code, ja, en, add } of choices) {
    await question.getByRole('button', { name: add }).click();
    const added = question.getByRole('region').last();
    await added.getByLabel('表示(英語)').fill(en);
    await added.getByLabel('コード').fill(code);
    await added.getByLabel('表示(日本語)').fill(ja);
  }
  await admin.getByRole('button', { name: '保存' }).click();
  await expect(admin.getByText('「質問」に「回線の種類」を加えました')).toBeVisible();
}

/** The office contact answers in English, on a browser without scripts. */
async function answerWithoutScripts(browser: Browser, key: string): Promise<void> {
  const context = await browser.newContext({ baseURL: desk.portalUrl, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/login?lang=en');
  await signInToPortal(page, 'contact');
  await page.goto('/forms');
  await page.getByRole('link', { name: `Answer: Survey ${key}` }).click();
  await page.getByLabel('Room').fill('３階');
  await page.getByRole('button', { name: 'Send' }).click();
  // the question that was left empty says so beside itself, and the other one keeps what was typed
  await expect(page.getByRole('alert')).toContainText('Kind of line: Please choose.');
  await expect(page.getByRole('group', { name: /Kind of line/ })).toContainText('Please choose.');
  await expect(page.getByLabel('Room')).toHaveValue('３階');
  await page.getByRole('radio', { name: 'Mobile' }).check();
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page.getByRole('status')).toContainText('We have received the answer.');
  await context.close();
}

/** HQ IT makes a token that reads everything but people. @returns its key, which is shown this once */
async function makeToken(admin: Page, name: string): Promise<string> {
  await admin.goto('/admin/settings/api-tokens/create');
  await admin.getByLabel('名前').fill(name);
  await admin.getByRole('combobox', { name: 'トークンの有効期間' }).click();
  await admin.getByRole('option', { name: '30日' }).click();
  await admin.getByRole('combobox', { name: 'トークンタイプ' }).click();
  await admin.getByRole('option', { name: 'カスタム' }).click();
  await admin.getByRole('button', { name: 'Reports' }).click();
  // nothing else is offered: other ticks would open nothing
  await expect(admin.getByRole('button', { name: /^(Forms|Ledger|Library|Platform|Tickets)$/ })).toHaveCount(
    0,
  );
  for (const group of ['tickets', 'reference', 'events']) {
    await admin.getByRole('checkbox', { name: group, exact: true }).check();
  }
  await admin.getByRole('button', { name: '保存' }).click();
  const shown = admin.locator('main').getByText(/^[0-9a-f]{256}$/);
  await expect(shown.first()).toBeVisible();
  return (await shown.first().textContent()) ?? '';
}

test('HQ IT changes a form, an office answers it, everything comes out @pg', async ({ browser }) => {
  test.slow();
  const key = `c${Date.now().toString(36)}`;
  const hq = await FormMaker.start();
  await hq.make(key, { fields: [field('room', 'shortText', { labelJa: '部屋', labelEn: 'Room' })] });
  const admin = await openAdmin(browser, 'hq-it');
  await addQuestion(admin, `調査 ${key}`);
  await answerWithoutScripts(browser, key);

  // HQ IT sees who answered, and what
  await admin.goto(`/admin/plugins/forms/${key}`);
  await expect(admin.getByText('76事務所中 1').first()).toBeVisible();
  await admin.getByRole('link', { name: '回答の表' }).click();
  await expect(admin.getByRole('row').filter({ hasText: 'アクラ' })).toContainText('携帯回線');

  const token = await makeToken(admin, `集計 ${key}`);
  const take = async (path: string, expected = 200): Promise<Response> => {
    const answer = await fetch(`${desk.cmsUrl}/api/export/${path}`, {
      headers: { authorization: `Bearer ${token}`, 'accept-language': 'ja' },
    });
    expect([path, answer.status]).toEqual([path, expected]);
    return answer;
  };

  // one file opens in Excel, with the new column and its labels
  const bytes = Buffer.from(await (await take(`answers.csv?form=${key}&bom=1`)).arrayBuffer());
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(readCsv(bytes.toString('utf8'))).toMatchObject([
    {
      office_code: 'accra',
      form_version: '2',
      language: 'en',
      is_current: 'true',
      q_room: '３階',
      q_line_kind: 'mobile',
      q_line_kind__label_ja: '携帯回線',
      q_line_kind__label_en: 'Mobile',
    },
  ]);

  // then every other type, with the counts of the database
  const { types } = (await (await take('')).json()) as {
    types: { name: string; uid: string; count: number | null }[];
  };
  expect(types.length).toBeGreaterThan(20);
  for (const { name, uid, count } of types) {
    const lines = readCsv(await (await take(`${name}.csv`)).text());
    expect(Array.isArray(await (await take(`${name}.json`)).json())).toBe(true);
    if (!uid.startsWith('api::')) continue;
    const rows = await countRows(name.replaceAll('-', '_'));
    expect([name, count, lines.length]).toEqual([name, rows, rows]);
  }
  // what was not ticked is not given
  expect(await (await take('staff-members.csv', 403)).text()).toContain('export.denied');
  expect(types.some(({ name }) => name === 'staff-members')).toBe(false);
  expect((await fetch(`${desk.cmsUrl}/api/export/offices.csv`)).status).toBe(401);

  await hq.leave();
  await admin.context().close();
});
