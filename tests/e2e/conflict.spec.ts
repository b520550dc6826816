/** Two people have the same row open in the Content Manager: the second sees what the first changed, and loses nothing. */
import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from './support/axe';
import { desk } from '../support/desk-under-test';
import { adminToken, newSubject, openAdmin } from './support/people';

const VENDORS = '/content-manager/collection-types/api::vendor.vendor';

interface Row {
  readonly documentId: string;
  readonly revision: number;
}

async function api(method: string, path: string, body: object): Promise<Row> {
  const answer = await fetch(desk.cmsUrl + path, {
    method,
    headers: { 'content-type': 'application/json', authorization: `Bearer ${await adminToken('hq-it')}` },
    body: JSON.stringify(body),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
  return (JSON.parse(text) as { data: Row }).data;
}

/** A vendor's row, open on a page with three fields typed over, and meanwhile saved by somebody else. */
async function tooLate(page: Page): Promise<{ id: string; name: string }> {
  const name = newSubject('Eko Cables');
  const { documentId: id } = await api('POST', VENDORS, { name, phone: '+234 1 000', note: 'first' });
  await page.goto(`/admin${VENDORS}/${id}`);
  await page.locator('input[name="name"]').fill(`${name} mine`);
  await page.locator('input[name="phone"]').fill('+234 1 222');
  await page.locator('input[name="email"]').fill('mine@eko.example');
  await api('PUT', `${VENDORS}/${id}`, {
    name: `${name} theirs`,
    phone: '+234 1 111',
    note: 'theirs',
    revision: 0,
  });
  await page.getByRole('button', { name: /^(保存|Save)$/ }).click();
  return { id, name };
}

test('the second of two savers chooses field by field, and everything else of both is kept', async ({
  browser,
}) => {
  const page = await openAdmin(browser, 'hq-it');
  const { id, name } = await tooLate(page);
  const dialog = page.getByRole('dialog', { name: 'ほかの人が先に変更しました' });
  await expect(dialog.getByRole('group')).toHaveCount(2);
  const [ofName, ofPhone] = [dialog.getByRole('group').nth(0), dialog.getByRole('group').nth(1)];
  await expect(ofName).toContainText(`${name} theirs`);
  await expect(ofName).toContainText(`${name} mine`);
  await expect(ofName).toContainText('中村 真理');
  await expect(ofPhone).toContainText('+234 1 111');
  await expect(ofPhone).toContainText('+234 1 222');
  await expectAccessible(page, '[role="dialog"]');
  // by keyboard: the other one's name, my phone
  await ofName.getByRole('radio').first().focus();
  await page.keyboard.press('Space');
  await dialog.getByRole('button', { name: 'この内容で続ける' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.locator('input[name="name"]')).toHaveValue(`${name} theirs`);
  await expect(page.locator('input[name="phone"]')).toHaveValue('+234 1 222');
  await expect(page.locator('input[name="email"]')).toHaveValue('mine@eko.example');
  await expect(page.locator('[name="note"]')).toHaveValue('theirs');
  await page.getByRole('button', { name: '重なった変更を見る' }).click();
  await page.keyboard.press('Escape');
  const save = page.getByRole('button', { name: '保存' });
  await save.click();
  await expect(save).toBeDisabled();
  await expect(page.getByRole('button', { name: '重なった変更を見る' })).toHaveCount(0);
  // and once more in the same tab, at once
  await page.locator('input[name="phone"]').fill('+234 1 333');
  await save.click();
  await expect(save).toBeDisabled();
  await page.goto(`/admin${VENDORS}/${id}`);
  await expect(page.locator('input[name="name"]')).toHaveValue(`${name} theirs`);
  await expect(page.locator('input[name="phone"]')).toHaveValue('+234 1 333');
  await expect(page.locator('input[name="email"]')).toHaveValue('mine@eko.example');
  await page.context().close();
});

test('on a phone the choice stands in front of the form as well', async ({ browser }) => {
  const page = await openAdmin(browser, 'hq-it', { viewport: { width: 390, height: 844 } });
  const { name } = await tooLate(page);
  const dialog = page.getByRole('dialog', { name: 'ほかの人が先に変更しました' });
  await expect(dialog.getByRole('group')).toHaveCount(2);
  await dialog.getByRole('button', { name: 'この内容で続ける' }).click();
  await expect(page.locator('input[name="name"]')).toHaveValue(`${name} mine`);
  await expect(page.locator('[name="note"]')).toHaveValue('theirs');
  await page.context().close();
});

test('a line that is dead while the other one’s row is read loses nothing', async ({ browser }) => {
  const page = await openAdmin(browser, 'hq-it');
  const reading = (url: URL): boolean => url.pathname.includes(VENDORS);
  const name = newSubject('Dead line');
  const { documentId: id } = await api('POST', VENDORS, { name, note: 'first' });
  await page.goto(`/admin${VENDORS}/${id}`);
  await page.locator('input[name="name"]').fill(`${name} mine`);
  await api('PUT', `${VENDORS}/${id}`, { name: `${name} theirs`, revision: 0 });
  await page.route(reading, async (route) => {
    if (route.request().method() === 'GET') await route.abort();
    else await route.continue();
  });
  await page.getByRole('button', { name: '保存' }).click();
  const dialog = page.getByRole('dialog', { name: 'ほかの人が先に変更しました' });
  const again = dialog.getByRole('button', { name: '最新の内容を読み込み直す' });
  await expect(again).toBeVisible({ timeout: 15_000 });
  await expect(dialog.getByRole('button', { name: 'この内容で続ける' })).toBeDisabled();
  await page.unroute(reading);
  await again.click();
  await dialog.getByRole('button', { name: 'この内容で続ける' }).click();
  await expect(page.locator('input[name="name"]')).toHaveValue(`${name} mine`);
  await page.context().close();
});
