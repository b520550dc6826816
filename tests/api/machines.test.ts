/** The machines of an office, and a ticket about one of them (R15). */
import type { MachineListAnswer, Refusal, TicketAnswer, TicketWritten } from '@kaigai-desk/domain';
import { adminOf, newId, personOf, portalOf, type Caller } from './support/callers';
import { bootDesk, type Desk } from './support/desk';
import { memberOf } from './support/members';

let desk: Desk;
let hq: Caller;
let staff: Caller;
let contact: Caller;

beforeAll(async () => {
  desk = await bootDesk();
  hq = await adminOf(desk, 'hq-it');
  staff = await personOf(desk, 'staff');
  contact = await personOf(desk, 'contact');
});
afterAll(() => desk.stop());

const machinesOf = async (person: Caller) =>
  ((await person.call('get', '/api/ledger/machines')).body as MachineListAnswer).machines;
const tagsOf = async (person: Caller): Promise<readonly string[]> =>
  (await machinesOf(person)).map(({ tag }) => tag);
const idOf = async (tag: string): Promise<string> => {
  const row: unknown = await desk.strapi.db.query('api::asset.asset').findOne({ where: { tag } });
  return (row as { documentId: string }).documentId;
};
const change = async (tag: string, values: object): Promise<void> => {
  const url = `/content-manager/collection-types/api::asset.asset/${await idOf(tag)}`;
  expect((await hq.call('put', url, values)).status).toBe(200);
};
const open = (person: Caller, machineId: unknown, more: object = {}) =>
  person.call('post', '/api/tickets', {
    requestId: newId(),
    subject: '機器の件',
    body: '本文',
    language: 'ja',
    machineId,
    ...more,
  });
const counts = async (): Promise<readonly number[]> => {
  const tables = ['tickets', 'messages', 'desk_events', 'desk_outbox_mails'];
  const rows = await Promise.all(tables.map((table) => desk.strapi.db.connection(table).count({ n: '*' })));
  return rows.map((row) => Number((row[0] as { n: number | string }).n));
};

describe('the list', () => {
  it('holds the machines of my office, mine first, and nothing that is the desk’s own', async () => {
    const others = ['ACC-0003', 'ACC-0004', 'ACC-0005', 'ACC-0006', 'ACC-0101'];
    expect(await tagsOf(staff)).toEqual(['ACC-0001', 'ACC-0002', ...others]);
    expect(await tagsOf(contact)).toEqual(['ACC-0002', 'ACC-0001', ...others]);
    const [mine, another] = await machinesOf(staff);
    expect(mine).toMatchObject({ isMine: true, userName: '山田 花子' });
    expect(another).toMatchObject({ isMine: false, userName: 'Kwame Boateng' });
    // the desk's note on one of them
    const { text } = await staff.call('get', '/api/ledger/machines');
    expect(text).not.toContain('Microsoft 365');
    expect(text).not.toContain('note');
  });

  it('holds none of another office', async () => {
    expect(await tagsOf(await memberOf(desk, 'prague'))).toEqual(['PRG-0009', 'PRG-0010', 'PRG-0101']);
    expect(await tagsOf(await memberOf(desk, 'lagos', false))).toEqual([]);
  });

  it('holds none that was retired', async () => {
    await change('ACC-0003', { state: 'retired' });
    expect(await tagsOf(staff)).not.toContain('ACC-0003');
    await change('ACC-0003', { state: 'inUse' });
    expect(await tagsOf(staff)).toContain('ACC-0003');
  });

  it('opens to nobody without the secret and a session', async () => {
    expect((await desk.http.get('/api/ledger/machines')).status).toBe(403);
    expect((await portalOf(desk).call('get', '/api/ledger/machines')).status).toBe(401);
  });
});

describe('a ticket about a machine', () => {
  it('shows it to the office and to the desk', async () => {
    const opened = await open(staff, await idOf('ACC-0101'));
    expect(opened.status).toBe(201);
    const { number } = opened.body as TicketWritten;
    const ticket = (await staff.call('get', `/api/tickets/${number}`)).body as TicketAnswer;
    expect(ticket.machine).toEqual({
      tag: 'ACC-0101',
      kind: 'printer',
      maker: 'Canon',
      model: 'imageRUNNER ADVANCE DX C3926i',
      hostName: 'ACC-PRINT-1',
    });
    const agent = await adminOf(desk, 'agent');
    const conversation = await agent.call('get', `/tickets/conversations/${number}`);
    expect(conversation.body).toMatchObject({
      machine: { tag: 'ACC-0101', serialNumber: 'DEMO-ACC-0101', state: 'inUse' },
    });
  });

  it('keeps it when the machine is retired later', async () => {
    const { number } = (await open(staff, await idOf('ACC-0004'))).body as TicketWritten;
    await change('ACC-0004', { state: 'retired' });
    const ticket = (await staff.call('get', `/api/tickets/${number}`)).body as TicketAnswer;
    expect(ticket.machine).toMatchObject({ tag: 'ACC-0004' });
    expect((await open(staff, await idOf('ACC-0004'))).status).toBe(400);
    await change('ACC-0004', { state: 'inUse' });
  });

  it('is one without a machine where none was chosen', async () => {
    for (const none of ['', undefined]) {
      const { number } = (await open(staff, none)).body as TicketWritten;
      const ticket = (await staff.call('get', `/api/tickets/${number}`)).body as TicketAnswer;
      expect(ticket.machine).toBeNull();
    }
  });

  it('takes no machine of another office, none that is unknown, and nothing that is no id', async () => {
    const lagos = await memberOf(desk, 'lagos');
    const before = await counts();
    const tries: readonly (readonly [Caller, unknown, string])[] = [
      [staff, await idOf('PRG-0010'), 'field.unknownChoice'],
      [lagos, await idOf('ACC-0001'), 'field.unknownChoice'],
      [staff, 'a'.repeat(24), 'field.unknownChoice'],
      [staff, 'ACC-0001', 'field.unknownChoice'],
      [staff, "' or 1=1 --", 'field.unknownChoice'],
      [staff, 1, 'field.wrongType'],
      [staff, { $ne: null }, 'field.wrongType'],
      [staff, ['x'], 'field.wrongType'],
    ];
    for (const [person, machineId, code] of tries) {
      const answer = await open(person, machineId);
      const { error } = answer.body as Refusal;
      const fields = error.details.fields?.map((issue) => [issue.field, issue.code]);
      expect([answer.status, error.details.code, fields]).toEqual([
        400,
        'input.invalid',
        [['machineId', code]],
      ]);
      expect(answer.text).not.toMatch(/PRG|ACC-|Latitude/);
    }
    expect(await counts()).toEqual(before);
  });
});
