/** The keys of the desk: `?` lists what works on a page, each does what it says, none fires while somebody composes. */
import { expect, test, type Page } from '@playwright/test';
import { desk } from '../support/desk-under-test';
import { expectAccessible } from './support/axe';
import { adminToken, newSubject, openAdmin } from './support/people';

async function told(path: string, body: object): Promise<{ readonly number: number }> {
  const answer = await fetch(`${desk.cmsUrl}/tickets/conversations${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${await adminToken('agent')}` },
    body: JSON.stringify({ requestId: crypto.randomUUID(), ...body }),
  });
  expect(answer.ok).toBe(true);
  return (await answer.json()) as { readonly number: number };
}
const opened = async (subject: string): Promise<number> => {
  const requester = { kind: 'address', name: '田中 一', email: 'hajime.tanaka@example.org' };
  const facts = { officeCode: 'accra', channel: 'mail', receivedAt: new Date().toISOString() };
  const { number } = await told('', {
    ...facts,
    subject,
    body: `${subject}の本文`,
    language: 'ja',
    requester,
  });
  return number;
};
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const overview = (page: Page) => page.getByRole('dialog', { name: /この画面で使えるキー|Keys on this page/ });
const strip = (page: Page) => page.locator('[data-tone]');

/** The keys that the overview lists, in its order. */
async function listed(page: Page): Promise<readonly string[]> {
  await page.keyboard.press('?');
  await expect(overview(page)).toBeVisible();
  const keys = await overview(page)
    .locator('[data-key]')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-key') ?? ''));
  await page.keyboard.press('Escape');
  await expect(overview(page)).toHaveCount(0);
  return keys;
}

const CHORDS: Readonly<Record<string, string>> = {
  escape: 'Escape',
  'shift+t': 'Shift+T',
  'shift+j': 'Shift+J',
  'shift+k': 'Shift+K',
};
const press = (page: Page, key: string) => page.keyboard.press(CHORDS[key] ?? key);

/** Presses every key that is listed, and sees what it says; what is listed and what is known here is the same. */
async function walk(
  page: Page,
  home: () => Promise<void>,
  effects: Readonly<Record<string, () => Promise<void>>>,
): Promise<void> {
  await home();
  const keys = await listed(page);
  expect([...keys].sort()).toEqual(Object.keys(effects).sort());
  // no key has two meanings
  expect(new Set(keys).size).toBe(keys.length);
  for (const [key, effect] of Object.entries(effects)) {
    await test.step(key, async () => {
      await home();
      if (key !== 'mod+enter' && key !== 'enter') await press(page, key);
      await effect();
    });
  }
}

test('each key of the queue that the overview lists does what it says @pg', async ({ browser }) => {
  test.slow();
  const subject = newSubject('キーの一覧');
  for (const part of ['甲', '乙', '丙']) await opened(`${subject} ${part}`);
  const agent = await openAdmin(browser, 'agent');
  const rows = agent.getByRole('row').filter({ hasText: subject });
  const chosen = agent.locator('tr[data-chosen="true"]');
  const selected = agent.locator('tr[data-selected="true"]');
  const home = async () => {
    await agent.goto(`/admin/plugins/tickets?view=allOpen&search=${encodeURIComponent(subject)}&within=all`);
    await expect(rows).toHaveCount(3);
  };
  const dialog = (name: RegExp) => expect(agent.getByRole('dialog', { name })).toBeVisible();
  const withOne = async (key: string, name: RegExp) => {
    // nothing is chosen yet: it says what to do
    await expect(strip(agent)).toContainText('先に受付を選んでください');
    await agent.keyboard.press('j');
    await press(agent, key);
    await dialog(name);
  };
  await walk(agent, home, {
    j: () => expect(chosen).toHaveCount(1),
    k: () => expect(chosen).toHaveCount(1),
    enter: async () => {
      await agent.keyboard.press('j');
      await agent.keyboard.press('Enter');
      await expect(agent).toHaveURL(/conversations\/\d+/);
    },
    x: () => expect(selected).toHaveCount(1),
    'shift+j': async () => {
      await agent.keyboard.press('Shift+J');
      await expect(selected).toHaveCount(2);
    },
    'shift+k': async () => {
      await agent.keyboard.press('j');
      await agent.keyboard.press('Shift+K');
      await expect(selected).not.toHaveCount(0);
    },
    '*': () => expect(selected).toHaveCount(3),
    escape: async () => {
      await agent.keyboard.press('*');
      await agent.keyboard.press('Escape');
      await expect(selected).toHaveCount(0);
    },
    a: () => withOne('a', /担当を決める/),
    t: () => withOne('t', /タグを付ける/),
    'shift+t': () => withOne('shift+t', /タグを外す/),
    s: () => withOne('s', /状態を変える/),
    i: async () => {
      await agent.keyboard.press('j');
      await agent.keyboard.press('i');
      await expect(strip(agent)).toContainText('1件の担当を「佐藤 健」にしました');
    },
    z: async () => {
      await agent.keyboard.press('*');
      await agent.keyboard.press('i');
      await expect(strip(agent)).toContainText('件の担当を「佐藤 健」に');
      await agent.keyboard.press('z');
      await expect(strip(agent)).toContainText('元に戻しました');
    },
    '/': () => expect(agent.getByRole('searchbox')).toBeFocused(),
    c: () => expect(agent).toHaveURL(/tickets\/new$/),
    '?': async () => {
      await expect(overview(agent)).toBeVisible();
      await expectAccessible(agent, '[role=dialog]');
    },
    p: async () => {
      const bar = agent.getByRole('complementary', { name: '通話' });
      await expect(bar.getByText('呼び出し中')).toBeVisible();
      await bar.getByRole('button').last().click();
    },
  });
  await agent.context().close();
});

test('each key of a conversation that the overview lists does what it says @pg', async ({ browser }) => {
  test.slow();
  const subject = newSubject('会話のキー');
  const numbers = [
    await opened(`${subject} 甲`),
    await opened(`${subject} 乙`),
    await opened(`${subject} 丙`),
  ];
  const agent = await openAdmin(browser, 'agent');
  const rows = agent.getByRole('row').filter({ hasText: subject });
  const list = `/admin/plugins/tickets?view=allOpen&search=${encodeURIComponent(subject)}&within=all`;
  await agent.goto(list);
  await expect(rows).toHaveCount(3);
  const order = await rows
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => Number(link.dataset['number'])));
  expect([...order].sort()).toEqual([...numbers].sort());
  const at = (number: number | undefined) => expect(agent).toHaveURL(new RegExp(`conversations/${number}$`));
  const home = async () => {
    await agent.goto(list);
    await agent.locator(`a[data-number="${order[1]}"]`).click();
    await expect(heading(agent)).toBeFocused();
    await expect(agent.getByRole('link', { name: '次の受付' })).toBeVisible();
  };
  const dialog = (name: RegExp) => expect(agent.getByRole('dialog', { name })).toBeVisible();
  const menu = (item: RegExp) => expect(agent.getByRole('menuitem', { name: item })).toBeVisible();
  await walk(agent, home, {
    j: async () => {
      await at(order[2]);
      await expect(heading(agent)).toBeFocused();
      // the list ends
      await expect(agent.getByRole('link', { name: '前の受付' })).toBeVisible();
      await agent.keyboard.press('j');
      await expect(agent.getByText('この一覧の最後の受付です。')).toBeVisible();
    },
    k: () => at(order[0]),
    u: async () => {
      await expect(agent).toHaveURL(/view=allOpen/);
      await expect(rows).toHaveCount(3);
    },
    r: () => expect(agent.getByLabel('回答の本文')).toBeFocused(),
    n: () => expect(agent.getByRole('tab', { name: /内部メモ/ })).toHaveAttribute('aria-selected', 'true'),
    q: () => dialog(/定型文/),
    a: () => dialog(/担当を決める/),
    t: () => dialog(/タグを付ける/),
    'shift+t': () => dialog(/タグを外す/),
    s: () => menu(/対応中/),
    m: () => menu(/ほかの受付に統合する/),
    h: () => dialog(/本部に引き継ぐ/),
    v: () => dialog(/業者に依頼する/),
    i: async () => {
      await expect(strip(agent)).toContainText('1件の担当を「佐藤 健」にしました');
      await agent.keyboard.press('z');
      await expect(strip(agent)).toContainText('1件を元に戻しました');
    },
    z: async () => {
      await agent.keyboard.press('i');
      await expect(strip(agent)).toContainText('1件の担当を');
      await agent.keyboard.press('z');
      await expect(strip(agent)).toContainText('元に戻しました');
    },
    'mod+enter': async () => {
      await agent.keyboard.press('n');
      await agent.keyboard.insertText('キーで送るメモ');
      await agent.keyboard.press('Control+Enter');
      await expect(agent.locator('article').filter({ hasText: 'キーで送るメモ' })).toBeVisible();
    },
    '/': async () => {
      await expect(agent).toHaveURL(/tickets\?view=needsDesk/);
      await expect(agent.getByRole('searchbox')).toBeFocused();
    },
    c: () => expect(agent).toHaveURL(/tickets\/new$/),
    '?': () => expect(overview(agent)).toBeVisible(),
    p: async () => {
      const bar = agent.getByRole('complementary', { name: '通話' });
      await expect(bar.getByText('呼び出し中')).toBeVisible();
      await bar.getByRole('button').last().click();
    },
  });
  await agent.context().close();
});

test('the overview opens by a click too, gives the focus back, and knows the page and the reader', async ({
  browser,
}) => {
  test.slow();
  const number = await opened(newSubject('一覧を開く'));
  const agent = await openAdmin(browser, 'agent');
  await agent.goto(`/admin/plugins/tickets/conversations/${number}`);
  const button = agent.getByRole('button', { name: 'キー操作' });
  await button.click();
  await expect(overview(agent)).toContainText('本部に引き継ぐ');
  await agent.keyboard.press('Escape');
  await expect(button).toBeFocused();
  await expectAccessible(agent, '#desk-root');
  // a chord belongs to the browser, and what is typed to the field
  for (const chord of ['Control+?', 'Alt+?', 'Meta+h', 'Control+h']) await agent.keyboard.press(chord);
  await agent.getByLabel('回答の本文').fill('');
  await agent.keyboard.type('h?');
  await expect(agent.getByLabel('回答の本文')).toHaveValue('h?');
  await expect(agent.getByRole('dialog')).toHaveCount(0);

  // what works for a form, and for a lead
  await agent.goto('/admin/plugins/tickets/new');
  await expect(heading(agent)).toBeFocused();
  expect([...(await listed(agent))].sort()).toEqual(['/', '?', 'c', 'mod+enter', 'p', 'u'].sort());
  await agent.context().close();
  const lead = await openAdmin(browser, 'lead');
  await lead.goto('/admin/plugins/tickets/views/new');
  await expect(heading(lead)).toBeFocused();
  expect(await listed(lead)).toContain('mod+enter');
  await lead.context().close();

  const hq = await openAdmin(browser, 'hq-it');
  await hq.goto(`/admin/plugins/tickets/conversations/${number}`);
  await expect(heading(hq)).toBeFocused();
  const forHq = await listed(hq);
  expect(new Set(forHq).size).toBe(forHq.length);
  // nothing was asked of it
  expect(forHq).not.toContain('h');
  await hq.context().close();
});

test('nothing fires while Japanese is composed', async ({ browser }) => {
  test.slow();
  const number = await opened(newSubject('変換中'));
  const agent = await openAdmin(browser, 'agent');
  await agent.goto(`/admin/plugins/tickets/conversations/${number}`);
  await expect(heading(agent)).toBeFocused();
  await agent.keyboard.press('n');
  const field = agent.getByRole('textbox', { name: /内部メモ/ });
  await expect(field).toBeFocused();
  const devtools = await agent.context().newCDPSession(agent);
  const compose = (text: string) =>
    devtools.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  await compose('かいぎ');
  await agent.evaluate(() => {
    window.addEventListener('keydown', (event) => {
      document.body.dataset['composing'] = String(event.isComposing || event.keyCode === 229);
    });
  });
  // an impatient hand sends, or asks for help, before the word is accepted
  await agent.keyboard.press('Control+Enter');
  await expect(agent.locator('body')).toHaveAttribute('data-composing', 'true');
  for (const key of ['?', 'h', 'j', 'Escape']) {
    await devtools.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key, windowsVirtualKeyCode: 229 });
  }
  await expect(agent.getByRole('dialog')).toHaveCount(0);
  await expect(agent).toHaveURL(new RegExp(`conversations/${number}$`));
  await expect(agent.locator('article')).toHaveCount(1);
  // accepted, it is sent as a whole
  await devtools.send('Input.insertText', { text: '会議' });
  await expect(field).toHaveValue('会議');
  await agent.keyboard.press('Control+Enter');
  await expect(agent.locator('article').filter({ hasText: '会議' })).toHaveCount(1);
  await agent.context().close();
});
