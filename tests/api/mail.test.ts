import type { TicketWritten } from '@kaigai-desk/domain';
import { adminOf, newId, personOf, type Caller } from './support/callers';
import { bootDesk, type Desk } from './support/desk';
import { eventually, startMailServer, type MailServer } from './support/mails';

let server: MailServer;
let desk: Desk;
let staff: Caller;

beforeAll(async () => {
  server = await startMailServer();
  desk = await bootDesk({ SMTP_URL: server.url });
  staff = await personOf(desk, 'staff');
});
afterAll(async () => {
  await desk.stop();
  server.stop();
});

const open = async (subject: string): Promise<number> => {
  const answer = await staff.call('post', '/api/tickets', {
    requestId: newId(),
    subject,
    body: '本文です。',
    language: 'ja',
  });
  return (answer.body as TicketWritten).number;
};
const mailAbout = (number: number, word: string) =>
  eventually(() => server.received().find((mail) => mail.subject.includes(`${number}】${word}`)));

/** Lets time pass for the mails that wait: what is due goes by the database's clock, so that they are put back. */
async function pass(ms: number): Promise<void> {
  const knex = desk.strapi.db.connection;
  const rows = (await knex('desk_outbox_mails').whereNull('sent_at')) as readonly {
    id: number;
    due_at: string;
    created_at: string;
  }[];
  const earlier = (at: string): Date => new Date(new Date(at).getTime() - ms);
  for (const { id, due_at, created_at } of rows) {
    await knex('desk_outbox_mails')
      .where({ id })
      .update({ due_at: earlier(due_at), created_at: earlier(created_at) });
  }
}

describe('mails over real SMTP', () => {
  it('confirm a ticket and carry the answer', async () => {
    const number = await open('メールの件');
    const received = await mailAbout(number, '受け付けました');
    expect(received.to).toEqual([desk.signIns.portal.staff.email]);
    expect(received.text).toMatch(
      /^このメールには返信できません。お返事は、次の画面からお送りください。\s+http/,
    );
    expect(received.text).toContain('本文です。');
    expect(received.headers['auto-submitted']).toContain('auto-generated');

    const agent = await adminOf(desk, 'agent');
    const body = '再起動をお試しください。';
    await agent.call('post', `/tickets/conversations/${number}/answers`, {
      requestId: newId(),
      body,
      nextState: 'waitingRequester',
    });
    const answered = await mailAbout(number, '回答があります');
    expect(answered.text).toContain(body);
    expect(answered.messageId).not.toBe(received.messageId);
    const note = { requestId: newId(), body: '外に出ない言葉' };
    await agent.call('post', `/tickets/conversations/${number}/notes`, note);
    const later = await open('あとの件');
    await mailAbout(later, '受け付けました');
    expect(JSON.stringify(server.received())).not.toContain(note.body);
  });

  it('wait while SMTP is down, for an hour too, and go out once each afterwards', async () => {
    server.refuse(true);
    const numbers = [await open('停止中 1'), await open('停止中 2')];
    const failed = await eventually(async () => {
      const rows = (await desk.strapi.db
        .connection('desk_outbox_mails')
        .whereNull('sent_at')
        .where('attempts', '>', 0)) as readonly { last_error: string }[];
      return rows.length === numbers.length ? rows : undefined;
    });
    expect(failed.map((row) => row.last_error).join()).toMatch(/421|Out of order/);
    expect(server.received().some((mail) => mail.subject.includes('停止中'))).toBe(false);

    server.refuse(false);
    await pass(3_600_000);
    for (const number of numbers) await mailAbout(number, '受け付けました');
    for (const number of numbers) {
      const mails = server.received().filter((mail) => mail.subject.includes(`${number}】`));
      expect(mails).toHaveLength(1);
    }
  });

  it('go out after a restart when the desk died before it could send', async () => {
    const knex = desk.strapi.db.connection;
    server.refuse(true);
    const number = await open('途中で止まった');
    // as a worker that died leaves it: claimed, its lease run out
    await eventually(async () => {
      const row = (await knex('desk_outbox_mails').where('subject', 'like', `%${number}%`).first()) as {
        attempts: number;
      };
      return row.attempts > 0 ? row : undefined;
    });
    await knex('desk_outbox_mails')
      .where('subject', 'like', `%${number}%`)
      .update({
        locked_by: 'a dead worker',
        locked_until: new Date(Date.now() - 1),
        due_at: new Date(Date.now() - 1),
      });
    server.refuse(false);
    await mailAbout(number, '受け付けました');
  });
});

describe('mails that cannot be sent', () => {
  const address = 'kwame.boateng@demo.example';
  interface Mail {
    readonly id: number;
    readonly standing: string;
    readonly lastError: string | null;
    readonly subject: string;
  }
  const listed = async (hq: Caller, show: string): Promise<readonly Mail[]> =>
    ((await hq.call('get', `/platform/outbox?show=${show}`)).body as { mails: Mail[] }).mails;
  const openAs = async (who: Caller, subject: string): Promise<number> => {
    const command = { requestId: newId(), subject, body: '本文です。', language: 'ja' };
    return ((await who.call('post', '/api/tickets', command)).body as TicketWritten).number;
  };
  const kindsOf = async (id: number): Promise<readonly string[]> =>
    (await desk.strapi.db
      .connection('desk_events')
      .where({ subject_type: 'plugin::platform.outbox-mail', subject_id: String(id) })
      .orderBy('id')
      .pluck('kind')) as readonly string[];

  it('hold up no other, are shown with their cause, and are tried again or given up by HQ IT', async () => {
    const hq = await adminOf(desk, 'hq-it');
    const agent = await adminOf(desk, 'agent');
    const contact = await personOf(desk, 'contact');
    server.refuseRecipient(address, true);
    const numbers = [await openAs(contact, '届かない 1'), await openAs(contact, '届かない 2')];
    const next = await open('届く件');
    await mailAbout(next, '受け付けました');
    const failed = await eventually(async () => {
      const mails = await listed(hq, 'failed');
      return mails.length === 2 ? mails : undefined;
    });
    expect(failed.map(({ lastError }) => lastError)).toEqual([
      expect.stringContaining('No such user here') as string,
      expect.stringContaining('No such user here') as string,
    ]);
    const idOf = (number: number | undefined): number =>
      failed.find(({ subject }) => subject.includes(`${String(number)}】`))?.id ?? 0;
    const [first, second] = numbers.map(idOf) as [number, number];

    // who may not, what is no choice, what is not there
    expect((await agent.call('post', '/platform/outbox/retry', { ids: [first] })).status).toBe(403);
    for (const ids of [[], ['1'], 'all', [1.5], Array.from({ length: 101 }, (_, index) => index)]) {
      expect((await hq.call('post', '/platform/outbox/retry', { ids })).status).toBe(400);
    }
    const none = await hq.call('post', '/platform/outbox/give-up', { ids: [999_999] });
    expect([none.status, none.body]).toMatchObject([
      409,
      { error: { details: { code: 'mail.nothingToDo' } } },
    ]);

    // the recipient is known again: one goes out under its own id, the other is given up and never goes
    server.refuseRecipient(address, false);
    const given = await hq.call('post', '/platform/outbox/give-up', { ids: [second] });
    expect([given.status, given.body]).toEqual([200, { done: 1, left: 0 }]);
    const retried = await hq.call('post', '/platform/outbox/retry', { ids: [first, second, first] });
    expect([retried.status, retried.body]).toEqual([200, { done: 1, left: 1 }]);
    const received = await mailAbout(numbers[0] ?? 0, '受け付けました');
    const [stored] = (await desk.strapi.db
      .connection('desk_outbox_mails')
      .where({ id: first })
      .select('message_id')) as { message_id: string }[];
    expect(received.messageId).toBe(stored?.message_id);
    expect(await kindsOf(first)).toEqual(['mail.failed', 'mail.retried']);
    expect(await kindsOf(second)).toEqual(['mail.failed', 'mail.givenUp']);
    expect((await listed(hq, 'givenUp')).map(({ id }) => id)).toEqual([second]);
    expect(await listed(hq, 'failed')).toEqual([]);
    const again = await open('そのあとの件');
    await mailAbout(again, '受け付けました');
    expect(server.received().some(({ subject }) => subject.includes(`${String(numbers[1])}】`))).toBe(false);
    // a second click finds nothing to do
    expect((await hq.call('post', '/platform/outbox/retry', { ids: [first, second] })).status).toBe(409);
  });

  it('are left to a person after three days of an outage, and not before', async () => {
    const hq = await adminOf(desk, 'hq-it');
    server.refuse(true);
    const number = await open('三日の停止');
    const mine = (mails: readonly Mail[]) => mails.find(({ subject }) => subject.includes(`${number}】`));
    await eventually(async () => mine(await listed(hq, 'waiting'))?.lastError ?? undefined);
    await pass(4 * 86_400_000);
    const failed = await eventually(async () => mine(await listed(hq, 'failed')));
    expect(failed.standing).toBe('failed');
    server.refuse(false);
    expect((await hq.call('post', '/platform/outbox/retry', { ids: [failed.id] })).status).toBe(200);
    await mailAbout(number, '受け付けました');
  });
});
