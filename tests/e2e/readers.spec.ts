/** Who of an office reads a ticket: asked to be private in the portal, copied in by an agent, and told by whom. */
import { expect, test } from '@playwright/test';
import { expectAccessible } from './support/axe';
import { newSubject, openAdmin, signInToPortal } from './support/people';

test('a private inquiry is kept from the office contact until an agent copies them in @nojs', async ({
  page,
  browser,
}) => {
  test.slow();
  const { javaScriptEnabled } = test.info().project.use;
  const subject = newSubject('人事の件');
  await signInToPortal(page);
  await page.goto('/tickets/new');
  await page.getByLabel('用件').fill(subject);
  await page.getByLabel('くわしく').fill('所内の人には知られたくない件です。');
  await page.getByLabel(/連絡担当に見せない/).check();
  // axe is a script itself
  if (javaScriptEnabled !== false) await expectAccessible(page);
  await page.getByRole('button', { name: '送る' }).click();
  await expect(page).toHaveURL(/\/tickets\/\d+/);
  const number = Number(/\/tickets\/(\d+)/.exec(page.url())?.[1]);
  await expect(page.getByRole('main')).toContainText(
    '非公開: ここに名前のある人とヘルプデスクだけが読めます。',
  );

  const other = await browser.newContext({
    baseURL: new URL(page.url()).origin,
    locale: 'en-GB',
    javaScriptEnabled: javaScriptEnabled !== false,
  });
  const contact = await other.newPage();
  await signInToPortal(contact, 'contact');
  await contact.goto('/tickets');
  await expect(contact.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(contact.getByRole('link', { name: subject })).toHaveCount(0);

  const agent = await openAdmin(browser, 'agent');
  await agent.goto(`/admin/plugins/tickets/conversations/${number}`);
  await expect(agent.locator('#desk-root header').first()).toContainText('非公開');
  const facts = agent.getByRole('region', { name: '受付の内容' });
  await facts.getByRole('button', { name: '編集する' }).click();
  const box = facts.getByRole('combobox', { name: 'CC' });
  await box.focus();
  const found = agent.waitForResponse(/readers\?search=Boateng$/);
  await agent.keyboard.type('Boateng');
  // an older answer may show them already, and its list goes when the newer one comes
  await found;
  await agent.waitForLoadState('networkidle');
  await expect(agent.getByRole('option', { name: /Kwame Boateng \(アクラ\)/ })).toBeVisible();
  await agent.keyboard.press('ArrowDown');
  await agent.keyboard.press('Enter');
  await expect(facts.getByRole('button', { name: 'Kwame BoatengをCCから外す' })).toBeVisible();
  await expectAccessible(agent, '#desk-root');
  await facts.getByRole('button', { name: '保存する' }).click();
  await expect(agent.getByText('保存しました。').first()).toBeVisible();
  await expect(agent.getByRole('region', { name: '返事を書く' })).toContainText('CC: Kwame Boateng');
  await expect(agent.getByText('佐藤 健が「CC」を').first()).toBeVisible();
  await agent.context().close();

  await contact.reload();
  await contact.getByRole('link', { name: subject }).click();
  await expect(contact.getByRole('main')).toContainText(
    /You can read this because 佐藤 of the helpdesk copied you in/,
  );
  if (javaScriptEnabled !== false) await expectAccessible(contact);
  await contact.getByLabel('Message').fill('I can help with this.');
  await contact.getByRole('button', { name: 'Send' }).click();
  await expect(contact.getByText('I can help with this.').first()).toBeVisible();
  await other.close();
});
