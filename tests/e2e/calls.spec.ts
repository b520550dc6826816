/** Calls by hand at the browser (R26): from any page of the desk, with a timer that survives a reload. */
import { expect, test } from '@playwright/test';
import { expectAccessible } from './support/axe';
import { newSubject, openAdmin } from './support/people';

test('an agent takes a call, goes on working, and writes it down as a new ticket; the next one joins it', async ({
  browser,
}) => {
  test.slow();
  const subject = newSubject('電話で聞いた件');
  const agent = await openAdmin(browser, 'agent');
  await agent.goto('/admin/plugins/tickets');
  await expect(agent.getByRole('heading', { level: 1 })).toContainText('対応が必要');
  await agent.keyboard.press('p');
  const bar = agent.getByRole('complementary', { name: '通話' });
  await expect(bar.getByText('呼び出し中')).toBeVisible();
  await bar.getByRole('button', { name: '取った' }).click();
  await expect(bar.getByRole('timer')).toContainText(/0:0[1-9]/);
  await expectAccessible(agent, '#desk-call');
  // another page, and a reload
  await agent.goto('/admin/plugins/tickets?view=allOpen');
  await expect(bar.getByText('通話中')).toBeVisible();
  await bar.getByRole('button', { name: '切れた' }).click();

  await bar.getByRole('button', { name: '記録する', exact: true }).click();
  await expect(bar).toContainText('入力してください。');
  await bar.getByLabel('回線').fill('03-0000-0001');
  await bar.getByRole('combobox', { name: '事務所' }).click();
  await agent.keyboard.type('アクラ');
  await agent.getByRole('option', { name: /アクラ/ }).click();
  await bar.getByRole('combobox', { name: '依頼者' }).click();
  await agent.getByRole('option', { name: /名簿にない人/ }).click();
  await bar.getByLabel('氏名').fill('田中 一');
  await bar.getByLabel('メールアドレス').fill('hajime.tanaka@example.org');
  await bar.getByLabel('件名').fill(subject);
  await bar.getByLabel('内容').fill('プリンターの音が大きいとのこと。');
  await expectAccessible(agent, '#desk-call');
  await bar.getByRole('button', { name: '記録する', exact: true }).click();
  await expect(agent.getByText('通話を記録しました。')).toBeVisible();
  await expect(agent.getByRole('heading', { level: 1 })).toContainText(subject);
  await expect(agent.getByText('佐藤 健が電話を受けました(1分)')).toBeVisible();

  // from its own page the ticket is named already
  await bar.getByRole('button', { name: /通話を記録する/ }).click();
  await bar.getByRole('button', { name: '取る前に切れた' }).click();
  await expect(bar.getByLabel('受付番号')).not.toHaveValue('');
  await expect(bar.getByLabel('回線')).toHaveValue('03-0000-0001');
  await bar.getByRole('button', { name: '記録する', exact: true }).click();
  await expect(agent.getByText('佐藤 健が、つながらなかった通話を記録しました')).toBeVisible();
  await expect(bar.getByRole('button', { name: /通話を記録する/ })).toBeVisible();
  await agent.context().close();
});
