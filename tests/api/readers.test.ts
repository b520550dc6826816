/** Who of the offices reads a ticket beside its requester: copied in, private, and what the portal says of it. */
import type {
  ConversationAnswer,
  MergePreview,
  ReaderChoicesAnswer,
  TicketAnswer,
  TicketListAnswer,
} from '@kaigai-desk/domain';
import { adminOf, newId, personOf, type Caller } from './support/callers';
import { bootDesk, type Desk } from './support/desk';
import { memberOf } from './support/members';
import { seedOf } from './support/seed';
import { ticketRows } from './support/tickets';

let desk: Desk;
let agent: Caller;
let staff: Caller;
let contact: Caller;
let colleague: Caller;
let lima: Caller;
let limaId: string;
let hanakoId: string;
const rows = ticketRows(() => desk);

const idOf = async (where: object): Promise<string> =>
  ((await desk.strapi.db.query('api::staff.staff').findOne({ where })) as { documentId: string }).documentId;
const officeId = async (code: string): Promise<number> =>
  ((await desk.strapi.db.query('api::office.office').findOne({ where: { code } })) as { id: number }).id;
beforeAll(async () => {
  desk = await bootDesk();
  agent = await adminOf(desk, 'agent');
  staff = await personOf(desk, 'staff');
  contact = await personOf(desk, 'contact');
  colleague = await memberOf(desk, 'accra', false);
  lima = await memberOf(desk, 'lima', false);
  limaId = await idOf({ name: 'Member of lima' });
  const people = seedOf(desk.strapi, 'api::staff.staff');
  for (const index of Array.from({ length: 21 }).keys()) {
    const named = { name: index === 0 ? 'Rosa Gone' : `Somebody ${index}`, isActive: index > 0 };
    const facts = { email: `somebody-${index}@example.org`, kind: 'local', language: 'en' };
    await people.create({
      data: { ...named, ...facts, isOfficeContact: false, office: await officeId('lima') },
    });
  }
  hanakoId = await idOf({ email: desk.signIns.portal.staff.email });
});
afterAll(() => desk.stop());

const opened = async (news: object = {}): Promise<number> => {
  const command = { requestId: newId(), subject: 'VPN', body: '切れます。', language: 'ja', ...news };
  const answer = await staff.call('post', '/api/tickets', command);
  expect(answer.status).toBe(201);
  return (answer.body as { number: number }).number;
};
const seen = async (number: number): Promise<ConversationAnswer> =>
  (await agent.call('get', `/tickets/conversations/${number}`)).body as ConversationAnswer;
const save = async (number: number, facts: object) => {
  const { revision } = await seen(number);
  return agent.call('post', `/tickets/conversations/${number}/facts`, { revision, ...facts });
};
const portal = (by: Caller, number: number) => by.call('get', `/api/tickets/${number}`);
const statusOf = async (by: Caller, number: number): Promise<number> => (await portal(by, number)).status;
const listed = async (by: Caller): Promise<readonly number[]> =>
  ((await by.call('get', '/api/tickets')).body as TicketListAnswer).tickets.map(({ number }) => number);
const reply = (by: Caller, number: number) =>
  by.call('post', `/api/tickets/${number}/replies`, { requestId: newId(), body: '返事です。' });
const answer = (number: number, nextState = 'open') =>
  agent.call('post', `/tickets/conversations/${number}/answers`, {
    requestId: newId(),
    body: '回答',
    nextState,
  });
const mailsOf = async (number: number): Promise<readonly Record<string, unknown>[]> =>
  (await desk.strapi.db
    .connection('desk_outbox_mails')
    .where({ thread: `ticket:${String((await rows.ticket(number))['document_id'])}` })
    .orderBy('id')) as Record<string, unknown>[];
const codeOf = ({ status, text }: { status: number; text: string }) => [
  status,
  /"code":"([^"]+)"/.exec(text)?.[1],
];

/** Every route of the portal on a ticket, with what it answers to somebody. */
const everyWay = async (by: Caller, number: number): Promise<readonly number[]> => [
  await statusOf(by, number),
  (await reply(by, number)).status,
  (await by.call('post', `/api/tickets/${number}/withdrawal`, {})).status,
  (await by.call('post', `/api/tickets/${number}/thanks`, {})).status,
];

describe('copied in', () => {
  it('reads, replies as the office and gets the answers by mail, until taken out again', async () => {
    const number = await opened();
    expect(await everyWay(lima, number)).toEqual([404, 404, 404, 404]);
    expect((await save(number, { ccIds: [limaId] })).status).toBe(200);
    expect((await seen(number)).cc).toMatchObject([{ id: limaId, name: 'Member of lima' }]);
    const [, letIn] = await mailsOf(number);
    expect(String(letIn?.['subject'])).toContain('You are copied in');

    expect(await listed(lima)).toContain(number);
    const page = (await portal(lima, number)).body as TicketAnswer;
    expect(page.isMine).toBe(false);
    expect(page.acts).toEqual([]);
    expect(page.readers).toMatchObject({
      isPrivate: false,
      contactName: 'Kwame Boateng',
      copied: [{ name: 'Member of lima', isReader: true, letIn: { by: '佐藤 健' } }],
    });
    expect((await reply(lima, number)).status).toBe(201);
    expect(await rows.ticket(number)).toMatchObject({ state: 'open', last_word_side: 'office' });
    expect((await lima.call('post', `/api/tickets/${number}/withdrawal`, {})).status).toBe(409);

    await answer(number);
    const to = (await mailsOf(number)).slice(2).map((mail) => String(mail['to_address']));
    expect(to).toHaveLength(2);
    expect(to[0]).toBe(desk.signIns.portal.staff.email);
    expect(to[1]).toMatch(/^member-/);
    const events = (await seen(number)).history;
    expect(events.find(({ kind }) => kind === 'ticket.answered')?.data).toMatchObject({
      copiedTo: [{ id: limaId, name: 'Member of lima' }],
    });

    // the next second nothing is left
    await save(number, { ccIds: [] });
    expect(await everyWay(lima, number)).toEqual([404, 404, 404, 404]);
    expect(await listed(lima)).not.toContain(number);
    await answer(number);
    expect((await mailsOf(number)).length).toBe(5);
  });

  it('takes nobody who is unknown, gone, the requester, or twice, and not more than twenty', async () => {
    const number = await opened();
    const gone = await desk.strapi.db.query('api::staff.staff').findOne({ where: { name: 'Rosa Gone' } });
    const { documentId } = gone as { documentId: string };
    expect((await save(number, { ccIds: [documentId] })).text).toContain('field.unknownChoice');
    expect(codeOf(await save(number, { ccIds: ['nowhere'] }))).toEqual([400, 'input.invalid']);
    expect((await save(number, { ccIds: [hanakoId] })).text).toContain('field.isRequester');
    expect((await save(number, { ccIds: [limaId, limaId] })).text).toContain('field.twice');
    const many = Array.from({ length: 21 }, (_, index) => String(index));
    expect((await save(number, { ccIds: many })).text).toContain('field.tooMany');
    expect((await seen(number)).cc).toEqual([]);
    expect(await mailsOf(number)).toHaveLength(1);
  });

  it('tells of two who change it at once', async () => {
    const number = await opened();
    const { revision } = await seen(number);
    const hq = await adminOf(desk, 'hq-it');
    const facts = `/tickets/conversations/${number}/facts`;
    expect((await hq.call('post', facts, { revision, ccIds: [limaId] })).status).toBe(200);
    const kwame = await idOf({ email: desk.signIns.portal.contact.email });
    const second = await agent.call('post', facts, { revision, ccIds: [kwame] });
    expect(codeOf(second)).toEqual([409, 'record.conflict']);
    expect(second.text).toContain('Member of lima');
  });
});

describe('who can be found', () => {
  const find = async (text: string): Promise<readonly string[]> =>
    (
      (await agent.call('get', `/tickets/readers?search=${encodeURIComponent(text)}`))
        .body as ReaderChoicesAnswer
    ).people.map(({ name }) => name);

  it('is found by a part of name, address or office, and never more than twenty', async () => {
    expect(await find('花子')).toEqual(['山田 花子']);
    expect(await find('アクラ boateng')).toEqual(['Kwame Boateng']);
    expect(await find('Accra kwame.boateng@')).toEqual(['Kwame Boateng']);
    expect(await find('nobody of that name')).toEqual([]);
    expect(await find('Rosa Gone')).toEqual([]);
    expect((await find('')).length).toBe(20);
  });

  it('is nothing for who may not see tickets', async () => {
    expect((await desk.http.get('/tickets/readers?search=a')).status).toBe(401);
  });
});

describe('private', () => {
  it('is kept from the office contact, in list, page and every act, and from colleagues as ever', async () => {
    const number = await opened();
    expect(await statusOf(contact, number)).toBe(200);
    await save(number, { isPrivate: true });
    expect(await everyWay(contact, number)).toEqual([404, 404, 404, 404]);
    expect(await listed(contact)).not.toContain(number);
    expect(await statusOf(colleague, number)).toBe(404);
    const page = (await portal(staff, number)).body as TicketAnswer;
    expect(page.readers).toMatchObject({ isPrivate: true, copied: [] });
    // but who speaks for the office can be copied in
    await save(number, { ccIds: [await idOf({ email: desk.signIns.portal.contact.email })] });
    expect(await statusOf(contact, number)).toBe(200);
    await save(number, { ccIds: [], isPrivate: false });
    expect(await statusOf(contact, number)).toBe(200);
  });

  it('can be asked for at the beginning', async () => {
    const number = await opened({ isPrivate: true });
    expect(await statusOf(contact, number)).toBe(404);
    expect(await seen(number)).toMatchObject({ isPrivate: true });
    const bad = await staff.call('post', '/api/tickets', {
      requestId: newId(),
      subject: 'VPN',
      body: 'b',
      language: 'ja',
      isPrivate: 'yes',
    });
    expect(codeOf(bad)).toEqual([400, 'input.invalid']);
  });

  it('stays so for what is split off, with the same readers', async () => {
    const number = await opened({ isPrivate: true });
    await save(number, { ccIds: [limaId] });
    await reply(staff, number);
    const moved = (await seen(number)).messages.at(-1)?.id;
    const half = await agent.call('post', `/tickets/conversations/${number}/split`, {
      requestId: newId(),
      subject: '別の件',
      messageIds: [moved],
    });
    const other = (half.body as { number: number }).number;
    expect(await seen(other)).toMatchObject({ isPrivate: true, cc: [{ id: limaId }] });
    expect(await statusOf(contact, other)).toBe(404);
    const page = (await portal(lima, other)).body as TicketAnswer;
    expect(page.readers.copied).toMatchObject([{ isReader: true, letIn: { by: '佐藤 健' } }]);
  });

  it('shows its words to nobody new when it is merged, and the preview names who is copied in', async () => {
    const secret = await opened({ isPrivate: true, body: '内密の本文' });
    const open = await opened();
    await save(open, { ccIds: [limaId] });
    const preview = (await agent.call('get', `/tickets/conversations/${secret}/merge?into=${open}`))
      .body as MergePreview;
    const sees = Object.fromEntries(preview.readers.map(({ name, sees: numbers }) => [name, numbers]));
    expect(sees['Member of lima']).toEqual([open]);
    expect(sees['Kwame Boateng']).toEqual([open]);
    expect((await agent.call('post', `/tickets/conversations/${secret}/merge`, { into: open })).status).toBe(
      201,
    );
    for (const by of [contact, lima]) {
      expect(await statusOf(by, secret)).toBe(404);
      expect((await portal(by, open)).text).not.toContain('内密の本文');
    }
    expect((await portal(staff, open)).text).toContain('内密の本文');
  });
});
