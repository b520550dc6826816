import { expect, test, type Page } from '@playwright/test';
import { desk } from '../support/desk-under-test';
import { expectAccessible } from './support/axe';
import { newSubject, openAdmin, signInToPortal } from './support/people';

const writeTicket = async (page: Page, subject: string, body: string): Promise<string> => {
  await page.goto('/tickets/new');
  await page.getByLabel(/用件|Subject|What/).fill(subject);
  await page.getByLabel(/くわしく|Details|More/).fill(body);
  await page.getByRole('button', { name: /^(送る|Send)$/ }).click();
  await expect(page).toHaveURL(/\/tickets\/\d+/);
  return /\/tickets\/(\d+)/.exec(page.url())?.[1] ?? '';
};

test('an empty field is told beside it with 422, and what was typed stays @nojs', async ({ page }) => {
  await signInToPortal(page);
  await page.goto('/tickets/new');
  await page.getByLabel('くわしく').fill('件名を忘れました');
  const answer = page.waitForResponse((response) => response.request().method() === 'POST');
  await page.getByRole('button', { name: '送る' }).click();
  expect([200, 422]).toContain((await answer).status());
  const summary = page.getByRole('alert');
  await expect(summary).toContainText('用件');
  await expect(summary).toBeFocused();
  await expect(page.getByLabel('用件')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByLabel('用件')).toHaveAccessibleDescription(/エラー: 入力してください。/);
  await expect(page.getByLabel('くわしく')).toHaveValue('件名を忘れました');
  await expect(page).toHaveTitle(/^エラー: /);
});

test('a failed validation answers 422 to a form that was sent without JavaScript', async ({ page }) => {
  await signInToPortal(page);
  const answer = await page.request.post(`${desk.portalUrl}/tickets/new`, {
    headers: { accept: 'text/html', origin: desk.portalUrl },
    form: { subject: '', body: 'x', requestId: crypto.randomUUID() },
  });
  expect(answer.status()).toBe(422);
  expect(answer.headers()['cache-control']).toBe('private, no-store');
  const bare = await page.request.post(`${desk.portalUrl}/tickets/new`, {
    headers: { accept: 'text/html', origin: desk.portalUrl },
    form: { subject: newSubject('番号だけ'), body: 'request id のない送信' },
    maxRedirects: 0,
  });
  expect(bare.status()).toBe(303);
});

test('the language can be switched without losing the page or what was typed @nojs', async ({ page }) => {
  await signInToPortal(page);
  await page.goto('/tickets/new');
  await page.getByLabel('用件').fill('途中の用件');
  await page.getByLabel('くわしく').fill('途中まで書いた文\n二行目');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('textbox').first()).toHaveValue('途中の用件');
  await expect(page.getByRole('textbox').nth(1)).toHaveValue('途中まで書いた文\n二行目');
  await expect(page).toHaveURL(/\/tickets\/new/);
  await page.getByRole('button', { name: '日本語' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
  await expect(page.getByLabel('用件')).toHaveValue('途中の用件');
});

test('what was typed before the scripts arrived stays', async ({ page }) => {
  await signInToPortal(page);
  await page.route(/_app\/immutable\/.*\.js/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    await route.continue();
  });
  await page.goto('/tickets/new', { waitUntil: 'commit' });
  await page.getByLabel('用件').fill('早く打った用件');
  await page.getByLabel('くわしく').fill('早く打った本文');
  await page.waitForLoadState('networkidle');
  await expect(page.getByLabel('用件')).toHaveValue('早く打った用件');
  await expect(page.getByLabel('くわしく')).toHaveValue('早く打った本文');
});

test('a double send makes one ticket @nojs', async ({ page }) => {
  await signInToPortal(page);
  const subject = newSubject('二度押し');
  await page.goto('/tickets/new');
  await page.getByLabel('用件').fill(subject);
  await page.getByLabel('くわしく').fill('一度だけのはず');
  const form = {
    subject,
    body: '一度だけのはず',
    requestId: await page.locator('input[name="requestId"]').inputValue(),
  };
  const send = () =>
    page.request.post(`${desk.portalUrl}/tickets/new`, {
      headers: { accept: 'text/html', origin: desk.portalUrl },
      form,
      maxRedirects: 0,
    });
  const answers = await Promise.all([send(), send()]);
  expect(answers.map((answer) => answer.status())).toEqual([303, 303]);
  await page.getByRole('button', { name: '送る' }).click();
  await expect(page).toHaveURL(/\/tickets\/\d+/);
  await page.goto('/tickets');
  await expect(page.getByRole('link', { name: subject })).toHaveCount(1);
});

test("another office's ticket, an unknown one and one that is none are not found @nojs", async ({ page }) => {
  await signInToPortal(page);
  for (const number of ['999999', 'abc', '0', "1'--"]) {
    const answer = await page.goto(`/tickets/${encodeURIComponent(number)}`);
    expect([number, answer?.status()]).toEqual([number, 404]);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
});

test('signing out ends the session for good @nojs @pg', async ({ page, context }) => {
  await signInToPortal(page);
  const cookies = await context.cookies();
  const session = cookies.find((cookie) => cookie.name.endsWith('sid'));
  expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax' });
  await page.getByRole('button', { name: 'ログアウト' }).click();
  await expect(page).toHaveURL(/\/login/);
  await context.addCookies(cookies);
  await page.goto('/tickets');
  await expect(page).toHaveURL(/\/login/);
});

test('a wrong password is told, and the address stays @nojs', async ({ page }) => {
  await page.goto('/login');
  await page.getByLabel('メールアドレス').fill('nobody@demo.example');
  await page.getByLabel('パスワード').fill('wrong');
  await page.getByRole('button', { name: 'ログインする' }).click();
  await expect(page.getByRole('alert')).toContainText('メールアドレスかパスワードが違います。');
  await expect(page.getByLabel('メールアドレス')).toHaveValue('nobody@demo.example');
  await expect(page.getByLabel('パスワード')).toHaveValue('');
});

test('a session that ended while writing loses no text @nojs', async ({ page, context }) => {
  await signInToPortal(page);
  const subject = newSubject('長く書いていた');
  await page.goto('/tickets/new');
  await page.getByLabel('用件').fill(subject);
  await page.getByLabel('くわしく').fill('長い文を書いている間に時間切れ');
  await context.clearCookies();
  await page.getByRole('button', { name: '送る' }).click();
  const { email, password } = desk.signIns.portal.staff;
  await page.getByLabel('メールアドレス').fill(email);
  await page.getByLabel('パスワード').fill(password);
  await page.getByRole('button', { name: /ログイン/ }).click();
  await expect(page.getByText('長い文を書いている間に時間切れ').first()).toBeVisible();
  await expect(page).toHaveURL(/\/tickets\/\d+/);
});

test('hostile text is shown as text, in portal and admin', async ({ page, browser }) => {
  const subject = newSubject('<b>太字</b>');
  const body =
    '<img src=x onerror="document.title=\'hacked\'"><script>document.title="hacked"</script> שלום 👩‍👩‍👧';
  await signInToPortal(page);
  const number = await writeTicket(page, subject, body);
  await expect(page.getByText(body).first()).toBeVisible();
  await expect(page).not.toHaveTitle('hacked');
  const admin = await openAdmin(browser);
  await admin.goto(`/admin/plugins/tickets/conversations/${number}`);
  await expect(admin.locator('#desk-root').getByText(body).first()).toBeVisible();
  await expect(admin).not.toHaveTitle('hacked');
  await admin.context().close();
});

test('a word of 10,000 characters breaks no page, on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 812 });
  await signInToPortal(page);
  await writeTicket(page, newSubject('長い'), 'w'.repeat(10_000));
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});

test('every page carries the headers that keep it safe, and is compressed', async ({ page }) => {
  await signInToPortal(page);
  for (const path of ['/', '/tickets', '/tickets/new']) {
    const answer = await page.request.get(`${desk.portalUrl}${path}`, { headers: { accept: 'text/html' } });
    const headers = answer.headers();
    expect(headers['cache-control']).toBe('private, no-store');
    expect(headers['content-security-policy']).toMatch(/default-src 'self'.*frame-ancestors 'none'/);
    expect(headers['content-security-policy']).not.toContain("'unsafe-inline'");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBeTruthy();
    expect(headers['permissions-policy']).toBeTruthy();
    expect(headers['content-encoding']).toMatch(/^(br|gzip)$/);
  }
});

test('a form from elsewhere, broken bytes, controls and 10 MB are refused', async ({ page }) => {
  await signInToPortal(page);
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  const send = (body: string, origin = desk.portalUrl) =>
    fetch(`${desk.portalUrl}/tickets/new`, {
      method: 'POST',
      redirect: 'manual',
      headers: { accept: 'text/html', origin, cookie, 'content-type': 'application/x-www-form-urlencoded' },
      body,
    });
  const id = crypto.randomUUID();
  expect((await send(`requestId=${id}&subject=a&body=b`, 'https://evil.example')).status).toBe(403);
  expect((await send(`requestId=${id}&subject=a%00b&body=b`)).status).toBe(422);
  expect([400, 422]).toContain((await send(`requestId=${id}&subject=%C3%28&body=b`)).status);
  expect((await send('a'.repeat(10_000_000))).status).toBe(413);
});

for (const language of ['ja', 'en'] as const) {
  test(`axe finds nothing on any page, in ${language}`, async ({ page }) => {
    test.slow();
    await page.goto(`/login?lang=${language}`);
    await expectAccessible(page);
    await signInToPortal(page);
    const number = await writeTicket(page, newSubject('axe'), '本文');
    for (const path of ['/', '/tickets', '/tickets/new', `/tickets/${number}`, '/tickets/999999']) {
      await page.goto(`${path}?lang=${language}`);
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      await expectAccessible(page);
    }
    await page.goto(`/tickets/new?lang=${language}`);
    await page.getByRole('button', { name: /^(送る|Send)$/ }).click();
    await expect(page.getByRole('alert')).toBeVisible();
    await expectAccessible(page);
  });
}

test('the keyboard alone opens a ticket', async ({ page }) => {
  await signInToPortal(page);
  await page.goto('/tickets/new');
  const subject = newSubject('キーボードだけで');
  const reach = async (what: string): Promise<void> => {
    for (let steps = 0; steps < 40; steps += 1) {
      const name = await page.evaluate(
        () => document.activeElement?.getAttribute('name') ?? document.activeElement?.textContent?.trim(),
      );
      if (name === what) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`the keyboard does not reach ${what}`);
  };
  await reach('subject');
  await page.keyboard.type(subject);
  await reach('body');
  await page.keyboard.type('本文');
  await reach('送る');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(subject);
});
