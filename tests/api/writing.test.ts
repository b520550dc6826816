/** What agents write with: drafts that the server keeps and colleagues see, canned replies, and no answer to less than all. */
import type {
  CannedRepliesAnswer,
  ConversationAnswer,
  DraftCard,
  DraftSaved,
  Jobs,
  TicketWritten,
} from '@kaigai-desk/domain';
import { adminOf, newId, personOf, type Caller } from './support/callers';
import { bootDesk, type Desk } from './support/desk';
import { eventually } from './support/mails';
import { openedBy, ticketRows } from './support/tickets';

let desk: Desk;
let staff: Caller;
let agent: Caller;
let lead: Caller;
let hq: Caller;
const rows = ticketRows(() => desk);

beforeAll(async () => {
  desk = await bootDesk();
  staff = await personOf(desk, 'staff');
  agent = await adminOf(desk, 'agent');
  lead = await adminOf(desk, 'lead');
  hq = await adminOf(desk, 'hq-it');
});
afterAll(() => desk.stop());

const opened = async (language = 'ja'): Promise<number> => {
  const command = { requestId: newId(), subject: 'VPN が切れる', body: '1時間ごとです。', language };
  return ((await staff.call('post', '/api/tickets', command)).body as TicketWritten).number;
};
const at = (number: number): string => `/tickets/conversations/${number}`;
const shown = async (by: Caller, number: number): Promise<ConversationAnswer> =>
  (await by.call('get', at(number))).body as ConversationAnswer;
const codeOf = (answer: { status: number; body: unknown }) => [
  answer.status,
  (answer.body as { error?: { details?: { code?: string } } }).error?.details?.code,
];
const save = (by: Caller, number: number, draft: Partial<Record<string, unknown>>, kind = 'answer') =>
  by.call('put', `${at(number)}/drafts/${kind}`, {
    requestId: newId(),
    text: '書きかけ',
    cannedReplyId: null,
    ...draft,
  });
const answerBy = (by: Caller, number: number, more: object = {}) =>
  by.call('post', `${at(number)}/answers`, {
    requestId: newId(),
    body: 'お試しください。',
    nextState: 'waitingRequester',
    ...more,
  });

describe('a draft', () => {
  it('is kept, seen by colleagues without the id it goes under, and ended by what is sent', async () => {
    const number = await opened();
    const requestId = newId();
    const saved = (await save(agent, number, { requestId })).body as DraftSaved;
    expect(Date.parse(saved.savedAt ?? '')).toBeGreaterThan(0);
    await save(agent, number, { requestId, text: '書きかけの回答 ' });
    expect((await shown(agent, number)).drafts).toMatchObject([
      { kind: 'answer', isMine: true, text: '書きかけの回答 ', requestId },
    ]);
    expect((await shown(lead, number)).drafts).toMatchObject([
      { isMine: false, text: '書きかけの回答 ', requestId: null },
    ]);
    expect((await answerBy(agent, number, { requestId })).status).toBe(201);
    expect((await shown(agent, number)).drafts).toEqual([]);
    // the last save of the text arrives after the text itself
    expect((await save(agent, number, { requestId })).body).toEqual({ savedAt: null });
    expect((await shown(agent, number)).drafts).toEqual([]);
  });

  it('stays when the answer is refused, and goes when it is emptied', async () => {
    const number = await opened();
    const requestId = newId();
    await save(agent, number, { requestId });
    expect((await answerBy(agent, number, { requestId, body: ' ' })).status).toBe(400);
    expect((await shown(agent, number)).drafts).toHaveLength(1);
    await save(agent, number, { requestId, text: ' \n' });
    expect((await shown(agent, number)).drafts).toEqual([]);
  });

  it('of an answer and of a note stand side by side, each agent has one of each', async () => {
    const number = await opened();
    await Promise.all([
      save(agent, number, {}),
      save(agent, number, {}),
      save(agent, number, { text: 'メモ' }, 'note'),
      save(lead, number, { text: '別の人' }),
    ]);
    const { drafts } = await shown(agent, number);
    expect(drafts.map(({ kind, isMine }) => `${kind} ${isMine}`).sort()).toEqual([
      'answer false',
      'answer true',
      'note true',
    ]);
  });

  it('is handed over once, to who has no text of their own', async () => {
    const number = await opened();
    await save(agent, number, { text: '続きをお願いします' });
    const draft = (await shown(lead, number)).drafts[0] as DraftCard;
    await save(hq, number, { text: '本部の下書き' });
    const take = (by: Caller, id = draft.id) =>
      by.call('post', `${at(number)}/drafts/${id}/take`, { requestId: newId() });
    expect(codeOf(await take(hq))).toEqual([409, 'draft.ownText']);
    expect(codeOf(await take(agent))).toEqual([404, 'draft.gone']);
    const taken = await take(lead);
    expect([taken.status, (taken.body as DraftCard).text]).toEqual([200, '続きをお願いします']);
    expect((taken.body as DraftCard).isMine).toBe(true);
    expect((await shown(agent, number)).drafts.map(({ isMine }) => isMine)).toEqual([false, false]);
    expect(codeOf(await take(lead, '999999'))).toEqual([404, 'draft.gone']);
  });

  it('of a ticket or a kind that is not there is refused, and so is a text that is too long', async () => {
    expect(codeOf(await save(agent, 999_999, {}))).toEqual([404, 'ticket.notFound']);
    const number = await opened();
    expect(codeOf(await save(agent, number, {}, 'letter'))).toEqual([404, 'draft.gone']);
    expect(codeOf(await save(agent, number, { text: 'x'.repeat(20_001) }))).toEqual([400, 'input.invalid']);
    expect(codeOf(await save(agent, number, { text: 'a\u0000' }))).toEqual([400, 'input.invalid']);
  });

  it('left lying is removed at night: after 90 days, or 30 where the ticket is closed', async () => {
    const knex = desk.strapi.db.connection;
    const [open, closed] = [await opened(), await opened()];
    await agent.call('post', `${at(closed)}/exclusion`, { reason: 'test', why: 'x' });
    const daysOld: Readonly<Record<string, readonly [number, number]>> = {
      a: [open, 89],
      b: [open, 91],
      c: [closed, 29],
      d: [closed, 31],
    };
    for (const [text, [number, days]] of Object.entries(daysOld)) {
      await knex('desk_drafts').insert({
        ticket_number: number,
        kind: 'note',
        agent_id: `left ${text}`,
        agent_name: 'x',
        text,
        request_id: newId(),
        saved_at: new Date(Date.now() - days * 86_400_000),
      });
    }
    const left = async () =>
      (await knex('desk_drafts').whereLike('agent_id', 'left %').orderBy('text').pluck('text')) as string[];
    await knex('desk_schedules')
      .where({ name: 'drafts.clear' })
      .update({ next_at: new Date(Date.now() - 1) });
    (desk.strapi.plugin('platform').service('jobs') as unknown as Jobs).wake();
    await eventually(async () => ((await left()).length === 4 ? undefined : true));
    expect(await left()).toEqual(['a', 'c']);
  });

  it('is never shown to the office', async () => {
    const number = await opened();
    await save(agent, number, { text: '秘密の書きかけ' });
    expect((await staff.call('get', `/api/tickets/${number}`)).text).not.toContain('書きかけ');
  });
});

describe('an answer to less than everything', () => {
  it('is refused once, and goes when the new word has been seen', async () => {
    const number = await opened();
    const seenMessageId = (await shown(agent, number)).messages.at(-1)?.id;
    await staff.call('post', `/api/tickets/${number}/replies`, { requestId: newId(), body: '直りました。' });
    expect(codeOf(await answerBy(agent, number, { seenMessageId }))).toEqual([409, 'ticket.newWord']);
    expect(await rows.kinds(number)).not.toContain('ticket.answered');
    const now = (await shown(agent, number)).messages.at(-1)?.id;
    expect((await answerBy(agent, number, { seenMessageId: now })).status).toBe(201);
  });

  it('is refused also where a colleague has answered, but notes and own words hinder nobody', async () => {
    const number = await opened();
    const seenMessageId = (await shown(agent, number)).messages.at(-1)?.id;
    await lead.call('post', `${at(number)}/notes`, { requestId: newId(), body: 'メモ' });
    expect((await answerBy(agent, number, { seenMessageId, nextState: 'open' })).status).toBe(201);
    expect((await answerBy(agent, number, { seenMessageId, nextState: 'open' })).status).toBe(201);
    expect(codeOf(await answerBy(lead, number, { seenMessageId }))).toEqual([409, 'ticket.newWord']);
  });
});

describe('canned replies', () => {
  const repliesFor = async (number: number) =>
    ((await agent.call('get', `${at(number)}/canned-replies`)).body as CannedRepliesAnswer).replies;

  it('are filled in for the ticket, in its language', async () => {
    const [ja, en] = [await opened('ja'), await opened('en')];
    const japanese = (await repliesFor(ja)).find(({ isAcknowledgement }) => isAcknowledgement);
    expect(japanese?.text).toContain(`受付番号 ${ja}`);
    const english = await repliesFor(en);
    expect(english).toHaveLength(6);
    for (const { language, text } of english) expect([language, /\{\{/.test(text)]).toEqual(['en', false]);
    expect(english.find(({ title }) => title === 'Solved')).toMatchObject({
      nextState: 'resolved',
      isAcknowledgement: false,
    });
  });

  it('that only acknowledge are no first answer: the due time stands, and the wait goes on', async () => {
    const number = await openedBy(agent, 'mail', new Date(Date.now() - 3_600_000));
    const before = await rows.ticket(number);
    const reply = (await repliesFor(number)).find(({ isAcknowledgement }) => isAcknowledgement);
    await answerBy(agent, number, { cannedReplyId: reply?.id, nextState: 'open' });
    const after = await rows.ticket(number);
    expect([after['state'], after['first_answered_at'], after['waiting_since']]).toEqual([
      'open',
      null,
      before['waiting_since'],
    ]);
    expect((await rows.event(number, 'ticket.answered'))['data']).toMatchObject({
      cannedReplyId: reply?.id,
      isAcknowledgement: true,
    });
    expect((await shown(agent, number)).messages.at(-1)?.isAcknowledgement).toBe(true);
    expect((await rows.waitingJobs(number)).join()).toContain('first');
    await answerBy(agent, number);
    expect((await rows.ticket(number))['first_answered_at']).not.toBeNull();
  });

  it('of an unknown id are refused, and unknown variables too, whoever writes them', async () => {
    const number = await opened();
    expect(codeOf(await answerBy(agent, number, { cannedReplyId: 'x' }))).toEqual([400, 'input.invalid']);
    const made = await lead.call(
      'post',
      '/content-manager/collection-types/api::canned-reply.canned-reply?locale=ja',
      { title: '試し', body: '{{name}} 様', isAcknowledgement: false, nextState: 'open', isActive: true },
    );
    expect(made.status).toBe(400);
    expect(made.text).toContain('{{requester}}');
  });

  it('are kept by leads and HQ IT, and only read by agents', async () => {
    const make = (by: Caller, title: string) =>
      by.call('post', '/content-manager/collection-types/api::canned-reply.canned-reply?locale=ja', {
        title,
        body: '{{requester}} 様',
        isAcknowledgement: false,
        nextState: 'open',
        isActive: true,
      });
    expect((await make(lead, 'リーダーの定型文')).status).toBe(201);
    expect((await make(hq, '本部の定型文')).status).toBe(201);
    expect((await make(agent, 'エージェントの定型文')).status).toBe(403);
    const replies = await repliesFor(await opened('en'));
    // there is none in English yet: the Japanese one is offered, and says so
    expect(replies.find(({ title }) => title === '本部の定型文')?.language).toBe('ja');
  });
});

describe('a relay to less than everything', () => {
  it('is refused as an answer is, and goes when the new word has been seen', async () => {
    const number = await opened();
    const seenMessageId = (await shown(agent, number)).messages.at(-1)?.id;
    const relay = (seen: string | undefined) =>
      agent.call('post', `${at(number)}/relay`, {
        requestId: newId(),
        body: '本部に引き継ぎました。',
        seenMessageId: seen,
      });
    await staff.call('post', `/api/tickets/${number}/replies`, { requestId: newId(), body: '直りました。' });
    expect(codeOf(await relay(seenMessageId))).toEqual([409, 'ticket.newWord']);
    expect(await rows.kinds(number)).toEqual(['ticket.received', 'ticket.word']);
    expect((await relay((await shown(agent, number)).messages.at(-1)?.id)).status).toBe(201);
    // what is over is refused as such, whatever was seen
    expect(codeOf(await relay(seenMessageId))).toEqual([409, 'ticket.relayedAlready']);
  });
});

describe('a conversation of 1,001 words', () => {
  let number: number;
  beforeAll(async () => {
    number = await opened();
    const knex = desk.strapi.db.connection;
    const first = (await knex('messages').where({ ticket_number: number }).first()) as Record<
      string,
      unknown
    >;
    const { id: _id, ...row } = first;
    const begin = new Date(row['written_at'] as string).getTime();
    const more = Array.from({ length: 1_000 }, (_, nth) => ({
      ...row,
      document_id: `long${nth.toString(36).padStart(20, '0')}`,
      request_id: newId(),
      body: `言葉 ${nth + 2}`,
      // three of one instant, always: the page's end falls between two of them
      written_at: new Date(begin + Math.floor(nth / 3)),
    }));
    await knex.batchInsert('messages', more, 40);
  });
  const page = async (by: Caller, before?: string) => {
    const path = by === staff ? `/api/tickets/${number}` : at(number);
    const answer = await by.call('get', before === undefined ? path : `${path}?before=${before}`);
    return answer.body as ConversationAnswer;
  };

  it('shows its newest thousand to desk and office, and says how many stand before', async () => {
    for (const by of [agent, staff]) {
      const { messages, earlier, isNewest } = await page(by);
      expect([messages.length, messages.at(-1)?.body, earlier, isNewest]).toEqual([
        1000,
        '言葉 1001',
        1,
        true,
      ]);
      const before = await page(by, messages[0]?.id);
      expect(before.messages.map(({ body }) => body)).toEqual(['1時間ごとです。']);
      expect([before.earlier, before.isNewest]).toEqual([0, false]);
      // two of one instant are neither lost nor shown twice
      const middle = await page(by, messages[500]?.id);
      expect(middle.messages.at(-1)?.id).toBe(messages[499]?.id);
      expect(middle.messages).toHaveLength(501);
    }
  });

  it('shows the newest ones where the address names a word of another conversation, or none at all', async () => {
    const other = (await shown(agent, await opened())).messages[0]?.id;
    for (const before of [other, 'nothing', '%27%20or', 'A'.repeat(500)]) {
      expect((await page(staff, before)).isNewest).toBe(true);
      expect((await page(agent, before)).messages.at(-1)?.body).toBe('言葉 1001');
    }
    const note = { requestId: newId(), body: '社内のメモ' };
    await agent.call('post', `${at(number)}/notes`, note);
    const noteId = (await page(agent)).messages.at(-1)?.id;
    // the office cannot even learn of a note by its id
    expect((await page(staff, noteId)).isNewest).toBe(true);
  });

  it('takes an answer from the page that stands there', async () => {
    const seenMessageId = (await page(agent)).messages.findLast(({ isNote }) => !isNote)?.id;
    expect((await answerBy(agent, number, { seenMessageId })).status).toBe(201);
  });
});
