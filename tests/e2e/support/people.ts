/** People at their browsers: a member of the Accra office in the portal, an agent and HQ IT in the admin. */
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
  role: 'agent' | 'hq-it' = 'agent',
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

/** A subject that no other test of this run uses. */
export const newSubject = (text: string): string => `${text} ${Date.now().toString(36)}`;
