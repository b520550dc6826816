/** What the requester's side does with one click: withdraw what nobody needs any more, thank for what was solved. */
import type { ConversationAnswer, TicketAnswer } from '@kaigai-desk/domain';
import { adminOf, newId, personOf, type Caller } from './support/callers';
import { bootDesk, type Desk } from './support/desk';
import { memberOf } from './support/members';

let desk: Desk;
let staff: Caller;
let contact: Caller;
let agent: Caller;
beforeAll(async () => {
  desk = await bootDesk();
  staff = await personOf(desk, 'staff');
  contact = await personOf(desk, 'contact');
  agent = await adminOf(desk, 'agent');
});
afterAll(() => desk.stop());

const opened = async (): Promise<number> => {
  const news = { requestId: newId(), subject: 's', body: 'b', language: 'ja' };
  return ((await staff.call('post', '/api/tickets', news)).body as { number: number }).number;
};
const answered = async (nextState: string): Promise<number> => {
  const number = await opened();
  const path = `/tickets/conversations/${number}/answers`;
  const answer = await agent.call('post', path, { requestId: newId(), body: 'a', nextState });
  expect(answer.status).toBe(201);
  return number;
};
const seenBy = async (who: Caller, number: number): Promise<TicketAnswer> =>
  (await who.call('get', `/api/tickets/${number}`)).body as TicketAnswer;
const atDesk = async (number: number): Promise<ConversationAnswer> =>
  (await agent.call('get', `/tickets/conversations/${number}`)).body as ConversationAnswer;
const kindsOf = async (number: number): Promise<readonly string[]> =>
  (await atDesk(number)).history.map(({ kind }) => kind);
const click = (who: Caller, number: number, what: 'withdrawal' | 'thanks') =>
  who.call('post', `/api/tickets/${number}/${what}`, {});
const codeOf = ({ status, body }: { status: number; body: unknown }): unknown => [
  status,
  (body as { error: { details: { code: string } } }).error.details.code,
];

describe('withdrawing', () => {
  it('closes a new inquiry for good, once, and the desk reads who did it', async () => {
    const number = await opened();
    expect(await seenBy(staff, number)).toMatchObject({ acts: ['withdraw'], closedAs: null });
    const both = await Promise.all([click(staff, number, 'withdrawal'), click(staff, number, 'withdrawal')]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect(both.map(({ body }) => (body as { isRepeat: boolean }).isRepeat).sort()).toEqual([false, true]);
    expect(await seenBy(staff, number)).toMatchObject({ state: 'closed', closedAs: 'withdrawn', acts: [] });
    expect(await kindsOf(number)).toEqual(['ticket.received', 'ticket.withdrawn']);
    expect((await atDesk(number)).history.at(-1)).toMatchObject({ side: 'requester', to: 'closed' });
    const word = { requestId: newId(), body: 'but' };
    expect(codeOf(await staff.call('post', `/api/tickets/${number}/replies`, word))).toEqual([
      409,
      'ticket.closed',
    ]);
  });

  it('is the requester’s own act: not of the contact, nor of another office', async () => {
    const number = await opened();
    expect((await seenBy(contact, number)).acts).toEqual([]);
    expect(codeOf(await click(contact, number, 'withdrawal'))).toEqual([409, 'ticket.moveRefused']);
    const other = await memberOf(desk, 'lima');
    expect(codeOf(await click(other, number, 'withdrawal'))).toEqual([404, 'ticket.notFound']);
    expect(codeOf(await click(other, number, 'thanks'))).toEqual([404, 'ticket.notFound']);
    expect(await kindsOf(number)).toEqual(['ticket.received']);
  });

  it.each(['waitingRequester', 'resolved'])('is refused once the desk has left it as %s', async (state) => {
    const number = await answered(state);
    expect((await seenBy(staff, number)).acts).not.toContain('withdraw');
    expect(codeOf(await click(staff, number, 'withdrawal'))).toEqual([409, 'ticket.moveRefused']);
  });
});

describe('thanking', () => {
  it('reopens nothing, and is told once', async () => {
    const number = await answered('resolved');
    const before = await atDesk(number);
    expect((await seenBy(staff, number)).acts).toEqual(['thank']);
    expect((await click(staff, number, 'thanks')).body).toMatchObject({ isRepeat: false });
    expect((await click(contact, number, 'thanks')).body).toMatchObject({ isRepeat: true });
    expect(await seenBy(staff, number)).toMatchObject({ state: 'resolved', acts: [], isThanked: true });
    const resolvedAt = before.history.find(({ to }) => to === 'resolved')?.at ?? '';
    expect((await seenBy(staff, number)).reopensUntil).toBe(
      new Date(Date.parse(resolvedAt) + 14 * 86_400_000).toISOString(),
    );
    const after = await atDesk(number);
    expect(after).toMatchObject({ state: 'resolved', waitingSince: before.waitingSince, hasReply: false });
    expect(after.history.slice(before.history.length).map(({ kind }) => kind)).toEqual(['ticket.thanked']);
  });

  it('can be done again after it was reopened and solved again', async () => {
    const number = await answered('resolved');
    await click(staff, number, 'thanks');
    await staff.call('post', `/api/tickets/${number}/replies`, { requestId: newId(), body: 'again' });
    expect(await seenBy(staff, number)).toMatchObject({
      state: 'open',
      isThanked: false,
      reopensUntil: null,
    });
    expect(codeOf(await click(staff, number, 'thanks'))).toEqual([409, 'ticket.moveRefused']);
    const path = `/tickets/conversations/${number}/answers`;
    await agent.call('post', path, { requestId: newId(), body: 'a', nextState: 'resolved' });
    expect((await seenBy(staff, number)).acts).toEqual(['thank']);
  });
});
