import { expect, test } from '@playwright/test';
import { desk, mailThat, setRecipientUnknown } from '../support/desk-under-test';
import { expectAccessible } from './support/axe';
import { newSubject, openAdmin, signInToPortal } from './support/people';

test('HQ IT sees why mails failed, tries one again and gives one up', async ({ page, browser }) => {
  test.slow();
  const { email } = desk.signIns.portal.contact;
  const subjects = [newSubject('届かない件 A'), newSubject('届かない件 B')];
  setRecipientUnknown(email, true);
  try {
    await page.goto('/login?lang=ja');
    await signInToPortal(page, 'contact');
    for (const subject of subjects) {
      await page.goto('/tickets/new');
      await page.getByLabel('用件').fill(subject);
      await page.getByLabel('くわしく').fill('本文です。');
      await page.getByRole('button', { name: '送る' }).click();
      await expect(page).toHaveURL(/\/tickets\/\d+/);
    }
    const hq = await openAdmin(browser, 'hq-it');
    await hq.goto('/admin/plugins/platform/outbox?show=failed');
    const [first, second] = subjects.map((subject) => hq.getByRole('row').filter({ hasText: subject }));
    if (!first || !second) throw new Error('two subjects were opened');
    // the page looks again by itself
    await expect(first).toContainText('No such user here', { timeout: 30_000 });
    await expect(second).toContainText('送信できず');
    await expectAccessible(hq, '#desk-root');

    setRecipientUnknown(email, false);
    await expect(hq.getByRole('button', { name: 'もう一度送る' })).toBeDisabled();
    await first.getByRole('checkbox').check();
    await hq.getByRole('button', { name: 'もう一度送る' }).click();
    await expect(hq.getByRole('status').filter({ hasText: '1件をもう一度送ります。' })).toBeVisible();
    await expect(first).toHaveCount(0);
    await mailThat(
      (mail) => mail.text.includes(subjects[0] ?? '') || mail.subject.includes(subjects[0] ?? ''),
    );

    // giving up is asked for twice
    await second.getByRole('checkbox').check();
    await hq.getByRole('button', { name: '送信を取りやめる' }).click();
    await hq.getByRole('button', { name: 'やめておく' }).click();
    await expect(second).toBeVisible();
    await hq.getByRole('button', { name: '送信を取りやめる' }).click();
    await expect(hq.getByText('あとから送れません。')).toBeVisible();
    await expectAccessible(hq, '#desk-root');
    await hq.getByRole('button', { name: '取りやめる', exact: true }).click();
    await expect(second).toHaveCount(0);
    await hq.getByRole('link', { name: /^取りやめ/ }).click();
    await expect(second).toContainText('取りやめ');
    await expect(second.getByRole('checkbox')).toHaveCount(0);
    await hq.context().close();
  } finally {
    setRecipientUnknown(email, false);
  }
});
