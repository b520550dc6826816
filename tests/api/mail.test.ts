import type { Clock, TicketWritten } from '@kaigai-desk/domain';
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
    const clock = desk.strapi.plugin('platform').service('clock') as unknown as Clock;
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
    const hourLater = jest.spyOn(clock, 'now').mockImplementation(() => Date.now() + 3_600_000);
    for (const number of numbers) await mailAbout(number, '受け付けました');
    hourLater.mockRestore();
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
