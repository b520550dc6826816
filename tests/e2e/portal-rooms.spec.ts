import { expect, test as base, type Locator, type Page } from '@playwright/test';
import { desk } from '../support/desk-under-test';
import { expectAccessible } from './support/axe';
import { ContentKeeper, dayFromToday, plantBody } from './support/content';
import { newSubject, openAdmin, signInToPortal } from './support/people';

const test = base.extend<{ hq: ContentKeeper }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of what a fixture needs
  hq: async ({}, use) => {
    const hq = await ContentKeeper.start();
    await use(hq);
    await hq.leave();
  },
});

const newTag = (): string => `ACC-${Date.now().toString(36).toUpperCase()}`;
const notices = (page: Page): Locator =>
  page.getByRole('region', { name: /^(本部からのお知らせ|From head office)$/ });
const send = (page: Page): Promise<void> => page.getByRole('button', { name: /^(送る|Send)$/ }).click();
const switchTo = async (page: Page, language: 'ja' | 'en'): Promise<void> => {
  await page.getByRole('button', { name: language === 'ja' ? '日本語' : 'English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', language);
};

test('the home tells what head office tells my office today @nojs @pg', async ({ page, hq }) => {
  const word = newSubject('停電');
  const ours = { regions: await hq.linkTo('region', 'middle-east-and-africa') };
  await hq.notice({
    ja: { title: `${word} 全員`, body: 'サーバー室の**電源**を点検します。' },
    en: { title: `${word} everybody`, body: 'We check the **power** of the server room.' },
  });
  await hq.notice({ ja: { title: `${word} 地域` } }, { ...ours, showsUntil: dayFromToday(0) });
  await hq.notice({ ja: { title: `${word} 事務所` } }, { offices: await hq.linkTo('office', 'accra') });
  await hq.notice({ ja: { title: `${word} アジア` } }, { regions: await hq.linkTo('region', 'asia') });
  await hq.notice({ ja: { title: `${word} ラゴス` } }, { offices: await hq.linkTo('office', 'lagos') });
  const over = { showsFrom: dayFromToday(-3), showsUntil: dayFromToday(-1) };
  await hq.notice({ ja: { title: `${word} 終わり` } }, { ...ours, ...over });
  await hq.notice({ ja: { title: `${word} これから` } }, { showsFrom: dayFromToday(1) });

  await signInToPortal(page);
  const title = (whom: string): Locator => notices(page).getByRole('heading', { name: `${word} ${whom}` });
  for (const whom of ['全員', '地域', '事務所']) await expect(title(whom)).toBeVisible();
  for (const whom of ['アジア', 'ラゴス', '終わり', 'これから']) await expect(title(whom)).toHaveCount(0);

  // closed at first; a key opens it
  const body = notices(page).getByText('サーバー室の電源を点検します。');
  await expect(body).toBeHidden();
  await title('全員').click();
  await expect(body).toBeVisible();
  await expect(notices(page).locator('strong', { hasText: '電源' })).toBeVisible();

  // in English where there is English; in Japanese, and marked as such, where there is none
  await switchTo(page, 'en');
  await expect(title('everybody')).toHaveAttribute('lang', 'en');
  await expect(title('全員')).toHaveCount(0);
  await expect(title('地域')).toHaveAttribute('lang', 'ja');
});

test('documents are listed and read in my language, and the other is offered @nojs @pg', async ({
  page,
  hq,
}) => {
  const word = newSubject('手引き');
  const both = await hq.document({
    ja: { title: `${word} 両方`, summary: '両方の要約', body: '## 準備\n\n1. **電源**を切る' },
    en: { title: `${word} both`, summary: 'Summary of both', body: '## Prepare\n\n1. Switch it **off**' },
  });
  await hq.document({ en: { title: `${word} English`, body: 'Words in English' } }, { kind: 'faq' });
  await signInToPortal(page);
  await page.getByRole('navigation').getByRole('link', { name: '文書' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('文書');
  await expect(page.getByRole('heading', { level: 2, name: 'マニュアル' })).toBeVisible();
  const row = page.getByRole('listitem').filter({ hasText: `${word} 両方` });
  await expect(row).toContainText('両方の要約');
  await expect(row).not.toContainText('英語のみ');

  // my language, then the other one, while the portal keeps its own
  await row.getByRole('link').click();
  await expect(page).toHaveURL(new RegExp(`/documents/${both}$`));
  const article = page.getByRole('article');
  await expect(page.getByRole('heading', { level: 1 })).toHaveAttribute('lang', 'ja');
  await expect(article).toHaveAttribute('lang', 'ja');
  await expect(article.getByRole('heading', { level: 2, name: '準備' })).toBeVisible();
  await expect(article.getByRole('listitem')).toHaveText('電源を切る');
  await page.getByRole('link', { name: '英語で読む' }).click();
  await expect(article).toHaveAttribute('lang', 'en');
  await expect(article.getByRole('listitem')).toHaveText('Switch it off');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
  await expect(page.getByText('日本語版はまだありません。')).toHaveCount(0);
  await page.getByRole('link', { name: '日本語で読む' }).click();
  await expect(article).toHaveAttribute('lang', 'ja');

  // one that there is in English only
  await page.getByRole('main').getByRole('link', { name: '文書' }).click();
  const other = page.getByRole('listitem').filter({ hasText: `${word} English` });
  await expect(other).toContainText('英語のみ');
  await expect(other.getByRole('link')).toHaveAttribute('lang', 'en');
  await other.getByRole('link').click();
  await expect(page.getByText('日本語版はまだありません。英語版を表示しています。')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveAttribute('lang', 'en');
  await expect(article).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('link', { name: '英語で読む' })).toHaveCount(0);
  await switchTo(page, 'en');
  await expect(article).toHaveText('Words in English');
  await expect(page.getByText('There is no English version yet.')).toHaveCount(0);
});

test('a draft, and what is for others, is not found @nojs', async ({ page, context, hq }) => {
  const word = newSubject('限り');
  const draft = await hq.document({ ja: { title: `${word} 下書き` } }, {}, false);
  const contacts = await hq.document({ ja: { title: `${word} 連絡担当` } }, { audience: 'officeContacts' });
  const kept = await hq.document({ ja: { title: `${word} デスク` } }, { audience: 'deskOnly' });
  const expectHidden = async (ids: readonly string[]): Promise<void> => {
    for (const id of ids) {
      const answer = await page.goto(`/documents/${id}`);
      expect([id, answer?.status()]).toEqual([id, 404]);
      await expect(page.getByText(word)).toHaveCount(0);
      await page.getByRole('main').getByRole('link', { name: '文書の一覧へ' }).click();
      await expect(page).toHaveURL(/\/documents$/);
    }
  };
  await signInToPortal(page);
  await expectHidden([draft, contacts, kept, 'a'.repeat(24)]);
  await expect(page.getByText(word)).toHaveCount(0);
  await context.clearCookies();
  await page.goto('/login?lang=ja');
  await signInToPortal(page, 'contact');
  await expectHidden([draft, kept]);
  await expect(page.getByRole('link', { name: `${word} 連絡担当` })).toBeVisible();
  expect((await page.goto(`/documents/${contacts}`))?.status()).toBe(200);
});

const HOSTILE = [
  '<script>document.title="hacked"</script>',
  '<iframe src="https://evil.example/frame"></iframe>',
  '<img src="https://evil.example/picture" onerror="document.title=\'hacked\'">',
  '[危険なリンク](javascript:document.title="hacked")',
  '![図](https://evil.example/picture.png)',
  '![図](data:image/svg+xml,<svg/onload=alert(1)>)',
].join('\n\n');

test('hostile Markdown is refused, and does nothing where it is all the same @nojs @pg', async ({
  page,
  hq,
}) => {
  const title = newSubject('悪意');
  const id = await hq.document({ ja: { title } });
  for (const [language, says] of [
    ['ja', '使えない書き方があります'],
    ['en', 'This contains what may not be used'],
  ] as const) {
    await hq.reads(language);
    const answer = await hq.save('document', 'ja', { body: HOSTILE }, id);
    await hq.reads('ja');
    expect(answer.status()).toBe(400);
    expect(await answer.text()).toContain(says);
  }

  const notice = await hq.notice({ ja: { title } });
  await plantBody('documents', id, HOSTILE);
  await plantBody('notices', notice, HOSTILE);
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== new URL(desk.portalUrl).origin) foreign.push(request.url());
  });
  page.on('dialog', (dialog) => foreign.push(dialog.message()));
  const expectText = async (place: Locator): Promise<void> => {
    await expect(place.getByText('<script>document.title="hacked"</script>')).toBeVisible();
    await expect(place.locator('script, iframe, img, svg, object, [onerror], [onload]')).toHaveCount(0);
    await expect(place.getByRole('link', { name: '危険なリンク' })).toHaveCount(0);
    await expect(place.locator('[href^="javascript" i], [href^="data" i]')).toHaveCount(0);
  };
  await signInToPortal(page);
  await notices(page).getByRole('heading', { name: title }).click();
  await expectText(notices(page).getByRole('group').filter({ hasText: title }));
  await page.goto(`/documents/${id}`);
  await expectText(page.getByRole('article'));
  await expect(page).toHaveTitle(new RegExp(title));
  expect(foreign).toEqual([]);
});

test('the machines of my office are listed, mine first, without the retired @nojs @pg', async ({
  page,
  hq,
}) => {
  const [tag, gone] = [newTag(), `${newTag()}-X`];
  await hq.machine(tag, 'accra', { maker: 'HP', model: 'EliteBook 840', hostName: 'ELITE', state: 'spare' });
  await hq.retire(await hq.machine(gone, 'accra'));
  await hq.machine(`${tag}-L`, 'lagos');
  await signInToPortal(page);
  await page.getByRole('navigation').getByRole('link', { name: '機器' }).click();
  const table = page.getByRole('table', { name: '機器' });
  await expect(table.getByRole('row').nth(1)).toContainText(/ACC-0001.*あなた/s);
  const row = table.getByRole('row').filter({ hasText: tag });
  await expect(row).toContainText(/HP EliteBook 840.*ホスト名 ELITE.*予備/s);
  await expect(page.getByText(gone)).toHaveCount(0);
  await expect(page.getByText(`${tag}-L`)).toHaveCount(0);
  await expect(page.getByText(/PRG-|SAO-/)).toHaveCount(0);
  await switchTo(page, 'en');
  await expect(
    page.getByRole('table', { name: 'Machines' }).getByRole('row').filter({ hasText: tag }),
  ).toContainText(/Host name ELITE.*Spare/s);
});

test('a ticket about a machine shows it in its conversation @nojs @pg', async ({ page, browser }) => {
  const subject = newSubject('紙がつまる');
  await signInToPortal(page);
  await page.goto('/machines');
  await page.getByRole('link', { name: 'この機器のことを問い合わせる: ACC-0101' }).click();
  const choice = page.getByLabel('どの機器のことですか');
  await expect(choice.locator('option:checked')).toContainText('ACC-0101');
  await page.getByLabel('用件').fill(subject);
  await send(page);

  // a refusal keeps the choice, in the other language too
  await expect(page.getByRole('alert')).toContainText('くわしく');
  await expect(choice.locator('option:checked')).toContainText('ACC-0101');
  await switchTo(page, 'en');
  await expect(page.getByLabel('Which machine is it about?').locator('option:checked')).toContainText(
    'ACC-0101',
  );
  await switchTo(page, 'ja');
  await page.getByLabel('くわしく').fill('毎朝、一枚目でつまります。');
  await send(page);
  await expect(page).toHaveURL(/\/tickets\/\d+/);
  await expect(page.getByText('対象の機器')).toBeVisible();
  await expect(page.getByRole('main')).toContainText(
    /ACC-0101\s*プリンター · Canon imageRUNNER ADVANCE DX C3926i · ホスト名 ACC-PRINT-1/,
  );

  // the desk sees it beside the conversation
  const agent = await openAdmin(browser);
  await agent.goto(`/admin/plugins/tickets/conversations/${/\/tickets\/(\d+)/.exec(page.url())?.[1] ?? ''}`);
  await expect(agent.getByRole('heading', { name: '対象の機器' })).toBeVisible();
  await expect(agent.getByRole('complementary').getByRole('link', { name: 'ACC-0101' })).toHaveAttribute(
    'href',
    /api::asset\.asset\/[a-z0-9]{24}$/,
  );
  await expectAccessible(agent, '#desk-root');
  await agent.context().close();
});

test('a machine that was retired meanwhile is told beside the choice @nojs', async ({ page, hq }) => {
  const [tag, subject] = [newTag(), newSubject('引き取られた')];
  const id = await hq.machine(tag, 'accra');
  await signInToPortal(page);
  await page.goto(`/tickets/new?machine=${id}`);
  const choice = page.getByLabel('どの機器のことですか');
  await expect(choice).toHaveValue(id);
  await page.getByLabel('用件').fill(subject);
  await page.getByLabel('くわしく').fill('動きません。');
  await hq.retire(id);
  await send(page);
  await expect(page.getByRole('alert')).toContainText('どの機器のことですか');
  await expect(choice).toHaveAccessibleDescription(/エラー: 選択肢の中から選んでください。/);
  await expect(page.getByLabel('くわしく')).toHaveValue('動きません。');
  await expect(choice.locator('option').filter({ hasText: tag })).toHaveCount(0);
  await choice.selectOption({ label: '選ばない' });
  await send(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(subject);
  await expect(page.getByText('対象の機器')).toHaveCount(0);
});

test("another office's machine can neither be seen nor chosen @nojs", async ({ page, hq }) => {
  const foreign = await hq.machineId('PRG-0010');
  await page.goto('/login?lang=en');
  await signInToPortal(page);
  await page.goto(`/tickets/new?machine=${foreign}`);
  await expect(page.getByLabel('Which machine is it about?')).toHaveValue('');
  await expect(page.getByText('PRG-')).toHaveCount(0);
  for (const machineId of [foreign, 'a'.repeat(24), "' or 1=1 --"]) {
    const answer = await page.request.post(`${desk.portalUrl}/tickets/new`, {
      headers: { accept: 'text/html', origin: desk.portalUrl },
      form: { subject: 'x', body: 'x', machineId, requestId: crypto.randomUUID() },
      maxRedirects: 0,
    });
    expect([machineId, answer.status()]).toEqual([machineId, 422]);
    const html = await answer.text();
    expect(html).toContain('Please choose one of the options.');
    expect(html).not.toContain('PRG-');
  }
});

/** Moves on by the keyboard until the focus stands on something. */
async function expectReached(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error('the keyboard does not get there');
}

for (const language of ['ja', 'en'] as const) {
  test(`axe, a narrow phone and the keyboard find nothing wrong in the rooms, in ${language}`, async ({
    page,
    hq,
  }) => {
    test.slow();
    const long = 'W'.repeat(90);
    const wide = `|${'列の名前|'.repeat(9)}\n|${'-|'.repeat(9)}\n|${'値|'.repeat(9)}`;
    const body = `## ${long}\n\nhttps://example.org/${long}\n\n${wide}\n\n\`\`\`\n${long} ${long}\n\`\`\`\n`;
    const text = { title: `${newSubject('長い題')} ${long}`, summary: long, body };
    const id = await hq.document({ ja: text });
    await hq.notice({ ja: { title: text.title, body } });
    await hq.machine(newTag(), 'accra', {
      maker: 'Canon',
      model: 'M'.repeat(110),
      serialNumber: newTag().padEnd(80, 'S'),
    });
    await page.goto(`/login?lang=${language}`);
    await signInToPortal(page);
    const main = page.getByRole('main');
    const links: Readonly<Record<string, Locator>> = {
      '/': notices(page).locator('summary').filter({ hasText: text.title }),
      '/documents': main.getByRole('link', { name: text.title }),
      [`/documents/${id}`]: main.getByRole('article').getByRole('link'),
      '/machines': main.getByRole('link', { name: 'ACC-0101' }),
      '/tickets/new': main.getByRole('combobox'),
    };
    for (const [path, link] of Object.entries(links)) {
      await page.goto(path);
      await expectReached(page, link);
      if (path === '/') {
        await page.keyboard.press('Enter');
        await expect(notices(page).getByRole('table')).toBeVisible();
      }
      await expectAccessible(page);
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 812 });
        const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect([path, width, over]).toEqual([path, width, 0]);
      }
    }
  });
}
