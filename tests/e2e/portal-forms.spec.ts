import { expect, test as base, type Page } from '@playwright/test';
import { desk } from '../support/desk-under-test';
import { choice, field, type Values } from '../api/support/forms';
import { expectAccessible } from './support/axe';
import { FormMaker } from './support/forms';
import { signInToPortal } from './support/people';

const test = base.extend<{ hq: FormMaker }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of what a fixture needs
  hq: async ({}, use) => {
    const hq = await FormMaker.start();
    await use(hq);
    await hq.leave();
  },
});

const newKey = (): string => `t${Date.now().toString(36)}`;
const send = (page: Page): Promise<void> => page.getByRole('button', { name: /^(送る|Send)$/ }).click();
const codes = (count: number): string[] => Array.from({ length: count }, (_, index) => `c${index + 1}`);

/** A question of each kind. */
const every = (): Values[] => [
  field('email', 'shortText', { labelJa: '名前', labelEn: 'Name', isRequired: true }),
  field('story', 'longText', { labelJa: '話', labelEn: 'Story' }),
  field('pcs', 'number', { labelJa: '台数', labelEn: 'PCs', minimum: 1, maximum: 2000 }),
  field('floor', 'oneChoice', {
    labelJa: '階',
    labelEn: 'Floor',
    isRequired: true,
    choices: [choice('low'), choice('high')],
  }),
  field('town', 'oneChoice', { labelJa: '町', labelEn: 'Town', choices: codes(8).map(choice) }),
  field('systems', 'severalChoices', { labelJa: '種類', labelEn: 'Systems', choices: codes(3).map(choice) }),
  field('busy', 'yesNo', { labelJa: '忙しい', labelEn: 'Busy', isRequired: true }),
  field('day', 'date', { labelJa: '日', labelEn: 'Day' }),
];
const intro = { introJa: '説明の文\n二行目', introEn: 'Words of\nintroduction' };

async function fillEvery(page: Page): Promise<void> {
  await page.getByLabel('Name').fill('Akosua <b>');
  await page.getByLabel('Story').fill('first\nsecond');
  await page.getByLabel('PCs').fill('１，２００');
  await page.getByRole('radio', { name: 'Choice high' }).check();
  await page.getByLabel('Town').selectOption('c7');
  await page.getByRole('checkbox', { name: 'Choice c1' }).check();
  await page.getByRole('checkbox', { name: 'Choice c3' }).check();
  await page.getByRole('radio', { name: 'No', exact: true }).check();
  await page.getByLabel('Day').fill('2026-11-20');
}

test('a form is answered, corrected and answered again @nojs @pg', async ({ page, hq }) => {
  test.slow();
  const key = newKey();
  await hq.make(key, { fields: every(), closesOn: '2099-12-31', ...intro });
  await page.goto('/login?lang=en');
  await signInToPortal(page, 'contact');

  // it is what must be done
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('What waits for you');
  await page.getByRole('link', { name: `Answer: Survey ${key}` }).click();
  await expect(page).toHaveURL(new RegExp(`/forms/${key}$`));
  await expect(page.getByText('Words of')).toBeVisible();
  await expect(page.getByText('Thu 31 Dec 2099')).toBeVisible();
  await expect(page.getByLabel('PCs')).toHaveAttribute('inputmode', 'numeric');
  await expect(page.getByRole('combobox', { name: /Town/ })).toBeVisible();

  // what was left empty is told beside it, and nothing is lost
  await fillEvery(page);
  await page.getByLabel('Name').fill('');
  await send(page);
  const summary = page.getByRole('alert');
  await expect(summary).toBeFocused();
  await summary.getByRole('link', { name: 'Name: Please fill this in.' }).click();
  await expect(page.getByLabel('Name')).toBeFocused();
  await expect(page.getByLabel('Name')).toHaveAccessibleDescription(/Error: Please fill this in\./);
  await expect(page).toHaveTitle(/^Error: /);
  const expectKept = async () => {
    await expect(page.locator('[name="answer.story"]')).toHaveValue('first\nsecond');
    await expect(page.locator('[name="answer.pcs"]')).toHaveValue('１，２００');
    await expect(page.locator('[name="answer.floor"]:checked')).toHaveValue('high');
    await expect(page.locator('[name="answer.town"]')).toHaveValue('c7');
    const ticked = page.locator('[name="answer.systems"]:checked');
    expect(await ticked.evaluateAll((boxes) => boxes.map((box) => box.getAttribute('value')))).toEqual([
      'c1',
      'c3',
    ]);
    await expect(page.locator('[name="answer.busy"]:checked')).toHaveValue('no');
    await expect(page.locator('[name="answer.day"]')).toHaveValue('2026-11-20');
  };
  await expectKept();

  // the other language keeps it too, with the complaint in its words
  await page.getByRole('button', { name: '日本語' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
  await expect(page.getByRole('alert')).toContainText('名前: 入力してください。');
  await expectKept();
  await page.getByRole('button', { name: 'English' }).click();
  await expectKept();

  // corrected and sent
  await page.getByLabel('Name').fill('Akosua <b>');
  await send(page);
  await expect(page.getByRole('status')).toContainText('We have received the answer.');
  for (const text of ['Akosua <b>', '1,200', 'Choice high', 'Choice c7', 'Choice c3', 'Fri 20 Nov 2026']) {
    await expect(page.getByRole('definition').filter({ hasText: text })).toBeVisible();
  }

  // it no longer waits; it can be read and corrected
  await page.goto('/');
  await expect(page.getByText(`Survey ${key}`)).toHaveCount(0);
  await page.goto('/forms');
  const row = page.getByRole('listitem').filter({ hasText: `Survey ${key}` });
  await expect(row).toContainText('Answered by Kwame Boateng');
  await row.getByRole('link').click();
  await expect(page.getByText('What you send replaces that answer')).toBeVisible();
  await expect(page.getByLabel('Name')).toHaveValue('Akosua <b>');
  await expect(page.locator('[name="answer.systems"]:checked')).toHaveCount(2);
  await page.getByLabel('Name').fill('Kofi');
  await page.getByRole('checkbox', { name: 'Choice c1' }).uncheck();
  await send(page);
  await expect(page.getByRole('status')).toContainText('It replaces the earlier one.');
  await expect(page.getByText('Kofi')).toBeVisible();
  await expect(page.getByText('Choice c1')).toHaveCount(0);
});

test('a session that ended while answering loses nothing @nojs', async ({ page, context, hq }) => {
  const key = newKey();
  await hq.make(key, { fields: every() });
  await page.goto('/login?lang=en');
  await signInToPortal(page, 'contact');
  await page.goto(`/forms/${key}`);
  await fillEvery(page);
  const cookies = (await context.cookies()).filter(({ name }) => name === 'locale');
  await context.clearCookies();
  await context.addCookies(cookies);
  await send(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Please sign in again');
  await expect(page.getByText('Akosua <b>')).toBeVisible();
  const { email, password } = desk.signIns.portal.contact;
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill('wrong');
  await page.getByRole('button', { name: 'Sign in and send' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in and send' }).click();
  await expect(page.getByRole('status')).toContainText('We have received the answer.');
  for (const text of ['Akosua <b>', '1,200', 'Choice c1', 'Choice c3']) {
    await expect(page.getByRole('definition').filter({ hasText: text })).toBeVisible();
  }
});

test('a form that HQ IT closed meanwhile keeps what was typed on the page @nojs @pg', async ({
  page,
  hq,
}) => {
  const key = newKey();
  const id = await hq.make(key, { fields: every() });
  await page.goto('/login?lang=en');
  await signInToPortal(page, 'contact');
  await page.goto(`/forms/${key}`);
  await fillEvery(page);
  await hq.change(id, () => ({ state: 'closed' }));
  await send(page);
  await expect(page.getByRole('alert')).toContainText('This form was closed, so it could not be sent.');
  const expectReadable = async (texts: readonly string[]) => {
    for (const text of texts) {
      const whole = new RegExp(`^\\s*${text}\\s*$`);
      await expect(page.getByRole('definition').filter({ hasText: whole })).toBeVisible();
    }
  };
  await expectReadable(['Akosua <b>', '１，２００', 'Choice high', 'Choice c1', 'Choice c3', 'No']);
  await page.getByRole('button', { name: '日本語' }).click();
  await expectReadable(['Akosua <b>', '１，２００', '選択肢 high', '選択肢 c3', 'いいえ']);
  await page.goto('/forms');
  await expect(page.getByText(key)).toHaveCount(0);
});

test('a form that was changed meanwhile takes the answer, and says so @nojs', async ({ page, hq }) => {
  const key = newKey();
  const fields = [field('room', 'shortText', { labelEn: 'Room', isRequired: true })];
  const id = await hq.make(key, { fields });
  await page.goto('/login?lang=en');
  await signInToPortal(page, 'contact');

  // an answer to the older questions is taken
  await page.goto(`/forms/${key}`);
  await page.getByLabel('Room').fill('301');
  const hall = field('hall', 'shortText', { labelEn: 'Hall', isRequired: true });
  await hq.change(id, (form) => ({ fields: [...form.fields, hall] }));
  await send(page);
  await expect(page.getByRole('status')).toContainText('The questions changed while you were writing.');
  await expect(page.getByText('301')).toBeVisible();
  await page.goto('/forms');
  const row = page.getByRole('listitem').filter({ hasText: `Survey ${key}` });
  await expect(row).toContainText('The questions have changed since. You can answer again.');

  // one that the older questions refuse comes back with the questions of now
  await page.goto(`/forms/${key}`);
  await page.getByLabel('Hall').fill('B');
  await page.getByLabel('Room').fill('');
  await hq.change(id, (form) => ({
    fields: form.fields.filter((one) => one.key !== 'room'),
  }));
  await send(page);
  await expect(page.getByText('Please look at the questions below and send again.')).toBeVisible();
  await expect(page.getByLabel('Room')).toHaveCount(0);
  await expect(page.getByLabel('Hall')).toHaveValue('B');
  // what answered a question that is gone does not hinder
  await send(page);
  await expect(page.getByRole('status')).toContainText('It replaces the earlier one.');
});

test('what no browser sends is refused, and nothing is kept @nojs', async ({ page, hq }) => {
  const key = newKey();
  await hq.make(key, { fields: every() });
  await page.goto('/login?lang=en');
  await signInToPortal(page, 'contact');
  const good = 'answer.email=a&answer.floor=low&answer.busy=yes';
  const post = (body: string, address = `/forms/${key}`) =>
    page.request.post(`${desk.portalUrl}${address}`, {
      headers: {
        accept: 'text/html',
        origin: desk.portalUrl,
        'content-type': 'application/x-www-form-urlencoded',
      },
      data: body,
      maxRedirects: 0,
    });
  for (const [more, says] of [
    ['answer.email=b', 'This field was sent twice.'],
    ['answer.floor=high', 'This field was sent twice.'],
    ['answer.systems=c1&answer.systems=c1', 'This field was sent twice.'],
    ['answer.systems=nothing', 'Please choose one of the options.'],
    ['answer.pcs=many', 'Please enter a number.'],
    ['answer.__proto__=x', 'What was sent could not be read.'],
    ['officeCode=london', 'What was sent could not be read.'],
  ] as const) {
    const answer = await post(`version=1&${good}&${more}`);
    expect([more, answer.status()]).toEqual([more, 422]);
    expect(await answer.text()).toContain(says);
  }
  expect((await post(`version=99&${good}`)).status()).toBe(422);
  expect((await post(`version=1&version=1&${good}`)).status()).toBe(400);
  for (const none of ['..%2Fx', '__proto__', 'constructor', 'no-such-form', 'A']) {
    expect([none, (await post(`version=1&${good}`, `/forms/${none}`)).status()]).toEqual([none, 404]);
  }
  await page.goto('/forms');
  await expect(page.getByRole('link', { name: `Answer: Survey ${key}` })).toBeVisible();
});

test('who may not answer is told who does, and reads the answer @nojs', async ({ page, context, hq }) => {
  const key = newKey();
  await hq.make(key, { fields: every() });
  await page.goto('/login?lang=en');
  await signInToPortal(page);
  await page.goto(`/forms/${key}`);
  await expect(page.getByText('Kwame Boateng, your office contact, answers this form.')).toBeVisible();
  await expect(page.getByText('Your office has not answered yet.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Send' })).toHaveCount(0);
  await context.clearCookies();
  await page.goto('/login?lang=en');
  await signInToPortal(page, 'contact');
  await page.goto(`/forms/${key}`);
  await fillEvery(page);
  await send(page);
  await context.clearCookies();
  await page.goto('/login?lang=en');
  await signInToPortal(page);
  await page.goto(`/forms/${key}`);
  await expect(page.getByText('Akosua <b>')).toBeVisible();
});

for (const language of ['ja', 'en'] as const) {
  test(`axe finds nothing on the pages of forms, on a phone too, in ${language}`, async ({ page, hq }) => {
    test.slow();
    const key = newKey();
    await hq.make(key, { fields: every(), ...intro });
    await page.goto(`/login?lang=${language}`);
    await signInToPortal(page, 'contact');
    const look = async () => {
      await expectAccessible(page);
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 812 });
        const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(over).toBeLessThanOrEqual(0);
      }
    };
    for (const path of ['/', '/forms', `/forms/${key}`, '/forms/machine-counts']) {
      await page.goto(path);
      await look();
    }
    await page.goto(`/forms/${key}`);
    await send(page);
    await expect(page.getByRole('alert')).toBeVisible();
    await look();
    await page.goto(`/forms/${key}?lang=en`);
    await fillEvery(page);
    await send(page);
    await expect(page.getByRole('status').first()).toBeVisible();
    await page.goto(`/forms/${key}?sent=first&lang=${language}`);
    await look();
  });
}
