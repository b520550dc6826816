/** People at their browsers: a member of the Accra office in the portal, an agent and HQ IT in the admin. */
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { desk, type SignIn } from '../../support/desk-under-test';

/** Signs somebody in to the portal on the page given, in the language the page is in. */
export async function signInToPortal(page: Page, who: 'staff' | 'contact' = 'staff'): Promise<void> {
  const { email, password } = desk.signIns.portal[who];
  await page.goto('/login');
  await page.getByLabel(/メールアドレス|E-mail address/).fill(email);
  await page.getByLabel(/パスワード|Password/).fill(password);
  await page.getByRole('button', { name: /ログインする|Sign in/ }).click();
  await expect(page.getByRole('button', { name: /ログアウト|Sign out/ })).toBeVisible();
}

type State = Awaited<ReturnType<BrowserContext['storageState']>>;

/**
 * What is known of a person of this desk, in a file beside it, for 20 minutes: a test that failed starts a new process,
 * and each signing in counts towards Strapi's five in five minutes. A session of the admin is good for half an hour.
 */
const kept = (what: string) => {
  const file = path.join(desk.dataDir, `e2e-${what}`);
  return {
    read: (): string | undefined =>
      existsSync(file) && Date.now() - statSync(file).mtimeMs < 20 * 60_000
        ? readFileSync(file, 'utf8')
        : undefined,
    write: (text: string): void => writeFileSync(file, text),
  };
};

/**
 * A page of the admin with somebody signed in: always with JavaScript, whatever the portal's project says. Each signs in
 * once, as a person would in the morning.
 */
export async function openAdmin(
  browser: Browser,
  who: 'agent' | 'hq-it' | 'lead' | SignIn = 'agent',
  options: { readonly locale?: string; readonly viewport?: { width: number; height: number } } = {},
): Promise<Page> {
  const { email, password } = typeof who === 'string' ? desk.signIns.admin[who] : who;
  const session = kept(`session-${email}`);
  const known = session.read();
  const context = await browser.newContext({
    baseURL: desk.cmsUrl,
    javaScriptEnabled: true,
    locale: options.locale ?? 'ja-JP',
    viewport: options.viewport ?? { width: 1440, height: 900 },
    ...(known ? { storageState: JSON.parse(known) as State } : {}),
  });
  const page = await context.newPage();
  if (known) return page;
  await page.goto('/admin/auth/login');
  await page.locator('input[name="email"]').fill(email);
  await page.locator('input[name="password"]').fill(password);
  await page.locator('button[type="submit"]').click();
  await expect(page).toHaveURL(/\/admin\/?$/);
  session.write(JSON.stringify(await context.storageState()));
  return page;
}

async function tokenFor({ email, password }: SignIn): Promise<string> {
  const answer = await fetch(`${desk.cmsUrl}/admin/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  if (!answer.ok) throw new Error(`${email} not signed in: ${answer.status} ${await answer.text()}`);
  const { data } = (await answer.json()) as { readonly data: { readonly token: string } };
  return data.token;
}

/** A token of the admin's own HTTP API for a role. */
export async function adminToken(role: 'agent' | 'hq-it' | 'lead'): Promise<string> {
  const known = kept(`token-${role}`);
  const before = known.read();
  if (before !== undefined) return before;
  const token = await tokenFor(desk.signIns.admin[role]);
  known.write(token);
  return token;
}

/** A subject that no other test of this run uses. */
export const newSubject = (text: string): string => `${text} ${Date.now().toString(36)}`;

const asJson = (token: string) => ({
  'content-type': 'application/json',
  authorization: `Bearer ${token}`,
});

async function chooseLanguage(token: string, language: 'ja' | 'en'): Promise<void> {
  const answer = await fetch(`${desk.cmsUrl}/admin/users/me`, {
    method: 'PUT',
    headers: asJson(token),
    body: JSON.stringify({ preferedLanguage: language }),
  });
  expect(answer.status).toBe(200);
}

/** Lets HQ IT choose a language: the admin speaks the one that its user has chosen, whatever the browser says. */
export const readAdminIn = async (language: 'ja' | 'en'): Promise<void> =>
  chooseLanguage(await adminToken('hq-it'), language);

/**
 * Lets a colleague of the demo's history in, as HQ IT would under the administrator's settings: active, with a password.
 * @param family family name as the desk keeps it
 * @param language the one that the colleague then chooses
 */
export async function letIn(family: string, language: 'ja' | 'en'): Promise<SignIn> {
  const known = kept(`sign-in-${family}`);
  const before = known.read();
  if (before !== undefined) return JSON.parse(before) as SignIn;
  const headers = asJson(await adminToken('hq-it'));
  const found = await fetch(`${desk.cmsUrl}/admin/users?_q=${encodeURIComponent(family)}`, { headers });
  const { data } = (await found.json()) as {
    readonly data: { readonly results: readonly { readonly id: number; readonly email: string }[] };
  };
  const [colleague] = data.results;
  if (!colleague) throw new Error(`nobody is called ${family}`);
  const signIn = { email: colleague.email, password: `Aa1-${crypto.randomUUID()}` };
  const changed = await fetch(`${desk.cmsUrl}/admin/users/${colleague.id}`, {
    method: 'PUT',
    headers,
    body: JSON.stringify({ isActive: true, password: signIn.password }),
  });
  expect(changed.status).toBe(200);
  await chooseLanguage(await tokenFor(signIn), language);
  known.write(JSON.stringify(signIn));
  return signIn;
}
