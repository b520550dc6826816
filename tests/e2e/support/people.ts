/** People at their browsers: a member of the Accra office in the portal, an agent and HQ IT in the admin. */
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { desk } from '../../support/desk-under-test';

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
const signedIn = new Map<string, State>();

/**
 * A page of the admin with somebody signed in: always with JavaScript, whatever the portal's project says. Each role
 * signs in once a run, as a person would in the morning; Strapi lets nobody try more than five times in five minutes.
 */
export async function openAdmin(
  browser: Browser,
  role: 'agent' | 'hq-it' | 'lead' = 'agent',
  options: { readonly locale?: string; readonly viewport?: { width: number; height: number } } = {},
): Promise<Page> {
  const known = signedIn.get(role);
  const context = await browser.newContext({
    baseURL: desk.cmsUrl,
    javaScriptEnabled: true,
    locale: options.locale ?? 'ja-JP',
    viewport: options.viewport ?? { width: 1440, height: 900 },
    ...(known ? { storageState: known } : {}),
  });
  const page = await context.newPage();
  if (known) return page;
  const { email, password } = desk.signIns.admin[role];
  await page.goto('/admin/auth/login');
  await page.locator('input[name="email"]').fill(email);
  await page.locator('input[name="password"]').fill(password);
  await page.locator('button[type="submit"]').click();
  await expect(page).toHaveURL(/\/admin\/?$/);
  signedIn.set(role, await context.storageState());
  return page;
}

/**
 * A token of the admin's own HTTP API for a role. It is kept in a file beside the desk: a test that failed starts a new
 * process, and each signing in counts towards Strapi's five.
 */
export async function adminToken(role: 'agent' | 'hq-it' | 'lead'): Promise<string> {
  const file = path.join(desk.dataDir, `e2e-token-${role}`);
  // it is good for half an hour
  const isFresh = existsSync(file) && Date.now() - statSync(file).mtimeMs < 20 * 60_000;
  if (isFresh) return readFileSync(file, 'utf8');
  const answer = await fetch(`${desk.cmsUrl}/admin/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(desk.signIns.admin[role]),
  });
  if (!answer.ok) throw new Error(`${role} not signed in: ${answer.status} ${await answer.text()}`);
  const { data } = (await answer.json()) as { readonly data: { readonly token: string } };
  writeFileSync(file, data.token);
  return data.token;
}

/** A subject that no other test of this run uses. */
export const newSubject = (text: string): string => `${text} ${Date.now().toString(36)}`;

/** Lets HQ IT choose a language: the admin speaks the one that its user has chosen, whatever the browser says. */
export async function readAdminIn(language: 'ja' | 'en'): Promise<void> {
  const answer = await fetch(`${desk.cmsUrl}/admin/users/me`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${await adminToken('hq-it')}` },
    body: JSON.stringify({ preferedLanguage: language }),
  });
  expect(answer.status).toBe(200);
}
