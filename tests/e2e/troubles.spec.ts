/** The database takes no writes for a while: who saves is told so, and keeps what was typed. */
import path from 'node:path';
import { expect, test } from '@playwright/test';
import Database from 'better-sqlite3';
import { Client } from 'pg';
import { desk } from '../support/desk-under-test';
import { newSubject, openAdmin, signInToPortal } from './support/people';

const CANNOT_SAVE = '保存できませんでした。しばらくして、もう一度お試しください。';

/**
 * Closes the database for writing: on SQLite somebody else holds the file, on PostgreSQL it is made read-only, which
 * holds for new sessions.
 * @returns opens it again
 */
async function closeWrites(): Promise<() => Promise<void>> {
  const { databaseUrl } = desk;
  if (databaseUrl === undefined) {
    const file = new Database(path.join(desk.dataDir, 'desk.db'));
    file.exec('begin immediate');
    return () => {
      file.exec('rollback');
      file.close();
      return Promise.resolve();
    };
  }
  const name = new URL(databaseUrl).pathname.slice(1);
  const set = async (isOn: boolean): Promise<void> => {
    const server = Object.assign(new URL(databaseUrl), { pathname: '/postgres' });
    const client = new Client({ connectionString: server.href });
    await client.connect();
    try {
      await client.query(`alter database ${name} set default_transaction_read_only = ${isOn ? 'on' : 'off'}`);
      await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]);
    } finally {
      await client.end();
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
  };
  await set(true);
  return () => set(false);
}

test('a new inquiry that cannot be saved stays on the page, and is sent later @pg', async ({ page }) => {
  await signInToPortal(page);
  await page.goto('/tickets/new');
  const subject = newSubject('保存できない用件');
  await page.getByLabel('用件').fill(subject);
  await page.getByLabel('くわしく').fill('書いた文は消えません');
  const open = await closeWrites();
  try {
    await page.getByRole('button', { name: '送る' }).click();
    await expect(page.getByRole('alert')).toContainText(CANNOT_SAVE);
    await expect(page.getByLabel('用件')).toHaveValue(subject);
    await expect(page.getByLabel('くわしく')).toHaveValue('書いた文は消えません');
  } finally {
    await open();
  }
  await page.getByRole('button', { name: '送る' }).click();
  await expect(page).toHaveURL(/\/tickets\/\d+/);
  await page.goto('/tickets');
  await expect(page.getByText(subject)).toHaveCount(1);
});

test('a save of the Content Manager that cannot be done keeps what was typed @pg', async ({ browser }) => {
  const page = await openAdmin(browser, 'hq-it');
  await page.goto('/admin/content-manager/collection-types/api::vendor.vendor/create');
  const name = newSubject('保存できない業者');
  await page.locator('input[name="name"]').fill(name);
  await page.locator('input[name="phone"]').fill('+233 1 000');
  const save = page.getByRole('button', { name: /^(保存|Save)$/ });
  const open = await closeWrites();
  try {
    await save.click();
    await expect(page.getByText(CANNOT_SAVE).first()).toBeVisible({ timeout: 20_000 });
    await expect(page.locator('input[name="name"]')).toHaveValue(name);
    await expect(page.locator('input[name="phone"]')).toHaveValue('+233 1 000');
  } finally {
    await open();
  }
  await save.click();
  await expect(page).toHaveURL(/api::vendor\.vendor\/(?!create)\w+/);
  await expect(page.locator('input[name="name"]')).toHaveValue(name);
});
