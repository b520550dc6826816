/** Nothing comes in from before there was an office: a reception, and a call. */
import { adminOf, newId, type Caller } from './support/callers';
import { bootDesk, type Desk } from './support/desk';

let desk: Desk;
let agent: Caller;
let hq: Caller;
const setOffice = async (code: string, data: object): Promise<void> => {
  const { documentId } = (await desk.strapi.db.query('api::office.office').findOne({ where: { code } })) as {
    documentId: string;
  };
  const path = `/content-manager/collection-types/api::office.office/${documentId}`;
  expect((await hq.call('put', path, data)).status).toBe(200);
};
beforeAll(async () => {
  desk = await bootDesk();
  agent = await adminOf(desk, 'agent');
  hq = await adminOf(desk, 'hq-it');
  await setOffice('lima', { openedOn: '2026-04-10' });
});
afterAll(() => desk.stop());

const requester = { kind: 'address', name: '田中 一', email: 'hajime.tanaka@demo.example' };
const words = { subject: 'VPN', body: '切れます。', language: 'ja', requester };
const open = (officeCode: string, receivedAt: string) =>
  agent.call('post', '/tickets/conversations', {
    requestId: newId(),
    ...{ ...words, officeCode, channel: 'mail', receivedAt },
  });
const call = (rangAt: string, about: object) =>
  agent.call('post', '/tickets/calls', {
    requestId: newId(),
    ...{ line: '03', channel: 'phone', direction: 'incoming', isCallBack: false, note: '' },
    ...{ rangAt, pickedUpAt: rangAt, hungUpAt: rangAt.replace('00.000', '30.000'), about },
  });
const ticketsNow = async (): Promise<unknown> => desk.strapi.db.connection('tickets').count();
const fieldsOf = ({ body }: { body: unknown }): unknown =>
  (body as { error?: { details?: { fields?: unknown } } }).error?.details?.fields;

/** One minute before the day begins in Lima, and the minute in which it does. */
const [before, begun] = ['2026-04-10T04:59:00.000Z', '2026-04-10T05:00:00.000Z'];

it('refuses a reception before the day in the time of the office, and writes nothing', async () => {
  const count = await ticketsNow();
  const refused = await open('lima', before);
  expect([refused.status, fieldsOf(refused)]).toMatchObject([
    400,
    [{ field: 'receivedAt', code: 'field.beforeOffice' }],
  ]);
  expect(await ticketsNow()).toEqual(count);
  expect((await open('lima', begun)).status).toBe(201);
});

it('refuses a call that begins or joins a ticket of the office', async () => {
  const about = { kind: 'new', ...words, officeCode: 'lima' };
  const { number } = (await open('lima', begun)).body as { number: number };
  for (const one of [about, { kind: 'ticket', number }]) {
    const refused = await call(before, one);
    expect([refused.status, fieldsOf(refused)]).toMatchObject([
      400,
      [{ field: 'rangAt', code: 'field.beforeOffice' }],
    ]);
    expect((await call(begun, one)).status).toBe(201);
  }
});

it('judges no office whose day is unknown, and none that is in preparation', async () => {
  expect((await open('bangkok', '2020-01-01T00:00:00.000Z')).status).toBe(201);
  await setOffice('accra', { openedOn: '2030-04-01' });
  expect((await open('accra', begun)).status).toBe(201);
});
