/** What stands beside a conversation: the office now, its vendors, machines and answers, the requester's other tickets. */
import type {
  AnswerWritten,
  BesideAnswer,
  ConversationAnswer,
  Refusal,
  TicketWritten,
} from '@kaigai-desk/domain';
import { adminOf, newId, personOf, type Caller } from './support/callers';
import { bootDesk, type Desk } from './support/desk';
import { answerBody, field, madeForm, send } from './support/forms';
import { answeredBy, openedBy } from './support/tickets';

const CM = '/content-manager/collection-types';

let desk: Desk;
let agent: Caller;
let hq: Caller;
let staff: Caller;
let contact: Caller;
beforeAll(async () => {
  desk = await bootDesk();
  agent = await adminOf(desk, 'agent');
  hq = await adminOf(desk, 'hq-it');
  staff = await personOf(desk, 'staff');
  contact = await personOf(desk, 'contact');
});
afterAll(() => desk.stop());

const ask = async (person: Caller, subject = '印刷'): Promise<number> => {
  const body = { requestId: newId(), subject, body: '印刷できません。', language: 'ja' };
  return ((await person.call('post', '/api/tickets', body)).body as TicketWritten).number;
};
const besideOf = async (number: number): Promise<BesideAnswer> => {
  const answer = await agent.call('get', `/tickets/conversations/${number}/beside`);
  expect(answer.status).toBe(200);
  return answer.body as BesideAnswer;
};
const officeOf = async (number: number): Promise<ConversationAnswer['office']> =>
  ((await agent.call('get', `/tickets/conversations/${number}`)).body as ConversationAnswer).office;
const idOf = async (uid: string, where: object): Promise<string> =>
  ((await desk.strapi.db.query(uid as never).findOne({ where })) as { documentId: string }).documentId;
const put = async (uid: string, where: object, values: object): Promise<void> => {
  const answer = await hq.call('put', `${CM}/${uid}/${await idOf(uid, where)}`, values);
  expect(answer.status).toBe(200);
};
const post = async (uid: string, values: object): Promise<void> => {
  expect((await hq.call('post', `${CM}/${uid}`, values)).status).toBe(201);
};
/** A day of the calendar in Accra, which has the time of UTC. */
const dayIn = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const accra = () => idOf('api::office.office', { code: 'accra' });
const vendor = async (name: string, more: object = {}) =>
  post('api::vendor.vendor', {
    name,
    office: { connect: [{ documentId: await accra() }], disconnect: [] },
    isActive: true,
    ...more,
  });

describe('the office', () => {
  it('has the next holiday that somebody entered, by its own calendar, and none that is guessed', async () => {
    const number = await ask(staff);
    expect((await officeOf(number)).nextHoliday).toBeNull();
    const past = { on: dayIn(-1), nameJa: '昨日', nameEn: 'Yesterday' };
    await put('api::office.office', { code: 'accra' }, { holidays: [past] });
    expect((await officeOf(number)).nextHoliday).toBeNull();
    const next = { on: dayIn(1), nameJa: '農民の日', nameEn: "Farmers' Day" };
    await put('api::office.office', { code: 'accra' }, { holidays: [{ on: dayIn(9) }, next, past] });
    expect((await officeOf(number)).nextHoliday).toEqual({ ...next, when: 'tomorrow' });
    await put('api::office.office', { code: 'accra' }, { holidays: [{ on: dayIn(0) }] });
    const office = await officeOf(number);
    expect(office.nextHoliday).toEqual({ on: dayIn(0), nameJa: null, nameEn: null, when: 'today' });
    expect(office.standing).toEqual({ kind: 'holiday' });
  });

  it('says that nobody has entered its hours, and since when its phase holds', async () => {
    const number = await ask(staff);
    await put('api::office.office', { code: 'accra' }, { holidays: [], workingWeek: [], phaseSince: null });
    expect(await officeOf(number)).toMatchObject({ standing: { kind: 'unknown' }, phaseSince: null });
    await put('api::office.office', { code: 'accra' }, { phaseSince: '2024-04-01' });
    expect((await officeOf(number)).phaseSince).toBe('2024-04-01');
  });

  it('says who speaks for it, with their telephone once it is entered', async () => {
    const number = await ask(staff);
    const { name, email } = { name: 'Kwame Boateng', email: 'kwame.boateng@demo.example' };
    expect((await besideOf(number)).contact).toMatchObject({ name, email });
    await put('api::staff.staff', { email }, { phone: '+233 30 000 0000' });
    expect((await besideOf(number)).contact).toEqual({ name, email, phone: '+233 30 000 0000' });
  });
});

describe('vendors', () => {
  it('are those of the office that are in use, an ended contract marked', async () => {
    const number = await ask(staff);
    const before = (await besideOf(number)).vendors.map(({ name }) => name);
    await vendor('A ended', { contractUntil: dayIn(-1), phone: '1', hours: '9-17', purpose: 'LAN' });
    await vendor('B last day', { contractUntil: dayIn(0) });
    await vendor('C unknown');
    await vendor('D not in use', { isActive: false });
    const added = (await besideOf(number)).vendors.filter(({ name }) => !before.includes(name));
    expect(added.map(({ name, isExpired }) => [name, isExpired])).toEqual([
      ['A ended', true],
      ['B last day', false],
      ['C unknown', false],
    ]);
    expect(added[0]).toMatchObject({ phone: '1', hours: '9-17', purpose: 'LAN', contractUntil: dayIn(-1) });
    expect(added[2]).toMatchObject({ phone: '', contractUntil: null });
  });

  it('are none of another office', async () => {
    const { body } = await agent.call('post', '/tickets/conversations', {
      requestId: newId(),
      subject: '件名',
      body: '本文',
      language: 'ja',
      officeCode: 'paris',
      requester: { kind: 'address', name: '田中', email: 'tanaka@example.org' },
      channel: 'mail',
      receivedAt: new Date().toISOString(),
    });
    const beside = await besideOf((body as TicketWritten).number);
    expect(beside).toMatchObject({ vendors: [], contact: null, answers: [] });
    expect(beside.machines).toEqual({
      total: 0,
      counts: { pc: 0, server: 0, printer: 0, other: 0 },
      first: [],
    });
  });
});

describe('machines', () => {
  it('are counted by kind, retired ones left out, the requester’s own first', async () => {
    const number = await ask(contact);
    const { machines } = await besideOf(number);
    expect(machines.first.map(({ tag, isMine }) => [tag, isMine])).toEqual([
      ['ACC-0002', true],
      ['ACC-0001', false],
      ['ACC-0003', false],
      ['ACC-0004', false],
      ['ACC-0005', false],
    ]);
    expect(machines.total).toBe(7);
    const { pc, server, printer, other } = machines.counts;
    expect(pc + server + printer + other).toBe(7);
    await put('api::asset.asset', { tag: 'ACC-0003' }, { state: 'retired' });
    const after = (await besideOf(number)).machines;
    expect(after.total).toBe(6);
    expect(after.first.map(({ tag }) => tag)).not.toContain('ACC-0003');
  });
});

describe('answers to forms', () => {
  it('are the current ones of the office, by the form’s title, and tell nothing of what was answered', async () => {
    const number = await ask(staff);
    const before = (await besideOf(number)).answers ?? [];
    const key = 'beside-counts';
    await madeForm(hq, key, {
      titleJa: '台数の調査',
      titleEn: 'Counts',
      fields: [field('room', 'shortText')],
    });
    for (const room of ['秘密の部屋', 'ほかの部屋']) {
      const given = (await send(contact, key, answerBody(1, { room }))).body as AnswerWritten;
      expect(given.isRepeat).toBe(false);
    }
    const answers = (await besideOf(number)).answers ?? [];
    expect(answers).toHaveLength(before.length + 1);
    expect(answers[0]).toMatchObject({
      key,
      titleJa: '台数の調査',
      titleEn: 'Counts',
      answeredByName: 'Kwame Boateng',
      isOlderVersion: false,
    });
    expect(JSON.stringify(answers)).not.toContain('部屋');
  });
});

describe('the requester', () => {
  it('has other unfinished tickets, newest first, those of colleagues left out', async () => {
    const number = await ask(staff, 'これ');
    const before = (await besideOf(number)).requesterTickets.total;
    const older = await ask(staff, '前');
    const newer = await ask(staff, '後');
    const solved = await ask(staff, '解決');
    await answeredBy(agent, solved, 'resolved');
    const colleague = await ask(contact);
    const { total, first } = (await besideOf(number)).requesterTickets;
    expect(total).toBe(before + 2);
    const numbers = first.map((row) => row.number);
    expect(numbers.slice(0, 2)).toEqual([newer, older]);
    expect(first.length).toBeLessThanOrEqual(5);
    for (const other of [number, solved, colleague]) expect(numbers).not.toContain(other);
  });

  it('whom the desk does not know is told by the address', async () => {
    const number = await openedBy(agent, 'mail', new Date());
    const other = await openedBy(agent, 'mail', new Date());
    const { first } = (await besideOf(number)).requesterTickets;
    expect(first.map((row) => row.number)).toContain(other);
  });
});

describe('who may ask', () => {
  it('is the desk alone', async () => {
    const path = `/tickets/conversations/${await ask(staff)}/beside`;
    expect((await desk.http.get(path)).status).toBe(401);
    expect((await staff.call('get', path)).status).toBe(401);
  });

  it('is told that there is no such ticket', async () => {
    const answer = await agent.call('get', '/tickets/conversations/999999/beside');
    expect(answer.status).toBe(404);
    expect((answer.body as Refusal).error.details.code).toBe('ticket.notFound');
  });
});
