/** Tickets put together, taken apart and set beside each other: what stands, who reads what, and what is refused. */
import type { ConversationAnswer, MergePreview, TicketAnswer } from '@kaigai-desk/domain';
import { adminOf, newId, personOf, type Caller } from './support/callers';
import { columnsBothWays } from './support/derived';
import { bootDesk, type Desk } from './support/desk';
import { memberOf } from './support/members';
import { answeredBy, handedToHqBy, openedBy, ticketRows } from './support/tickets';

let desk: Desk;
let agent: Caller;
let hq: Caller;
let staff: Caller;
let contact: Caller;
let lima: Caller;
const rows = ticketRows(() => desk);
beforeAll(async () => {
  desk = await bootDesk();
  agent = await adminOf(desk, 'agent');
  hq = await adminOf(desk, 'hq-it');
  staff = await personOf(desk, 'staff');
  contact = await personOf(desk, 'contact');
  lima = await memberOf(desk, 'lima', false);
});
afterAll(() => desk.stop());
/** Whatever was done, the columns are what the events say. */
afterEach(async () => {
  const { stored, rebuilt } = await columnsBothWays(desk);
  expect(stored).toEqual(rebuilt);
});

const opened = async (by: Caller, body = 'b'): Promise<number> => {
  const news = { requestId: newId(), subject: `件名 ${body}`, body, language: 'ja' };
  return ((await by.call('post', '/api/tickets', news)).body as { number: number }).number;
};
const on = (number: number, path: string): string => `/tickets/conversations/${number}/${path}`;
const codeOf = ({ status, body }: { status: number; body: unknown }): unknown => [
  status,
  (body as { error?: { details?: { code?: string } } }).error?.details?.code,
];
const detailsOf = ({ body }: { body: unknown }): unknown =>
  (body as { error: { details: object } }).error.details;
const merge = (number: number, into: number, isConfirmed?: boolean, by = agent) =>
  by.call('post', on(number, 'merge'), { into, ...(isConfirmed === undefined ? {} : { isConfirmed }) });
const undo = (number: number) => agent.call('post', on(number, 'merge/undo'), {});
const preview = async (number: number, into: number): Promise<MergePreview> =>
  (await agent.call('get', `${on(number, 'merge')}?into=${into}`)).body as MergePreview;
const seen = async (number: number): Promise<ConversationAnswer> =>
  (await agent.call('get', `/tickets/conversations/${number}`)).body as ConversationAnswer;
const portal = async (by: Caller, number: number): Promise<TicketAnswer> =>
  (await by.call('get', `/api/tickets/${number}`)).body as TicketAnswer;
const reply = (by: Caller, number: number, body: string) =>
  by.call('post', `/api/tickets/${number}/replies`, { requestId: newId(), body });
const answer = (number: number, body = 'a', nextState = 'open') =>
  agent.call('post', on(number, 'answers'), { requestId: newId(), body, nextState });
const mailsOf = async (number: number): Promise<readonly Record<string, unknown>[]> =>
  (await desk.strapi.db
    .connection('desk_outbox_mails')
    .where({ thread: `ticket:${String((await rows.ticket(number))['document_id'])}` })
    .orderBy('id')) as Record<string, unknown>[];

describe('merging two tickets of one requester', () => {
  it('closes the one, shows its words in the other to who could read both, and leads there', async () => {
    const [one, two] = [await opened(staff, 'もう一つ'), await opened(staff, '最初の')];
    expect(await preview(one, two)).toMatchObject({ refusal: null, needsConfirmation: false });
    expect((await merge(one, two)).status).toBe(201);
    const merged = await seen(one);
    expect(merged).toMatchObject({ state: 'closed', closedAs: 'merged', acts: ['undoMerge'] });
    expect(merged.relations.mergedInto).toMatchObject({ number: two });
    const target = await seen(two);
    expect(target.relations.absorbed.map(({ number }) => number)).toEqual([one]);
    expect(target.messages.map(({ body, fromNumber }) => [body, fromNumber])).toEqual([
      ['もう一つ', one],
      ['最初の', null],
    ]);
    expect(await portal(staff, one)).toMatchObject({ mergedInto: { number: two, isSeen: true } });
    expect((await portal(staff, two)).messages.map(({ body }) => body)).toEqual(['もう一つ', '最初の']);
    expect((await rows.event(one, 'ticket.merged'))['data']).toMatchObject({ from: 'new', into: two });
    expect((await rows.event(two, 'ticket.absorbed'))['data']).toMatchObject({
      number: one,
      isConfirmed: false,
    });
  });

  it('takes an answer to the last word that is shown, also where it is one of the merged ticket', async () => {
    const [two, one] = [await opened(staff), await opened(staff, '後から')];
    const answerTo = (seenMessageId: string | undefined) => {
      const said = { requestId: newId(), body: '直しました。', nextState: 'open', seenMessageId };
      return agent.call('post', on(two, 'answers'), said);
    };
    const before = (await seen(two)).messages.at(-1);
    await merge(one, two);
    const last = (await seen(two)).messages.at(-1);
    expect(last).toMatchObject({ body: '後から', fromNumber: one });
    expect(codeOf(await answerTo(before?.id))).toEqual([409, 'ticket.newWord']);
    expect((await answerTo(last?.id)).status).toBe(201);
  });

  it('sends one mail for one answer, and keeps whom it answered', async () => {
    const [one, two] = [await opened(staff), await opened(staff)];
    await merge(one, two);
    await answer(two, '直しました。');
    expect(await mailsOf(one)).toHaveLength(1);
    expect(await mailsOf(two)).toHaveLength(2);
    const { alsoTo } = (await rows.event(two, 'ticket.answered'))['data'] as { alsoTo: object[] };
    expect(alsoTo).toMatchObject([{ number: one, requester: { email: desk.signIns.portal.staff.email } }]);
  });
});

describe('merging tickets of people who may not see each other’s', () => {
  it('is done only once it is confirmed, and the preview says who will newly read what', async () => {
    const [theirs, ours] = [await opened(lima, 'リマの秘密'), await opened(staff, 'アクラの秘密')];
    const shown = await preview(theirs, ours);
    expect(shown).toMatchObject({ refusal: null, needsConfirmation: true });
    expect(shown.readers.find(({ isRequesterOf }) => isRequesterOf.includes(theirs))).toMatchObject({
      name: 'Member of lima',
      sees: [theirs],
      newlyGetsAnswers: true,
    });
    expect(shown.readers.find(({ isRequesterOf }) => isRequesterOf.includes(ours))).toMatchObject({
      sees: [ours],
      newlyGetsAnswers: false,
    });
    const refused = await merge(theirs, ours);
    expect(codeOf(refused)).toEqual([409, 'ticket.mergeUnconfirmed']);
    expect(detailsOf(refused)).toMatchObject({ readers: ['Member of lima'] });
    expect(await seen(theirs)).toMatchObject({ state: 'new' });
    expect(await rows.kinds(ours)).toEqual(['ticket.received']);
    expect((await merge(theirs, ours, true)).status).toBe(201);
    // neither reads a word of the other
    expect((await portal(staff, ours)).messages.map(({ body }) => body)).toEqual(['アクラの秘密']);
    const own = await lima.call('get', `/api/tickets/${theirs}`);
    expect(own.body).toMatchObject({ mergedInto: { number: ours, isSeen: false } });
    expect(own.text).not.toContain('アクラ');
    expect(codeOf(await lima.call('get', `/api/tickets/${ours}`))).toEqual([404, 'ticket.notFound']);
    // the answer reaches both, each as a mail about their own ticket
    await answer(ours, '両方への回答');
    const mail = (await mailsOf(theirs)).at(-1);
    expect(mail?.['text']).toContain('両方への回答');
    expect(`${String(mail?.['subject'])} ${String(mail?.['text'])}`).not.toMatch(
      new RegExp(`アクラ|${ours}`),
    );
    expect((await mailsOf(ours)).at(-1)?.['text']).not.toContain('リマ');
    expect((await rows.event(ours, 'ticket.answered'))['data']).toMatchObject({
      alsoTo: [{ number: theirs, requester: { name: 'Member of lima' } }],
    });
  });

  it('needs no confirmation where the office contact asked, who sees all of the office', async () => {
    const [one, two] = [await opened(contact), await opened(staff)];
    expect(await preview(one, two)).toMatchObject({ needsConfirmation: false });
    expect(await preview(two, one)).toMatchObject({ needsConfirmation: true });
    expect((await merge(one, two)).status).toBe(201);
    expect((await portal(contact, two)).messages).toHaveLength(2);
    // the staff member cannot see what the contact asked
    expect((await portal(staff, two)).messages).toHaveLength(1);
  });

  it('asks again for those who came along with a ticket', async () => {
    const [a, b, c] = [await opened(lima), await opened(staff), await opened(staff)];
    await merge(a, b, true);
    expect(await preview(b, c)).toMatchObject({ needsConfirmation: true });
    expect(codeOf(await merge(b, c))).toEqual([409, 'ticket.mergeUnconfirmed']);
    await merge(b, c, true);
    expect((await portal(lima, a)).mergedInto).toEqual({ number: c, isSeen: false });
    await answer(c, '三つへの回答');
    expect((await mailsOf(a)).at(-1)?.['text']).toContain('三つへの回答');
    expect(codeOf(await undo(a))).toEqual([409, 'ticket.undoChain']);
  });
});

describe('a merge that is refused', () => {
  it('with itself, into what is not there, merged, closed, excluded or solved, and in a circle', async () => {
    const [one, two, three] = [await opened(staff), await opened(staff), await opened(staff)];
    expect(codeOf(await merge(one, one))).toEqual([400, 'ticket.mergeSelf']);
    expect(await preview(one, one)).toMatchObject({ refusal: 'ticket.mergeSelf' });
    expect(codeOf(await merge(one, 99_999_999))).toEqual([404, 'ticket.notFound']);
    await merge(one, two);
    expect(codeOf(await merge(two, one))).toEqual([409, 'ticket.mergeCircle']);
    expect(codeOf(await merge(three, one))).toEqual([409, 'ticket.mergeTargetGone']);
    const excluded = await opened(staff);
    await agent.call('post', on(excluded, 'exclusion'), { reason: 'test', why: 'x' });
    expect(codeOf(await merge(three, excluded))).toEqual([409, 'ticket.mergeTargetClosed']);
    const solved = await opened(staff);
    await answeredBy(agent, solved, 'resolved');
    expect(codeOf(await merge(three, solved))).toEqual([409, 'ticket.mergeTargetSolved']);
    for (const body of [{}, { into: 'x' }, { into: 0 }, { into: 1.5 }, { into: two, isConfirmed: 'yes' }]) {
      expect(codeOf(await agent.call('post', on(three, 'merge'), body))).toEqual([400, 'input.invalid']);
    }
    expect(codeOf(await agent.call('get', `${on(three, 'merge')}?into=x`))).toEqual([400, 'input.invalid']);
    expect(await rows.kinds(three)).toEqual(['ticket.received']);
    expect(codeOf(await agent.call('post', on(two, 'exclusion'), { reason: 'spam', why: 'x' }))).toEqual([
      409,
      'ticket.excludeHolds',
    ]);
  });

  it('by two who merge each into the other at the same time: one of the two stands', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [one, two] = [await opened(staff), await opened(staff)];
      const both = await Promise.all([merge(one, two), merge(two, one, undefined, hq)]);
      expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
      const states = [await seen(one), await seen(two)].map(({ state }) => state);
      expect(states.sort()).toEqual(['closed', 'new']);
    }
  });

  it('while somebody else answers it: the answer stands on an open ticket, or is refused with where it went', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [one, two] = [await opened(staff), await opened(staff)];
      const [told, merged] = await Promise.all([answer(one), merge(one, two, undefined, hq)]);
      expect(merged.status).toBe(201);
      if (told.status !== 201)
        expect(detailsOf(told)).toMatchObject({ code: 'ticket.mergedAway', into: two });
    }
  });
});

describe('a ticket that was merged away a second ago', () => {
  it('takes no act, and says where it went', async () => {
    const [one, two, three] = [await opened(staff), await opened(staff), await opened(staff)];
    await merge(one, two);
    const said = { requestId: newId(), body: 'x' };
    const acts = [
      () => reply(staff, one, 'まだ困っています'),
      () => answer(one),
      () => agent.call('post', on(one, 'notes'), said),
      () => agent.call('post', on(one, 'state'), { state: 'open' }),
      () => agent.call('post', on(one, 'exclusion'), { reason: 'spam', why: 'x' }),
      () => agent.call('post', on(one, 'relay'), said),
      () => merge(one, three),
      () =>
        agent.call('post', on(one, 'split'), { ...said, body: undefined, subject: 's', messageIds: ['x'] }),
      () => agent.call('post', on(one, 'links'), { number: three, kind: 'seeAlso' }),
      () => staff.call('post', `/api/tickets/${one}/withdrawal`, {}),
    ];
    for (const act of acts) {
      const refused = await act();
      expect(codeOf(refused)).toEqual([409, 'ticket.mergedAway']);
      expect(detailsOf(refused)).toMatchObject({ into: two });
    }
    expect(await rows.kinds(one)).toEqual(['ticket.received', 'ticket.merged']);
    expect(await rows.kinds(three)).toEqual(['ticket.received']);
  });
});

describe('undoing a merge', () => {
  it('brings the ticket back to where it stood while nothing was said on the other', async () => {
    const [one, two] = [await opened(lima), await opened(staff)];
    await handedToHqBy(agent, one);
    const before = await rows.ticket(one);
    await merge(one, two, true);
    await agent.call('post', on(two, 'notes'), { requestId: newId(), body: '統合した' });
    expect((await undo(one)).status).toBe(201);
    const after = await rows.ticket(one);
    for (const column of ['state', 'closed_as', 'waiting_since', 'first_answer_due_at']) {
      expect([column, after[column]]).toEqual([column, before[column]]);
    }
    expect(await rows.waitingJobs(one)).toHaveLength(1);
    expect((await seen(two)).messages).toHaveLength(2);
    expect((await seen(two)).relations.absorbed).toEqual([]);
    expect((await rows.kinds(two)).slice(1)).toEqual(['ticket.absorbed', 'ticket.noted', 'ticket.released']);
    expect(codeOf(await undo(one))).toEqual([409, 'ticket.notMerged']);
    await answer(two, '一つだけ');
    expect(await mailsOf(one)).toHaveLength(1);
    expect((await merge(one, two, true)).status).toBe(201);
  });

  it.each([
    ['an answer', (number: number) => answer(number)],
    ['a word', (number: number) => reply(staff, number, 'まだです')],
  ])('is refused once there is %s on the other', async (_what, say) => {
    const [one, two] = [await opened(staff), await opened(staff)];
    await merge(one, two);
    await say(two);
    expect((await seen(one)).acts).toEqual([]);
    expect(codeOf(await undo(one))).toEqual([409, 'ticket.undoSaid']);
    expect(await seen(one)).toMatchObject({ closedAs: 'merged' });
  });
});

describe('splitting', () => {
  const idsOf = async (number: number): Promise<readonly string[]> =>
    (await seen(number)).messages.map(({ id }) => id);
  const split = (number: number, messageIds: readonly (string | undefined)[], requestId = newId()) =>
    agent.call('post', on(number, 'split'), { requestId, subject: '別の件', messageIds });

  it('takes chosen words to a ticket of whoever wrote the first, received when it was written', async () => {
    const number = await opened(staff, '一つ目');
    await answer(number, '回答', 'waitingRequester');
    await reply(contact, number, '二つ目の件');
    await agent.call('post', on(number, 'notes'), { requestId: newId(), body: 'メモ' });
    const before = await seen(number);
    const [, , second, note] = before.messages;
    const requestId = newId();
    const sends = await Promise.all([1, 2].map(() => split(number, [note?.id, second?.id], requestId)));
    expect(sends.map(({ status }) => status).sort()).toEqual([200, 201]);
    const made = (sends[0]?.body as { number: number }).number;
    const after = await seen(made);
    expect(after).toMatchObject({ subject: '別の件', state: 'new', receivedAt: second?.at });
    expect(after.requester.email).toBe(desk.signIns.portal.contact.email);
    expect(after.firstAnswer).not.toBeNull();
    expect(
      after.messages.map(({ at, authorName, side, isNote }) => ({ at, authorName, side, isNote })),
    ).toEqual(
      [second, note].map((one) => ({
        at: one?.at,
        authorName: one?.authorName,
        side: one?.side,
        isNote: one?.isNote,
      })),
    );
    expect(after.relations.links).toMatchObject([{ number, relation: 'splitFrom' }]);
    const left = await seen(number);
    expect(left.messages.map(({ body }) => body)).toEqual(['一つ目', '回答']);
    expect(left.relations.links).toMatchObject([{ number: made, relation: 'splitInto' }]);
    expect(left.hasReply).toBe(false);
    expect((await rows.event(made, 'ticket.splitFrom'))['data']).toMatchObject({ number });
    // each has mails of its own, and the new one is confirmed under its own number
    expect((await mailsOf(made)).map((mail) => mail['to_address'])).toEqual([
      desk.signIns.portal.contact.email,
    ]);
    expect((await mailsOf(number)).length).toBe(2);
    // a word on the new one goes on there
    expect((await reply(contact, made, '続き')).status).toBe(201);
  });

  it('brings an answer along, which answers the new ticket', async () => {
    const number = await opened(staff, '一つ目');
    await reply(staff, number, '二つ目');
    await answer(number, '二つ目への回答');
    const [, ...moved] = await idsOf(number);
    const made = ((await split(number, moved)).body as { number: number }).number;
    expect(await seen(made)).toMatchObject({ state: 'open', firstAnswer: null });
    expect(await rows.waitingJobs(made)).toEqual([]);
  });

  it('is refused for all words, the opening ones, what is not an office’s word, and words of another ticket', async () => {
    const [number, other] = [await opened(staff), await opened(staff)];
    await answer(number);
    await reply(staff, number, '二つ目');
    const [first, told, second] = await idsOf(number);
    expect(codeOf(await split(number, [first, told, second]))).toEqual([400, 'ticket.splitAll']);
    expect(codeOf(await split(number, [first]))).toEqual([400, 'ticket.splitOpening']);
    expect(codeOf(await split(number, [told, second]))).toEqual([400, 'ticket.splitStart']);
    expect(codeOf(await split(number, []))).toEqual([400, 'input.invalid']);
    expect(codeOf(await split(number, await idsOf(other)))).toEqual([400, 'input.invalid']);
    expect(await seen(number)).toMatchObject({ messages: [{}, {}, {}] });
    expect((await rows.kinds(number)).includes('ticket.split')).toBe(false);
  });
});

describe('linking', () => {
  const link = (number: number, to: number, kind: string) =>
    agent.call('post', on(number, 'links'), { number: to, kind });
  const unlink = (number: number, to: number) =>
    agent.call('post', on(number, 'links/removal'), { number: to });
  const linksOf = async (number: number) =>
    (await seen(number)).relations.links.map(({ number: to, relation }) => [to, relation]);

  it('stands on both, each from its own side, until it is taken away', async () => {
    const [one, two] = [await opened(staff), await openedBy(agent, 'mail', new Date())];
    expect((await link(one, two, 'followUpOf')).status).toBe(201);
    expect([await linksOf(one), await linksOf(two)]).toEqual([[[two, 'followUpOf']], [[one, 'followedBy']]]);
    expect((await link(one, two, 'followUpOf')).body).toMatchObject({ isRepeat: true });
    await link(two, one, 'sameTrouble');
    expect([await linksOf(one), await linksOf(two)]).toEqual([
      [[two, 'sameTrouble']],
      [[one, 'sameTrouble']],
    ]);
    expect((await unlink(two, one)).status).toBe(201);
    expect([await linksOf(one), await linksOf(two)]).toEqual([[], []]);
    expect(codeOf(await unlink(one, two))).toEqual([409, 'ticket.linkNone']);
    expect(codeOf(await link(one, one, 'seeAlso'))).toEqual([400, 'ticket.linkSelf']);
    expect(codeOf(await link(one, two, 'enemy'))).toEqual([400, 'input.invalid']);
    expect((await portal(staff, one)) as unknown as object).not.toHaveProperty('relations');
  });

  it('is made by two at once without waiting for each other for ever', async () => {
    const [one, two] = [await opened(staff), await opened(staff)];
    for (let round = 0; round < 4; round += 1) {
      const both = await Promise.all([link(one, two, 'seeAlso'), link(two, one, 'sameTrouble')]);
      expect(both.map(({ status }) => status < 300)).toEqual([true, true]);
    }
    expect(await linksOf(one)).toHaveLength(1);
  });
});
