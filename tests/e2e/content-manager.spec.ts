import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from './support/axe';
import { newSubject, openAdmin } from './support/people';

const SOFTWARE = '/admin/content-manager/collection-types/api::software.software';

/** Opens Zscaler's row and types two things into it. */
async function typeInto(page: Page, name: string, purpose: string): Promise<void> {
  await page.goto(SOFTWARE);
  await page.getByText('Zscaler').first().click();
  await page.locator('input[name="name"]').fill(name);
  await page.locator('input[name="purposeJa"]').fill(purpose);
}

async function expectKept(page: Page, name: string, purpose: string): Promise<void> {
  await expect(page.locator('input[name="name"]')).toHaveValue(name);
  await expect(page.locator('input[name="purposeJa"]')).toHaveValue(purpose);
  await expect(page.getByRole('button', { name: '保存' })).toBeEnabled();
}

test('a refused save in the Content Manager keeps what was typed, and a second try saves it', async ({
  browser,
}) => {
  const page = await openAdmin(browser, 'hq-it');
  const save = page.getByRole('button', { name: '保存' });
  const saving = (url: URL): boolean => url.pathname.includes('/content-manager/collection-types/');

  // the name is another row's
  await typeInto(page, 'McAfee', '社外のサイトを安全に見る');
  await save.click();
  await expect(page.locator('[id$="-error"]').first()).toBeVisible();
  await expectKept(page, 'McAfee', '社外のサイトを安全に見る');

  // the server stumbles, the role has lost its right, the line is dead
  const answers = [
    { status: 500, name: 'InternalServerError', says: '思わぬエラーが起きました' },
    { status: 403, name: 'ForbiddenError', says: 'この操作は許可されていません' },
    { status: 0, name: '', says: '接続できません' },
  ];
  for (const { status, name, says } of answers) {
    await page.route(saving, async (route) => {
      if (route.request().method() !== 'PUT') await route.continue();
      else if (status === 0) await route.abort();
      else
        await route.fulfill({
          status,
          contentType: 'application/json',
          body: JSON.stringify({ data: null, error: { status, name, message: 'raw words', details: {} } }),
        });
    });
    await save.click();
    await expect(page.getByText(says).first()).toBeVisible();
    await expectKept(page, 'McAfee', '社外のサイトを安全に見る');
    await page.unroute(saving);
  }
  await expect(page.getByText('raw words')).toHaveCount(0);

  // corrected, it is saved, and it can be saved again in the same tab
  for (const last of ['Zscaler 2', 'Zscaler']) {
    await page.locator('input[name="name"]').fill(last);
    await save.click();
    await expect(save).toBeDisabled();
    await page.reload();
    await expect(page.locator('input[name="name"]')).toHaveValue(last);
    await expect(page.locator('input[name="purposeJa"]')).toHaveValue('社外のサイトを安全に見る');
  }
  await page.context().close();
});

test("a view's condition has its editor here too; what the server refuses is said at its row and stays typed", async ({
  browser,
}) => {
  test.slow();
  const page = await openAdmin(browser, 'hq-it');
  await page.goto('/admin/content-manager/collection-types/api::saved-view.saved-view/create');
  const name = newSubject('条件の欄');
  await page.locator('input[name="nameJa"]').fill(name);
  await page.locator('input[name="nameEn"]').fill('The editor here');
  const editor = page.locator('[data-field="condition"]').first();
  await editor.getByRole('combobox', { name: '条件 1 項目' }).selectOption({ label: '待ち時間' });
  const save = page.getByRole('button', { name: '保存' });
  await save.click();
  await expect(editor).toContainText('入力してください');
  await expect(page.locator('input[name="nameJa"]')).toHaveValue(name);
  await expect(editor.getByRole('combobox', { name: '条件 1 項目' })).toHaveValue('waitingSince');
  await expectAccessible(page, '[data-field="condition"]');
  await editor.getByRole('textbox').fill('4');
  await expect(editor).toContainText('4時間を超えて待っている受付');
  await save.click();
  await expect(page).not.toHaveURL(/create/);
  await expect(editor).toContainText('4時間を超えて待っている受付');
  // changed once more, its history says how in words
  await editor.getByRole('textbox').fill('6');
  await save.click();
  await expect(page.getByText('「6時間を超えて待っている受付」に変えました').first()).toBeVisible();
  await page.context().close();
});
