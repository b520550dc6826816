import { expect, test } from '@playwright/test';
import { desk, mailThat, setRecipientUnknown } from '../support/desk-under-test';
import { expectAccessible } from './support/axe';
import { newSubject, openAdmin, readAdminIn, signInToPortal } from './support/people';

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

test.afterEach(() => readAdminIn('ja'));

for (const [language, open, looks, asText] of [
  ['ja', 'メールを見る', '表示', 'テキスト'],
  ['en', 'Show mail', 'As it looks', 'As text'],
] as const) {
  test(`HQ IT reads a mail as it looks, also on a phone (${language})`, async ({ page, browser }) => {
    test.slow();
    await readAdminIn(language);
    const subject = newSubject('<b>見た目</b>');
    const words = '<img src=x onerror="parent.document.title=1">「開けません」\nhttps://example.jp/a?b=1&c=2';
    await page.goto('/login?lang=ja');
    await signInToPortal(page);
    await page.goto('/tickets/new');
    await page.getByLabel('用件').fill(subject);
    await page.getByLabel('くわしく').fill(words);
    await page.getByRole('button', { name: '送る' }).click();
    await expect(page).toHaveURL(/\/tickets\/\d+/);
    await mailThat(
      (mail) => mail.subject.includes(subject) && mail.html.includes('&lt;b&gt;見た目&lt;/b&gt;'),
    );

    for (const viewport of [
      { width: 1440, height: 900 },
      { width: 390, height: 844 },
    ]) {
      const hq = await openAdmin(browser, 'hq-it', { viewport });
      const complaints: string[] = [];
      hq.on('console', (message) => {
        if (message.type() === 'error' && message.text().includes('Content Security Policy')) {
          complaints.push(message.text());
        }
      });
      await hq.goto('/admin/plugins/platform/outbox');
      await hq
        .getByRole('button', { name: `${open}: ` })
        .and(hq.locator(`[aria-label*="${subject}"]`))
        .click();
      await expect(hq.getByRole('heading', { name: looks, exact: true })).toBeVisible();
      const frame = hq.locator('iframe');
      await expect(frame).toHaveAttribute('sandbox', '');
      const mail = frame.contentFrame();
      await expect(mail.getByText('「開けません」')).toBeVisible();
      await expect(mail.getByRole('link', { name: 'https://example.jp/a?b=1&c=2' })).toBeVisible();
      await expect(mail.locator('img')).toHaveCount(0);
      await expect(hq.getByRole('heading', { name: asText, exact: true })).toBeVisible();
      await expect(hq.locator('pre')).toContainText(words.split('\n')[0] ?? '');
      const sideways = () => hq.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(await sideways()).toBeLessThanOrEqual(0);
      // the mail itself fits as well
      const inside = mail.locator('body');
      expect(
        await inside.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth),
      ).toBeLessThanOrEqual(0);
      expect(complaints).toEqual([]);
      await expectAccessible(hq, '#desk-root');
      await hq.context().close();
    }
  });
}
