/** Asking a vendor by mail: what it is told, who is reminded, and that the office never sees it (R12). */
import path from 'node:path';
import type {
  Author,
  Clock,
  ConversationAnswer,
  HandToVendor,
  Jobs,
  TicketAnswer,
  TicketWritten,
  VendorChoicesAnswer,
  VendorPreviewAnswer,
  WriteContext,
} from '@kaigai-desk/domain';
import type { Core } from '@strapi/strapi';
import { adminOf, newId, personOf, type Caller } from './support/callers';
import { columnsBothWays } from './support/derived';
import { bootDesk, type Desk } from './support/desk';
import { eventually } from './support/mails';
import { ticketRows, type Row } from './support/tickets';

let desk: Desk;
let agent: Caller;
let lead: Caller;
let hq: Caller;
let staff: Caller;
const vendors: Record<'volta' | 'lagos' | 'retired' | 'phoneOnly', string> = {
  volta: '',
  lagos: '',
  retired: '',
  phoneOnly: '',
};
beforeAll(async () => {
  desk = await bootDesk();
  agent = await adminOf(desk, 'agent');
  lead = await adminOf(desk, 'lead');
  hq = await adminOf(desk, 'hq-it');
  staff = await personOf(desk, 'staff');
  const knex = desk.strapi.db.connection;
  const idOf = async (name: string): Promise<string> =>
    String(((await knex('vendors').whereLike('name', `${name}%`).first()) as Row)['document_id']);
  const accra = (await knex('offices').where({ code: 'accra' }).first()) as Row;
  const made = async (name: string, data: object): Promise<string> => {
    const office = { connect: [{ id: accra['id'], documentId: accra['document_id'] }] };
    const body = { name, isActive: true, office, ...data };
    const answer = await hq.call('post', '/content-manager/collection-types/api::vendor.vendor', body);
    if (answer.status !== 201) throw new Error(`no vendor: ${answer.text}`);
    return (answer.body as { data: { documentId: string } }).data.documentId;
  };
  vendors.volta = await idOf('Volta');
  vendors.lagos = await idOf('Eko');
  vendors.retired = await made('Retired Ltd', { isActive: false, email: 'old@vendor.example' });
  vendors.phoneOnly = await made('Phone Only Ltd', {});
});
afterAll(() => desk.stop());

const rows = ticketRows(() => desk);
const service = <T>(name: string): T => desk.strapi.plugin('platform').service(name) as T;
const DAY = 86_400_000;
const instant = (value: unknown): number => new Date(value as string).getTime();
const codeOf = (answer: { body: unknown }): string | undefined =>
  (answer.body as { error?: { details?: { code?: string } } }).error?.details?.code;
const fieldsOf = (answer: { body: unknown }): unknown =>
  (answer.body as { error?: { details?: { fields?: unknown } } }).error?.details?.fields;

const opened = async (): Promise<number> => {
  const body = {
    requestId: newId(),
    subject: '応接室の無線が弱い',
    body: '秘密の本文です。',
    language: 'ja',
  };
  return ((await staff.call('post', '/api/tickets', body)).body as TicketWritten).number;
};
const url = (number: number): string => `/tickets/conversations/${number}`;
const conversation = async (number: number): Promise<ConversationAnswer> =>
  (await agent.call('get', url(number))).body as ConversationAnswer;
const mailsTo = async (address: string): Promise<readonly Row[]> =>
  (await desk.strapi.db
    .connection('desk_outbox_mails')
    .where({ to_address: address })
    .orderBy('id')) as Row[];
const seenByOffice = async (number: number): Promise<TicketAnswer> =>
  (await staff.call('get', `/api/tickets/${number}`)).body as TicketAnswer;

const dayIn = (days: number, from = Date.now()): string =>
  new Date(from + days * DAY + 9 * 3_600_000).toISOString().slice(0, 10);
const request = (change: Partial<HandToVendor> = {}): HandToVendor => ({
  requestId: newId(),
  vendorId: vendors.volta,
  language: 'en',
  body: 'Please look at the access point of the meeting room.',
  share: [],
  messageIds: [],
  remindOn: dayIn(3),
  ...change,
});
const handed = (number: number, change: Partial<HandToVendor> = {}, by = agent) =>
  by.call('post', `${url(number)}/vendor-requests`, request(change));

describe('a request to a vendor', () => {
  it('offers the vendors of the office that can be mailed', async () => {
    const number = await opened();
    const { vendors: offered } = (await agent.call('get', `${url(number)}/vendors`))
      .body as VendorChoicesAnswer;
    expect(offered.map(({ id }) => id)).toEqual([vendors.volta]);
  });

  it('tells the vendor nothing but the agent’s words, unless it is ticked', async () => {
    const number = await opened();
    const preview = (await agent.call('post', `${url(number)}/vendor-preview`, request()))
      .body as VendorPreviewAnswer;
    expect(await rows.kinds(number)).toEqual(['ticket.received']);
    expect((await handed(number)).status).toBe(201);
    const [mail] = (await mailsTo('support@volta-networks.demo.example')).slice(-1);
    expect(mail).toMatchObject({
      subject: `[Kaigai Desk ${number}] Request for help`,
      text: preview.text,
      html: preview.html,
      language: 'en',
      is_automatic: expect.anything() as unknown,
    });
    const { name, email } = (await conversation(number)).requester;
    const everything = JSON.stringify(mail);
    for (const secret of ['応接室の無線が弱い', '秘密の本文', name, email]) {
      expect([secret, everything.includes(secret)]).toEqual([secret, false]);
    }
    expect(everything).toContain('Please look at the access point');
  });

  it('tells what is ticked, and keeps what was told', async () => {
    const number = await opened();
    const [first] = (await conversation(number)).messages;
    const share = ['subject', 'requesterName', 'requesterEmail'] as const;
    const ids = [first?.id ?? ''];
    const answer = await handed(number, { share: [...share], messageIds: ids, language: 'ja' });
    expect(answer.status).toBe(201);
    const { name, email } = (await conversation(number)).requester;
    const [mail] = (await mailsTo('support@volta-networks.demo.example')).slice(-1);
    expect(mail?.['subject']).toBe(`【海外デスク ${number}】ご対応のお願い: 応接室の無線が弱い`);
    for (const told of ['Volta Networks (demo) 御中', '秘密の本文です。', name, email, `番号 ${number}`]) {
      expect(mail?.['text']).toContain(told);
    }
    const event = await rows.event(number, 'ticket.handedToVendor');
    expect(event['data']).toMatchObject({
      vendorId: vendors.volta,
      vendorName: 'Volta Networks (demo)',
      address: 'support@volta-networks.demo.example',
      shared: share,
      messageIds: ids,
      from: 'new',
      to: 'waitingVendor',
    });
    const note = (await conversation(number)).messages.at(-1);
    expect(note).toMatchObject({ isNote: true, side: 'desk' });
    expect(note?.body).toContain('【ほかに伝えた情報】 件名、依頼者、メールアドレス、やりとり 1件');
  });

  it.each([
    ['lagos', 'vendor.otherOffice'],
    ['retired', 'vendor.inactive'],
    ['phoneOnly', 'vendor.noAddress'],
  ] as const)('refuses the vendor %s as %s, and writes nothing', async (who, code) => {
    const number = await opened();
    const answer = await handed(number, { vendorId: vendors[who] });
    expect([answer.status, codeOf(answer)]).toEqual([409, code]);
    expect(codeOf(await handed(number, { vendorId: 'nobody' }))).toBe('vendor.notFound');
    expect(await rows.kinds(number)).toEqual(['ticket.received']);
    expect((await conversation(number)).messages).toHaveLength(1);
  });

  it('shares no note and no word of another ticket', async () => {
    const other = await opened();
    const [foreign] = (await conversation(other)).messages;
    const number = await opened();
    await agent.call('post', `${url(number)}/notes`, { requestId: newId(), body: '内緒' });
    const note = (await conversation(number)).messages.at(-1);
    for (const id of [foreign?.id, note?.id, 'nobody']) {
      const answer = await handed(number, { messageIds: [id ?? ''] });
      expect([answer.status, fieldsOf(answer)]).toMatchObject([
        400,
        [{ field: 'messageIds', code: 'field.unknownChoice' }],
      ]);
    }
    const machine = await handed(number, { share: ['machine'] });
    expect(fieldsOf(machine)).toMatchObject([{ field: 'share', code: 'field.unknownChoice' }]);
  });

  it.each([
    ['a day that is past', dayIn(-1), 'field.notPast'],
    ['a day in a year', dayIn(365), 'field.tooLate'],
    ['a day that no calendar has', '2027-02-30', 'field.date'],
    ['no day', '', 'field.required'],
  ])('refuses %s', async (_what, remindOn, code) => {
    const number = await opened();
    expect(fieldsOf(await handed(number, { remindOn }))).toMatchObject([{ field: 'remindOn', code }]);
  });

  it('goes out once for two agents at once', async () => {
    const number = await opened();
    const before = (await mailsTo('support@volta-networks.demo.example')).length;
    const both = await Promise.all([handed(number, {}, agent), handed(number, {}, lead)]);
    expect(both.map((answer) => codeOf(answer) ?? answer.status).sort()).toEqual([201, 'ticket.withVendor']);
    expect(await mailsTo('support@volta-networks.demo.example')).toHaveLength(before + 1);
  });

  it('is answered by a note under the vendor’s name, and the office sees nothing of it', async () => {
    const number = await opened();
    await handed(number);
    const [key] = (await rows.waitingJobs(number)).filter((one) => one.startsWith('vendor-reminder'));
    expect(instant((await rows.job(String(key)))?.['due_at'])).toBe(Date.parse(`${dayIn(3)}T00:00:00Z`));
    const said = { requestId: newId(), body: 'Fan replaced.' };
    const answer = await agent.call('post', `${url(number)}/vendor-answers`, said);
    expect(answer.status).toBe(201);
    const after = await conversation(number);
    expect(after.state).toBe('open');
    expect(after.messages.at(-1)).toMatchObject({
      isNote: true,
      side: 'vendor',
      authorName: 'Volta Networks (demo)',
      body: 'Fan replaced.',
    });
    expect(after.history.at(-1)).toMatchObject({
      kind: 'ticket.vendorAnswered',
      actorName: '佐藤 健',
      side: 'desk',
    });
    expect(await rows.job(String(key))).toBeUndefined();
    expect((await rows.ticket(number))['vendor_reminder_at']).toBeNull();
    const seen = await seenByOffice(number);
    expect(seen.messages.map(({ body }) => body)).toEqual(['秘密の本文です。']);
    const second = await agent.call('post', `${url(number)}/vendor-answers`, { ...said, requestId: newId() });
    expect([second.status, codeOf(second)]).toEqual([409, 'ticket.vendorNotAsked']);
  });

  it('is reminded of no longer once the ticket has moved on', async () => {
    const number = await opened();
    await handed(number);
    await staff.call('post', `/api/tickets/${number}/replies`, { requestId: newId(), body: 'まだですか。' });
    expect((await rows.waitingJobs(number)).filter((key) => key.startsWith('vendor-reminder'))).toEqual([]);
  });
});

describe('a vendor who is silent', () => {
  interface Service {
    toVendor(agent: Author, number: number, command: HandToVendor): Promise<TicketWritten>;
  }
  interface Reminder {
    remindOfVendor(strapi: Core.Strapi, ticketId: string, remindAt: number, now: number): Promise<void>;
  }
  /** Handed to a vendor days ago, so that its day has come. */
  const handedDaysAgo = async (number: number): Promise<void> => {
    const { body } = await agent.call('get', '/admin/users/me');
    const { id } = (body as { data: { id: number } }).data;
    const author: Author = {
      actor: { kind: 'admin', id: String(id), name: '佐藤 健' },
      side: 'desk',
      address: null,
    };
    const then = Date.now() - 5 * DAY;
    await service<WriteContext>('context').runAsSystem('test', () =>
      service<Clock>('clock').at(then, () =>
        (desk.strapi.plugin('tickets').service('hand-on') as Service).toVendor(
          author,
          number,
          request({ remindOn: dayIn(2, then) }),
        ),
      ),
    );
    service<Jobs>('jobs').wake();
    await eventually(async () =>
      (await rows.kinds(number)).includes('ticket.vendorReminded') ? true : undefined,
    );
  };
  const remindersOf = async (number: number): Promise<readonly Row[]> => {
    const id = String((await rows.ticket(number))['document_id']);
    return (await desk.strapi.db
      .connection('desk_outbox_mails')
      .whereLike('key', `vendor-reminder:${id}:%`)
      .orderBy('id')) as Row[];
  };

  it('is told of to the assignee by mail, once, and in the history', async () => {
    const number = await opened();
    const { assignees } = (await agent.call('get', '/tickets/assignees')).body as {
      assignees: { id: string; name: string }[];
    };
    const sato = assignees.find(({ name }) => name === '佐藤 健');
    const { revision } = await conversation(number);
    await agent.call('post', `${url(number)}/facts`, { revision, assigneeId: sato?.id });
    await handedDaysAgo(number);
    const [mail, ...more] = await remindersOf(number);
    expect(more).toEqual([]);
    expect(mail?.['to_address']).toBe(desk.signIns.admin.agent.email);
    expect(mail?.['subject']).toContain(`【海外デスク ${number}】業者からの回答がありません`);
    expect(mail?.['text']).toContain('業者: Volta Networks (demo)');
    const ticket = await rows.ticket(number);
    expect((await rows.event(number, 'ticket.vendorReminded'))['data']).toEqual({
      vendorName: 'Volta Networks (demo)',
      told: ['佐藤 健'],
    });
    // another worker that did not see it done
    const { remindOfVendor } = (await import(
      path.resolve(__dirname, '../../plugins/tickets/dist/server/clocks/vendor-reminder.js')
    )) as Reminder;
    await service<WriteContext>('context').runAsSystem('another worker', () =>
      desk.strapi.db.transaction(() =>
        remindOfVendor(
          desk.strapi,
          String(ticket['document_id']),
          instant(ticket['vendor_reminder_at']),
          Date.now(),
        ),
      ),
    );
    expect(await remindersOf(number)).toHaveLength(1);
    expect((await conversation(number)).state).toBe('waitingVendor');
  });

  it('is told of to the leads where nobody has the ticket', async () => {
    const number = await opened();
    await handedDaysAgo(number);
    expect((await remindersOf(number)).map((row) => row['to_address'])).toEqual(['lead@demo.example']);
  });
});

it('leaves columns behind that the events tell again', async () => {
  const { stored, rebuilt } = await columnsBothWays(desk);
  expect(Object.keys(stored).length).toBeGreaterThan(10);
  expect(stored).toEqual(rebuilt);
});
