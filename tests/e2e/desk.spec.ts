import { expect, test } from '@playwright/test';
import { desk } from '../support/desk-under-test';
import { expectAccessible } from './support/axe';
import { openAdmin } from './support/people';

test('the sign-in page of the admin is Japanese for who prefers it', async ({ browser }) => {
  for (const [locale, word] of [
    ['ja-JP', 'パスワード'],
    ['en-GB', 'Password'],
  ] as const) {
    const context = await browser.newContext({ baseURL: desk.cmsUrl, locale });
    const page = await context.newPage();
    await page.goto('/admin/auth/login');
    await expect(page.getByText(word, { exact: false }).first()).toBeVisible();
    await context.close();
  }
});

test('an agent sees the desk and nothing that is HQ IT’s @pg', async ({ browser }) => {
  const agent = await openAdmin(browser);
  await agent.goto('/admin');
  await expect(agent.getByRole('link', { name: '受付' }).first()).toBeVisible();
  await expect(agent.getByText('Introducing the new Media Library')).toHaveCount(0);
  await agent.goto('/admin/plugins/platform/outbox');
  await expect(agent.getByText('受付番号')).toHaveCount(0);
  await expect(agent.getByRole('table')).toHaveCount(0);
  await agent.goto('/admin/settings/users');
  await expect(agent.getByRole('table')).toHaveCount(0);
  await agent.context().close();
});

test('HQ IT reads the outbox', async ({ browser }) => {
  const hq = await openAdmin(browser, 'hq-it');
  await hq.goto('/admin/plugins/platform/outbox');
  await expect(hq.getByRole('heading', { level: 1 })).toContainText('送信箱');
  await expectAccessible(hq, '#desk-root');
  await hq.context().close();
});

for (const locale of ['ja-JP', 'en-GB']) {
  test(`axe finds nothing on the desk's pages (${locale})`, async ({ browser }) => {
    const agent = await openAdmin(browser, 'agent', { locale });
    await agent.goto('/admin/plugins/tickets?view=allOpen');
    await expect(agent.getByRole('table')).toBeVisible();
    await expectAccessible(agent, '#desk-root');
    await agent.getByRole('row').nth(1).getByRole('link').first().click();
    await expect(agent.getByRole('textbox').first()).toBeVisible();
    await expectAccessible(agent, '#desk-root');
    await agent.goto('/admin/plugins/tickets/new');
    await expect(agent.getByRole('combobox').first()).toBeVisible();
    await expectAccessible(agent, '#desk-root');
    await agent.context().close();
  });
}

test('the desk reads in English for who prefers it', async ({ browser, request }) => {
  const { email, password } = desk.signIns.admin.agent;
  const login = await request.post(`${desk.cmsUrl}/admin/login`, { data: { email, password } });
  const { data } = (await login.json()) as { data: { token: string } };
  const setLanguage = (preferedLanguage: string) =>
    request.put(`${desk.cmsUrl}/admin/users/me`, {
      headers: { authorization: `Bearer ${data.token}` },
      data: { preferedLanguage },
    });
  expect((await setLanguage('en')).status()).toBe(200);
  const agent = await openAdmin(browser);
  await agent.goto('/admin/plugins/tickets');
  await expect(agent.getByRole('heading', { level: 1 })).toContainText(
    /needs? (an )?answer|needs? (us|action|the desk)/i,
  );
  const ours = await agent.locator('#desk-root nav').first().innerText();
  expect(ours).not.toMatch(/[\u3040-\u30ff]/);
  await agent.context().close();
  expect((await setLanguage('ja')).status()).toBe(200);
});
