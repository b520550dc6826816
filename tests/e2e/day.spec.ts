/**
 * A day at the desk, on a desk filled with a month of life: an office, three agents, a lead and HQ IT do every act there
 * is. Nobody of the desk types an address or knows a key: each act is found by what the pages show. Each is an event.
 */
import { createRequire } from 'node:module';
import type * as Domain from '@kaigai-desk/domain';
import { expect, test, type Page } from '@playwright/test';
import { Worker } from './support/day';
import { letIn, newSubject, signInToPortal } from './support/people';
import { eventsAfter, lastEvent } from './support/rows';

// the runner loads no CommonJS by its names
const { EVENT_KINDS } = createRequire(import.meta.url)('@kaigai-desk/domain') as typeof Domain;

/** What the desk itself does when its time has come: nobody can do it in a day. */
const BY_THE_CLOCK: readonly Domain.EventKind[] = [
  'ticket.escalated',
  'ticket.closed',
  'ticket.vendorReminded',
];

const factsOf = (worker: Worker) => worker.page.getByRole('region', { name: '受付の内容' });
const cardOf = (worker: Worker) =>
  worker.page.getByRole('complementary', { name: '受付の内容と事務所、依頼者' });
const stateOf = (worker: Worker) => worker.page.locator('#desk-root header').first();

/** A member of the office asks for help. */
async function ask(page: Page, subject: string, body: string): Promise<number> {
  await page
    .getByRole('link', { name: /^(問い合わせる|Ask for help)$/ })
    .first()
    .click();
  await page.getByLabel(/^(用件|Subject)/).fill(subject);
  await page.getByLabel(/^(くわしく|Details)/).fill(body);
  await page.getByRole('button', { name: /^(送る|Send)$/ }).click();
  await expect(page).toHaveURL(/\/tickets\/\d+/);
  const number = Number(/\/tickets\/(\d+)/.exec(page.url())?.[1]);
  await page.goto('/');
  return number;
}
/** The office opens one of its inquiries. */
async function look(page: Page, number: number): Promise<void> {
  await page.goto(`/tickets/${number}`);
}
async function reply(page: Page, number: number, body: string): Promise<void> {
  await look(page, number);
  await page.getByLabel(/^(本文|Text)/).fill(body);
  await page.getByRole('button', { name: /^(送る|Send)$/ }).click();
  await expect(page.getByText(body).first()).toBeVisible();
}

/** An agent answers the ticket that is open. */
async function answer(worker: Worker, text: string, next?: '解決' | '対応中のまま'): Promise<void> {
  await worker.type(worker.page.getByLabel('回答の本文'), text);
  if (next !== undefined) await worker.click(worker.page.getByRole('radio', { name: next }));
  await worker.click(worker.page.getByRole('button', { name: /^送って/ }));
  await worker.told('回答を送りました。');
}

test('a day of three agents, a lead and HQ IT: every act is found, done, and an event @month', async ({
  page,
  browser,
}) => {
  test.setTimeout(300_000);
  const before = await lastEvent();
  const morning = newSubject('').trim();
  const subject = (text: string): string => `${text} ${morning}`;

  // --- the office, in the morning
  await signInToPortal(page);
  const vpn = await ask(page, subject('VPN が切れる'), '1時間ごとに切れます。');
  const again = await ask(page, subject('VPN がまた切れる'), '同じ件です。急いでいます。');
  const printer = await ask(page, subject('プリンターで印刷できない'), '3階の複合機です。');
  const wireless = await ask(page, subject('会議室の無線が弱い'), '応接室の無線が弱く、会議ができません。');
  const oldPc = await ask(
    page,
    subject('旧PCの登録が残っている'),
    '入れ替えたPCが「未接続」と表示されます。',
  );
  const travel = await ask(page, subject('出張旅費の精算'), '精算の締め切りを教えてください。');
  const healed = await ask(page, subject('画面が暗い'), '明るくなりません。');
  await reply(page, printer, 'それと、スキャナーも動きません。');

  const sato = await Worker.arrive(browser, '佐藤', 'agent');
  const suzuki = await Worker.arrive(browser, '鈴木', await letIn('鈴木', 'ja'));
  const rivera = await Worker.arrive(browser, 'Rivera', await letIn('Rivera', 'en'), 'en');
  const lead = await Worker.arrive(browser, '小林 (lead)', 'lead');
  const hq = await Worker.arrive(browser, '中村 (HQ IT)', 'hq-it');

  await test.step('the lead hands out the morning: tag, assign, undo, and a view for the day', async () => {
    await lead.toQueue('担当なし');
    await lead.search(morning);
    const selectBoth = async (): Promise<void> => {
      for (const number of [vpn, again]) {
        await lead.click(lead.page.getByRole('checkbox', { name: `${number} を選ぶ` }));
      }
    };
    await selectBoth();
    const bar = lead.page.getByRole('group', { name: 'まとめて操作' });
    await lead.click(bar.getByRole('button', { name: 'タグを付ける' }));
    await lead.click(lead.page.getByRole('option', { name: 'ネットワーク' }));
    await lead.told('2件にタグ「ネットワーク」を付けました。');
    await selectBoth();
    await lead.click(bar.getByRole('button', { name: '担当を決める' }));
    await lead.click(lead.page.getByRole('option', { name: '鈴木 美咲' }));
    await lead.told('2件の担当を「鈴木 美咲」にしました。');
    await lead.click(lead.page.getByRole('button', { name: '元に戻す' }));
    await lead.told('2件を元に戻しました。');
    lead.done('tag two, assign them, and take that back');

    await lead.click(lead.page.getByRole('link', { name: '新しいビュー' }));
    await lead.type(lead.page.getByLabel('名前(日本語)'), subject('今日のネットワーク'));
    await lead.type(lead.page.getByLabel('名前(英語)'), subject('Network today'));
    await lead.click(lead.page.getByRole('button', { name: '保存する' }));
    await lead.told('ビューを保存しました。');
    lead.done('a saved view');
  });

  await test.step('an agent takes a ticket, classifies it, answers from a canned reply, and leaves a note', async () => {
    await sato.toTicket(vpn);
    await sato.click(sato.page.getByRole('button', { name: '自分が担当する' }));
    await sato.told('自分の担当にしました。');
    await sato.click(factsOf(sato).getByRole('button', { name: '編集する' }));
    await sato.choose(factsOf(sato).getByRole('combobox', { name: '優先度' }), '高');
    await sato.click(factsOf(sato).getByRole('button', { name: '保存する' }));
    await sato.told('保存しました。');
    sato.done('take it, and make it urgent');
    await sato.click(factsOf(sato).getByRole('button', { name: '編集する' }));
    await sato.choose(factsOf(sato).getByRole('combobox', { name: '公開範囲' }), '依頼者とCCだけ');
    await sato.find(factsOf(sato).getByRole('combobox', { name: 'CC' }), 'Boateng', /Kwame Boateng/);
    await sato.click(factsOf(sato).getByRole('button', { name: '保存する' }));
    await expect(sato.page.locator('#desk-root header').first()).toContainText('非公開');
    sato.done('make it private, and copy somebody in');
    await sato.click(sato.page.getByRole('button', { name: /^定型文/ }));
    await sato.click(sato.page.getByRole('option', { name: /再起動/ }));
    await sato.click(sato.page.getByRole('button', { name: /^送って/ }));
    await sato.told('回答を送りました。');
    sato.done('answer from a canned reply');
    await sato.click(sato.page.getByRole('tab', { name: /内部メモ/ }));
    await sato.type(sato.page.getByLabel(/^内部メモの本文/), '先週も同じ時間に切れている。');
    await sato.click(sato.page.getByRole('button', { name: /メモを残す/ }));
    await sato.told('内部メモを残しました。');
    sato.done('a note');
    const time = await sato.act('作業時間を記録する');
    await sato.type(time.getByLabel('作業時間(分)'), '15');
    await sato.click(time.getByRole('button', { name: '記録する' }));
    await sato.told(/作業時間 15分を記録しました。/);
    sato.done('note time spent');
    const heading = cardOf(sato).getByText('作業時間', { exact: true }).first();
    const undo = cardOf(sato).getByRole('button', { name: /作業時間 15分の記録を取り消す/ });
    if (!(await undo.isVisible())) await sato.click(heading);
    await sato.click(undo);
    await sato.told(/作業時間 15分の記録を取り消しました。/);
    sato.done('void it');
  });

  await test.step('a draft is begun by one and sent by another', async () => {
    await sato.toTicket(printer);
    await sato.type(sato.page.getByLabel('回答の本文'), 'ドライバーを入れ直します。');
    await sato.told('下書きを保存しました');
    await suzuki.toTicket(printer);
    await suzuki.click(suzuki.page.getByText('佐藤 健が書いています'));
    await suzuki.click(suzuki.page.getByRole('button', { name: '続きを書く' }));
    await expect(suzuki.page.getByLabel('回答の本文')).toHaveValue('ドライバーを入れ直します。');
    await suzuki.click(suzuki.page.getByRole('radio', { name: '対応中のまま' }));
    await suzuki.click(suzuki.page.getByRole('button', { name: /^送って/ }));
    await suzuki.told('回答を送りました。');
    suzuki.done('go on with a draft of a colleague');
  });

  await test.step('two matters in one are split; the new one is linked, and parted again', async () => {
    const dialog = await suzuki.act('発言を別の受付に分ける');
    await suzuki.type(dialog.getByLabel('新しい受付の件名'), subject('スキャナーが動かない'));
    await suzuki.click(dialog.getByRole('checkbox').first());
    await suzuki.click(dialog.getByRole('button', { name: '分ける' }));
    await suzuki.told(/^発言を受付 \d+ に分けました。$/);
    suzuki.done('split');
    const link = await suzuki.act('ほかの受付と関連づける');
    await suzuki.type(link.getByLabel('相手の受付番号'), String(wireless));
    await suzuki.click(link.getByLabel('参考'));
    await suzuki.click(link.getByRole('button', { name: '関連づける' }));
    suzuki.done('link');
    const remove = cardOf(suzuki).getByRole('button', { name: `受付 ${wireless} との関連を外す` });
    await suzuki.click(remove);
    await expect(remove).toHaveCount(0);
    suzuki.done('take the link away');
  });

  await test.step('what came twice is merged, taken apart, and merged for good', async () => {
    const merge = async (): Promise<void> => {
      const dialog = await suzuki.act('ほかの受付に統合する');
      await suzuki.type(dialog.getByLabel('統合先の受付番号'), String(vpn));
      await suzuki.click(dialog.getByRole('button', { name: '内容を確かめる' }));
      await suzuki.click(dialog.getByRole('button', { name: '統合する' }));
      await suzuki.told(`受付 ${again} を受付 ${vpn} に統合しました。`);
    };
    await suzuki.toTicket(again);
    suzuki.done('find a ticket by its number');
    await merge();
    suzuki.done('merge');
    const undo = await suzuki.act('統合を取り消す');
    await suzuki.click(undo.getByRole('button', { name: '統合を取り消す' }));
    await suzuki.told(`受付 ${again} の統合を取り消しました。`);
    suzuki.done('undo the merge');
    await merge();
    await suzuki.click(suzuki.page.getByRole('link', { name: new RegExp(`受付 ${vpn}`) }));
    await expect(suzuki.page.getByRole('heading', { level: 1 })).toContainText('VPN が切れる');
    await answer(suzuki, '二つのお問い合わせに、まとめてお答えします。');
    suzuki.done('merge for good, and answer both');
  });

  await test.step('the vendor of the office is asked, and what it says is noted', async () => {
    await suzuki.toTicket(wireless);
    const dialog = await suzuki.act('業者に依頼する');
    await suzuki.type(dialog.getByLabel('依頼の内容'), 'Please check the access point in the meeting room.');
    await suzuki.click(dialog.getByRole('button', { name: 'メールを確かめる' }));
    await suzuki.click(dialog.getByRole('button', { name: /メールを送って/ }));
    await suzuki.told('業者にメールを送りました。');
    suzuki.done('hand to the vendor');
    const noted = await suzuki.act('業者の回答を記録する');
    await suzuki.type(noted.getByRole('textbox'), 'Access point replaced.');
    await suzuki.click(noted.getByRole('button', { name: /記録する/ }));
    await suzuki.told('業者の回答を記録しました。');
    suzuki.done("note the vendor's answer");
    const session = await suzuki.act('遠隔操作を記録する');
    await suzuki.type(session.getByLabel('同意の日時(東京)'), '2026-01-05T10:00');
    await suzuki.type(session.getByLabel('開始(東京)'), '2026-01-05T10:05');
    await suzuki.type(session.getByLabel('終了(東京)'), '2026-01-05T10:25');
    await suzuki.type(session.getByLabel('行ったこと'), '電波の強さを測った。');
    await suzuki.click(session.getByRole('button', { name: /記録する/ }));
    await suzuki.told('遠隔操作を記録しました。');
    suzuki.done('record a remote session');
  });

  await test.step('head office is asked', async () => {
    await sato.toTicket(oldPc);
    const dialog = await sato.act('本部に引き継ぐ');
    await sato.type(dialog.getByLabel('本部への質問'), subject('旧PCの登録を消せますか。'));
    await sato.type(dialog.getByLabel('試したこと'), '再起動と、クライアントの再インストール');
    await sato.click(dialog.getByRole('button', { name: /本部に引き継ぐ/ }));
    await sato.told('本部に引き継ぎました。');
    sato.done('hand to HQ');
  });

  await test.step('two calls at a time; one opens a ticket, one joins one', async () => {
    const bar = (worker: Worker) => worker.page.locator('#desk-call');
    await rivera.toQueue();
    await rivera.click(bar(rivera).getByRole('button', { name: /^Record a call/ }));
    await rivera.click(bar(rivera).getByRole('button', { name: 'Picked up' }));
    await suzuki.click(bar(suzuki).getByRole('button', { name: /^通話を記録する/ }));
    await suzuki.click(bar(suzuki).getByRole('button', { name: '取った' }));
    await expect(bar(rivera).getByRole('timer')).toBeVisible();
    await expect(bar(suzuki).getByRole('timer')).toBeVisible();
    await rivera.click(bar(rivera).getByRole('button', { name: 'Hung up' }));
    await rivera.type(bar(rivera).getByLabel('Line'), '03-0000-0002');
    await rivera.choose(bar(rivera).getByRole('combobox', { name: /^Office/ }), /Accra/);
    await rivera.choose(bar(rivera).getByRole('combobox', { name: /^Requester/ }), /Kwame Boateng/);
    await rivera.type(bar(rivera).getByLabel(/^Subject/), subject('Keyboard without an E'));
    await rivera.type(bar(rivera).getByLabel(/^What it is about/), 'The key broke off this morning.');
    await rivera.click(bar(rivera).getByRole('button', { name: 'Record it', exact: true }));
    await rivera.told('The call is recorded.');
    await expect(rivera.page.getByRole('heading', { level: 1 })).toContainText('Keyboard without an E');
    rivera.done('record a call as a new ticket');
    await suzuki.click(bar(suzuki).getByRole('button', { name: '切れた' }));
    await suzuki.type(bar(suzuki).getByLabel('回線'), '03-0000-0001');
    await suzuki.click(bar(suzuki).getByRole('button', { name: '記録する', exact: true }));
    await suzuki.told('通話を記録しました。');
    suzuki.done('record a call on the ticket that is open');
  });

  let spam = 0;
  await test.step('a mail is registered, proves to be spam and is excluded; what is out of scope is relayed', async () => {
    const form = rivera.page.locator('#desk-root');
    await rivera.toQueue();
    await rivera.click(rivera.page.getByRole('link', { name: /^Open a ticket/ }));
    await rivera.choose(form.getByRole('combobox', { name: /^Office/ }), /Accra/);
    await rivera.choose(form.getByRole('combobox', { name: /^Requester/ }), /Not in the directory/);
    await rivera.type(form.getByLabel(/^Name/), 'Somebody');
    await rivera.type(form.getByLabel(/^E-mail address/), 'offers@example.org');
    await rivera.choose(form.getByRole('combobox', { name: /^Came in by/ }), /mail/i);
    await rivera.type(form.getByLabel(/^Subject/), subject('Toner on sale'));
    await rivera.type(form.getByLabel(/^What it is about/), 'They want to sell toner.');
    await rivera.click(form.getByRole('button', { name: 'Open the ticket' }));
    await expect(rivera.page.getByRole('heading', { level: 1 })).toContainText('Toner on sale');
    spam = Number(/\/(\d+)/.exec(new URL(rivera.page.url()).pathname)?.[1]);
    rivera.done('register a mail');
    const dialog = await rivera.act('Exclude from the count');
    await rivera.type(dialog.getByLabel(/^Why/), 'An advertisement.');
    await rivera.click(dialog.getByRole('button', { name: 'Exclude from the count' }));
    await rivera.told(`Ticket ${spam} was excluded from the count.`);
    rivera.done('exclude');
    await rivera.toTicket(travel);
    const relay = await rivera.act('Relay to HQ IT (out of scope)');
    await rivera.click(relay.getByRole('button', { name: 'Send and relay' }));
    await rivera.told(/^Ticket \d+ was relayed to HQ IT/);
    rivera.done('relay');
  });

  await test.step('HQ IT answers, and looks at what was taken out and passed on', async () => {
    await hq.toQueue('本部の返事待ち');
    await hq.click(hq.page.locator(`a[data-number="${oldPc}"]`));
    const dialog = await hq.act('デスクに答えて戻す');
    await hq.type(dialog.getByLabel('デスクへの回答'), '消しました。');
    await hq.click(dialog.getByRole('button', { name: /答えて戻す/ }));
    await hq.told('デスクに答えて、受付を戻しました。');
    hq.done('answer the desk and give back');
    await hq.click(hq.page.getByRole('link', { name: '除外と引き継ぎ' }));
    const row = hq.page.getByRole('row').filter({ hasText: 'An advertisement.' }).first();
    await hq.click(row.getByRole('link', { name: '除外を取り消す' }));
    await hq.type(hq.page.getByRole('dialog').getByRole('textbox'), '問い合わせでした。');
    await hq.click(hq.page.getByRole('dialog').getByRole('button', { name: '除外を取り消す' }));
    await hq.told(`受付 ${spam} の除外を取り消しました。`);
    hq.done('void an exclusion');
    await hq.toTicket(travel);
    const back = await hq.act('ヘルプデスクに戻す');
    await hq.type(back.getByRole('textbox'), '締め切りの日は、手順書にあります。');
    await hq.click(back.getByRole('button', { name: 'ヘルプデスクに戻す' }));
    await hq.told(`受付 ${travel} をヘルプデスクに戻しました。`);
    hq.done('give a relayed ticket back');
  });

  await test.step('the office reads, withdraws, thanks, and asks again', async () => {
    await look(page, healed);
    await page.getByRole('link', { name: '問い合わせを取り下げる' }).click();
    await page.getByRole('button', { name: '取り下げる' }).click();
    await expect(page.getByText('取り下げました').first()).toBeVisible();
    await look(page, again);
    await expect(page.getByRole('main')).toContainText(`受付番号 ${vpn} に統合されました`);
    await sato.toTicket(oldPc);
    await answer(sato, '本部で旧PCの登録を消しました。', '解決');
    sato.done('answer and solve');
    await look(page, oldPc);
    await page.getByRole('button', { name: 'ありがとう、解決しました' }).click();
    await expect(page.getByText('お礼を伝えました').first()).toBeVisible();
    await reply(page, oldPc, 'すみません、また表示されました。');
    await expect(stateOf(sato)).toContainText('返信あり', { timeout: 20_000 });
  });

  await test.step('the lead moves two at once, and takes that back', async () => {
    await lead.toQueue('未完了すべて');
    await lead.search(morning);
    await lead.click(lead.page.getByRole('checkbox', { name: `${wireless} を選ぶ` }));
    const bar = lead.page.getByRole('group', { name: 'まとめて操作' });
    await lead.click(bar.getByRole('button', { name: '状態を変える' }));
    await lead.click(lead.page.getByRole('option', { name: '事務所の返事待ち' }));
    await lead.told(/1件の状態を「事務所の返事待ち」に変えました。/);
    await lead.click(lead.page.getByRole('button', { name: '元に戻す' }));
    await lead.told('1件を元に戻しました。');
    lead.done('move a ticket and take it back');
  });

  // --- in the evening: every act that people do is on record, with who did it
  const happened = await eventsAfter(before);
  const kinds = new Set(happened.map(({ kind }) => kind));
  const missing = EVENT_KINDS.filter(
    (kind) => kind.startsWith('ticket.') && !BY_THE_CLOCK.includes(kind) && !kinds.has(kind),
  );
  expect(missing).toEqual([]);
  const of = (actor: string): string[] => [
    ...new Set(happened.filter((event) => event.actor === actor).map(({ kind }) => kind)),
  ];
  expect(of('佐藤 健')).toEqual(
    expect.arrayContaining(['ticket.answered', 'ticket.noted', 'ticket.changed', 'ticket.handedToHq']),
  );
  expect(of('中村 真理')).toEqual(
    expect.arrayContaining(['ticket.hqAnswered', 'ticket.exclusionVoided', 'ticket.relayReturned']),
  );
  expect(of('小林 由美')).toEqual(expect.arrayContaining(['ticket.moved', 'ticket.moveUndone']));
  const workers = [lead, sato, suzuki, rivera, hq];
  process.stdout.write(`actions of a day:\n${workers.map((worker) => worker.report()).join('\n')}\n`);
  for (const worker of workers) await worker.leave();
});
