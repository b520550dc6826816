import { expect, test } from '@playwright/test';
import { expectAccessible } from './support/axe';
import { putFailedJob } from './support/jobs';
import { openAdmin, readAdminIn } from './support/people';

test.afterEach(() => readAdminIn('ja'));

test('HQ IT sees why jobs failed, tries one again and gives one up @pg', async ({ browser }) => {
  test.slow();
  const run = Date.now();
  const [good, unknown] = [`e2e ${run} a`, `e2e ${run} b`];
  await putFailedJob('jobs.clear', good, 'the disk was full <b>');
  await putFailedJob('e2e.gone', unknown, 'job.unknownKind');
  const hq = await openAdmin(browser, 'hq-it');
  await hq.goto('/admin/plugins/platform/jobs');
  await expect(hq.getByRole('heading', { name: '自動処理', level: 1 })).toBeVisible();
  await hq.getByRole('link', { name: '完了できなかった処理を見る' }).click();
  const first = hq.getByRole('row').filter({ hasText: good });
  const second = hq.getByRole('row').filter({ hasText: unknown });
  await expect(first).toContainText('終わった処理の記録の整理');
  await expect(first).toContainText('the disk was full <b>');
  await expect(first).toContainText('試行 12回');
  await expect(first).toContainText('失敗 ');
  await expect(second).toContainText('e2e.gone');
  await expect(second).toContainText('この種類の処理を知っているデスクが、1日のあいだ動きませんでした。');
  await expectAccessible(hq, '#desk-root');

  await expect(hq.getByRole('button', { name: 'もう一度実行する' })).toBeDisabled();
  await first.getByRole('checkbox').check();
  await hq.getByRole('button', { name: 'もう一度実行する' }).click();
  await expect(hq.getByRole('status').filter({ hasText: '1件をもう一度実行します。' })).toBeVisible();
  await expect(first).toHaveCount(0);

  // giving up is asked for twice
  await second.getByRole('checkbox').check();
  await hq.getByRole('button', { name: '処理を取りやめる' }).click();
  await hq.getByRole('button', { name: 'やめておく' }).click();
  await expect(second).toBeVisible();
  await hq.getByRole('button', { name: '処理を取りやめる' }).click();
  await expect(hq.getByText('あとから実行できません。')).toBeVisible();
  await expectAccessible(hq, '#desk-root');
  await hq.getByRole('button', { name: '取りやめる', exact: true }).click();
  await expect(second).toHaveCount(0);
  await hq.getByRole('link', { name: /^取りやめ/ }).click();
  await expect(second).toContainText('取りやめ');
  await expect(second.getByRole('checkbox')).toHaveCount(0);
  await hq.getByRole('link', { name: /^完了 / }).click();
  await expect(first).toContainText('完了 ', { timeout: 30_000 });
  await hq.context().close();
});

test('an agent does not see the jobs', async ({ browser }) => {
  const agent = await openAdmin(browser, 'agent');
  await agent.goto('/admin/plugins/platform/jobs');
  await expect(agent.getByText('自動処理')).toHaveCount(0);
  await expect(agent.getByRole('table')).toHaveCount(0);
  await agent.context().close();
});

for (const [language, title, daily, waiting] of [
  ['ja', '自動処理', '毎日の処理', /解決した問い合わせの完了 \d+/],
  ['en', 'Automatic jobs', 'Every day', /Close a solved ticket \d+/],
] as const) {
  test(`the jobs are read in words, also on a phone (${language})`, async ({ browser }) => {
    test.slow();
    await readAdminIn(language);
    await putFailedJob('jobs.clear', `e2e ${language} ${Date.now()}`, 'job.interrupted');
    for (const viewport of [
      { width: 1440, height: 900 },
      { width: 390, height: 844 },
    ]) {
      const hq = await openAdmin(browser, 'hq-it', { viewport });
      await hq.goto('/admin/plugins/platform/jobs');
      await expect(hq.getByRole('heading', { name: title, level: 1 })).toBeVisible();
      await expect(hq.getByRole('heading', { name: daily, level: 2 })).toBeVisible();
      await expect(hq.getByText('02:00 Asia/Tokyo')).toBeVisible();
      const sideways = () => hq.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(await sideways()).toBeLessThanOrEqual(0);
      await expectAccessible(hq, '#desk-root');
      await hq.goto('/admin/plugins/platform/jobs?show=waiting');
      await expect(hq.getByText(waiting).first()).toBeVisible();
      await expectAccessible(hq, '#desk-root');
      await hq.context().close();
    }
  });
}
