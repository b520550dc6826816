/** Calls that agents write down by hand (R26): they make or join a ticket, and what the figures need of them. */
import type { CallRecorded, ConversationAnswer, TicketAnswer, TicketWritten } from '@kaigai-desk/domain';
import { adminOf, newId, personOf, type Caller } from './support/callers';
import { columnsBothWays } from './support/derived';
import { bootDesk, type Desk } from './support/desk';
import { ticketRows, type Row } from './support/tickets';

let desk: Desk;
let agent: Caller;
let lead: Caller;
let staff: Caller;
beforeAll(async () => {
  desk = await bootDesk();
  agent = await adminOf(desk, 'agent');
  lead = await adminOf(desk, 'lead');
  staff = await personOf(desk, 'staff');
});
afterAll(() => desk.stop());

const rows = ticketRows(() => desk);
const ago = (seconds: number): string => new Date(Date.now() - seconds * 1000).toISOString();
const instant = (value: unknown): number => new Date(value as string).getTime();
const fieldsOf = (answer: { body: unknown }): unknown =>
  (answer.body as { error?: { details?: { fields?: unknown } } }).error?.details?.fields;
const news = {
  kind: 'new',
  subject: '印刷できない',
  body: '朝から印刷できないとのこと。',
  language: 'ja',
  officeCode: 'accra',
  requester: { kind: 'address', name: '田中 一', email: 'hajime.tanaka@demo.example' },
};
const call = (change: object = {}) => ({
  requestId: newId(),
  line: '03-0000-0001',
  channel: 'phone',
  direction: 'incoming',
  rangAt: ago(600),
  pickedUpAt: ago(590),
  hungUpAt: ago(300),
  isCallBack: false,
  note: '',
  about: news,
  ...change,
});
const recorded = (change: object = {}, by = agent) => by.call('post', '/tickets/calls', call(change));
const numberOf = (answer: { body: unknown }): number => Number((answer.body as CallRecorded).number);
const callsOf = async (number: number | null): Promise<readonly Row[]> =>
  (await desk.strapi.db.connection('calls').where({ ticket_number: number }).orderBy('id')) as Row[];
const opened = async (): Promise<number> => {
  const body = { requestId: newId(), subject: '無線', body: '無線が弱い', language: 'ja' };
  return ((await staff.call('post', '/api/tickets', body)).body as TicketWritten).number;
};
const conversation = async (number: number): Promise<ConversationAnswer> =>
  (await agent.call('get', `/tickets/conversations/${number}`)).body as ConversationAnswer;

describe('an incoming call', () => {
  it('opens a ticket that was received when it rang and answered when it was picked up', async () => {
    const sent = call();
    const answer = await agent.call('post', '/tickets/calls', sent);
    expect(answer.status).toBe(201);
    const number = numberOf(answer);
    const ticket = await rows.ticket(number);
    expect([instant(ticket['received_at']), instant(ticket['first_answered_at'])]).toEqual([
      Date.parse(sent.rangAt),
      Date.parse(sent.pickedUpAt),
    ]);
    expect([ticket['state'], ticket['channel'], ticket['first_answer_due_at']]).toEqual([
      'open',
      'phone',
      null,
    ]);
    expect(await rows.waitingJobs(number)).toEqual([]);
    const [row, ...more] = await callsOf(number);
    expect(more).toEqual([]);
    expect(row).toMatchObject({ line: '03-0000-0001', direction: 'incoming', agent_name: '佐藤 健' });
    expect(await rows.kinds(number)).toEqual(['ticket.received', 'ticket.called']);
  });

  it.each([
    ['ended with ‘we call back’', { isCallBack: true }],
    ['was given up', { pickedUpAt: null }],
  ])('that %s waits for its first answer, until the next contact', async (_what, change) => {
    const number = numberOf(await recorded(change));
    const before = await rows.ticket(number);
    expect([before['state'], before['first_answered_at']]).toEqual(['new', null]);
    expect(instant(before['first_answer_due_at'])).toBeGreaterThan(Date.now());
    expect(await rows.waitingJobs(number)).toHaveLength(1);
    const back = call({ direction: 'outgoing', rangAt: ago(200), pickedUpAt: ago(190), hungUpAt: ago(10) });
    const joined = await agent.call('post', '/tickets/calls', { ...back, about: { kind: 'ticket', number } });
    expect(joined.status).toBe(201);
    const after = await rows.ticket(number);
    expect([after['state'], instant(after['first_answered_at'])]).toEqual([
      'open',
      Date.parse(String(back.pickedUpAt)),
    ]);
    expect(await rows.waitingJobs(number)).toEqual([]);
  });

  it('about a ticket is a note that the office does not see, and no answer', async () => {
    const number = await opened();
    await recorded({ note: '本人から催促。', about: { kind: 'ticket', number } });
    const full = await conversation(number);
    expect(full.state).toBe('new');
    expect(full.messages.at(-1)?.body).toMatch(
      /^着信 03-0000-0001 · \d\d:\d\d–\d\d:\d\d 東京\n\n本人から催促。$/,
    );
    expect((await rows.ticket(number))['first_answered_at']).toBeNull();
    const seen = (await staff.call('get', `/api/tickets/${number}`)).body as TicketAnswer;
    expect(seen.messages).toHaveLength(1);
  });

  it('without a ticket says why', async () => {
    const before = (await callsOf(null)).length;
    const answer = await recorded({ pickedUpAt: null, about: { kind: 'none', reason: 'givenUp' } });
    expect([answer.status, answer.body]).toEqual([201, { number: null, isRepeat: false }]);
    expect(await callsOf(null)).toHaveLength(before + 1);
    const silent = await recorded({ about: { kind: 'none' } });
    expect(silent.status).toBe(400);
    expect(await callsOf(null)).toHaveLength(before + 1);
  });
});

it('an outgoing call answers a ticket when it is picked up, and not when it is not', async () => {
  const number = await opened();
  const about = { kind: 'ticket', number };
  await recorded({ direction: 'outgoing', pickedUpAt: null, about });
  expect((await rows.ticket(number))['first_answered_at']).toBeNull();
  await recorded({ direction: 'outgoing', about });
  expect((await rows.ticket(number))['first_answered_at']).not.toBeNull();
  expect((await conversation(number)).state).toBe('open');
  const alone = await recorded({ direction: 'outgoing' });
  expect(fieldsOf(alone)).toMatchObject([{ field: 'about.kind', code: 'field.unknownChoice' }]);
});

it.each([
  ['ends before it begins', { hungUpAt: ago(700) }, 'hungUpAt', 'field.order'],
  ['ends before it is picked up', { hungUpAt: ago(595) }, 'hungUpAt', 'field.order'],
  ['is picked up before it rings', { pickedUpAt: ago(700) }, 'pickedUpAt', 'field.order'],
  ['ends in the future', { hungUpAt: ago(-600) }, 'hungUpAt', 'field.inFuture'],
  ['names no line', { line: ' ' }, 'line', 'field.required'],
])('a call that %s is refused, and nothing is written', async (_what, change, field, code) => {
  const number = await opened();
  const answer = await recorded({ ...change, about: { kind: 'ticket', number } });
  expect(answer.status).toBe(400);
  expect(fieldsOf(answer)).toMatchObject([{ field, code }]);
  expect(await callsOf(number)).toEqual([]);
  expect(await rows.kinds(number)).toEqual(['ticket.received']);
});

it('two agents have a call at a time each, and one call sent twice is one', async () => {
  const number = await opened();
  const about = { kind: 'ticket', number };
  const requestId = newId();
  const answers = await Promise.all([
    recorded({ about, requestId }),
    recorded({ about, requestId }),
    recorded({ about }, lead),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 201, 201]);
  expect((await callsOf(number)).map((row) => row['agent_name']).sort()).toHaveLength(2);
  const stolen = await recorded({ about, requestId }, lead);
  expect(fieldsOf(stolen)).toMatchObject([{ field: 'requestId' }]);
});

it('is kept from members of offices, and from a closed ticket', async () => {
  expect((await staff.call('post', '/tickets/calls', call())).status).toBe(401);
  const unknown = await recorded({ about: { kind: 'ticket', number: 999_999 } });
  expect(unknown.status).toBe(404);
});

it('leaves columns behind that the events tell again', async () => {
  const { stored, rebuilt } = await columnsBothWays(desk);
  expect(Object.keys(stored).length).toBeGreaterThan(8);
  expect(stored).toEqual(rebuilt);
});
