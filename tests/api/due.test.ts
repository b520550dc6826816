/** When a first answer is due, who is told once it is late, and what closes by itself (docs/decisions/0015). */
import path from 'node:path';
import type { Clock, ConversationAnswer, Jobs, QueueAnswer, WriteContext } from '@kaigai-desk/domain';
import type { Core } from '@strapi/strapi';
import { adminOf, newId, personOf, type Caller } from './support/callers';
import { bootDesk, type Desk } from './support/desk';
import { eventually } from './support/mails';
import { answeredBy, movedBy, openedBy, ticketRows } from './support/tickets';

let desk: Desk;
let agent: Caller;
let lead: Caller;
let hq: Caller;
let staff: Caller;
beforeAll(async () => {
  desk = await bootDesk();
  agent = await adminOf(desk, 'agent');
  lead = await adminOf(desk, 'lead');
  hq = await adminOf(desk, 'hq-it');
  staff = await personOf(desk, 'staff');
});
afterAll(() => desk.stop());

const rows = ticketRows(() => desk);
const service = <T>(name: string): T => desk.strapi.plugin('platform').service(name) as T;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const ago = (ms: number): Date => new Date(Date.now() - ms);
const instant = (value: unknown): number => new Date(value as string).getTime();
const wake = (): void => {
  service<Jobs>('jobs').wake();
};

interface Clocks {
  escalate(strapi: Core.Strapi, ticketId: string, now: number): Promise<void>;
}
/** The work of the job, as another worker would do it at the same time. */
const escalateAgain = async (ticketId: string): Promise<void> => {
  const { escalate } = (await import(
    path.resolve(__dirname, '../../plugins/tickets/dist/server/clocks/escalate.js')
  )) as Clocks;
  await service<WriteContext>('context').runAsSystem('another worker', () =>
    desk.strapi.db.transaction(() => escalate(desk.strapi, ticketId, Date.now())),
  );
};
const escalated = (number: number) =>
  eventually(async () => {
    wake();
    return (await rows.ticket(number))['escalated_at'] ?? undefined;
  });
const conversation = async (number: number): Promise<ConversationAnswer> =>
  (await agent.call('get', `/tickets/conversations/${number}`)).body as ConversationAnswer;
const idOf = async (number: number): Promise<string> => String((await rows.ticket(number))['document_id']);
const setTarget = async (minutes: number): Promise<number> => {
  const url = '/content-manager/single-types/api::desk-target.desk-target';
  return (await hq.call('put', url, { firstAnswerMinutes: minutes })).status;
};

describe('the due time of a first answer', () => {
  it('is the reception and the desk’s target, and its job waits for it', async () => {
    const body = { requestId: newId(), subject: '印刷', body: '印刷できない', language: 'ja' };
    const { number } = (await staff.call('post', '/api/tickets', body)).body as { number: number };
    const ticket = await rows.ticket(number);
    expect(instant(ticket['first_answer_due_at']) - instant(ticket['received_at'])).toBe(240 * MINUTE);
    expect(ticket['first_answered_at']).toBeNull();
    const [key] = await rows.waitingJobs(number);
    expect(key).toBe(`first-answer-due:${String(ticket['document_id'])}`);
    expect(instant((await rows.job(String(key)))?.['due_at'])).toBe(instant(ticket['first_answer_due_at']));
    const due = new Date(instant(ticket['first_answer_due_at'])).toISOString();
    expect((await conversation(number)).firstAnswer).toEqual({ dueAt: due, escalatedAt: null });
  });

  it('is taken back by the first answer, and by no note and no move', async () => {
    const number = await openedBy(agent, 'mail', ago(HOUR));
    await agent.call('post', `/tickets/conversations/${number}/notes`, { requestId: newId(), body: 'メモ' });
    await movedBy(agent, number, 'open');
    expect(await rows.waitingJobs(number)).toHaveLength(1);
    expect((await rows.ticket(number))['first_answered_at']).toBeNull();
    await answeredBy(agent, number, 'waitingRequester');
    expect(await rows.waitingJobs(number)).toEqual([]);
    const ticket = await rows.ticket(number);
    expect(instant(ticket['first_answered_at'])).toBe(
      instant((await rows.event(number, 'ticket.answered'))['at']),
    );
    expect([ticket['escalated_at'], await rows.alarms(number)]).toEqual([null, []]);
    expect((await conversation(number)).firstAnswer).toBeNull();
    expect(ticket['revision']).toBe(0);
  });

  it('does not exist for a call: its pick-up was the answer', async () => {
    const number = await openedBy(agent, 'phone', ago(6 * HOUR));
    const ticket = await rows.ticket(number);
    expect(ticket['first_answer_due_at']).toBeNull();
    expect(instant(ticket['first_answered_at'])).toBe(instant(ticket['received_at']));
    expect(await rows.waitingJobs(number)).toEqual([]);
  });

  it('follows a changed target for what is received afterwards alone', async () => {
    const before = ago(MINUTE);
    const open = await openedBy(agent, 'mail', before);
    expect(await setTarget(60)).toBe(200);
    const after = await openedBy(agent, 'mail', new Date());
    const writtenLater = await openedBy(agent, 'mail', before);
    const minutes = async (number: number): Promise<number> => {
      const ticket = await rows.ticket(number);
      return (instant(ticket['first_answer_due_at']) - instant(ticket['received_at'])) / MINUTE;
    };
    expect([await minutes(open), await minutes(after), await minutes(writtenLater)]).toEqual([240, 60, 240]);
    expect(await setTarget(240)).toBe(200);
  });

  it.each([14, 40_321, 90.5, -1])('refuses a target of %d minutes', async (minutes) => {
    expect(await setTarget(minutes)).toBe(400);
  });

  it('is HQ IT’s to set, not the agents’', async () => {
    for (const caller of [agent, lead]) {
      const url = '/content-manager/single-types/api::desk-target.desk-target';
      expect((await caller.call('get', url)).status).toBe(403);
      expect((await caller.call('put', url, { firstAnswerMinutes: 600, revision: 0 })).status).toBe(403);
    }
  });
});

describe('a first answer that is late', () => {
  it('flags the ticket and tells the leads, exactly once', async () => {
    const number = await openedBy(agent, 'mail', ago(5 * HOUR));
    await escalated(number);
    const id = await idOf(number);
    await Promise.all([escalateAgain(id), escalateAgain(id)]);
    await service<Jobs>('jobs').enqueue({
      kind: 'ticket.firstAnswerDue',
      key: `again:${id}`,
      payload: { ticketId: id, number },
    });
    wake();
    await eventually(async () => ((await rows.job(`again:${id}`))?.['done_at'] ? true : undefined));

    const ticket = await rows.ticket(number);
    expect((await rows.kinds(number)).filter((kind) => kind === 'ticket.escalated')).toHaveLength(1);
    const event = await rows.event(number, 'ticket.escalated');
    expect(instant(event['at'])).toBe(instant(ticket['escalated_at']));
    expect(event).toMatchObject({
      side: 'system',
      actor_kind: 'system',
      data: { dueAt: new Date(instant(ticket['first_answer_due_at'])).toISOString(), told: ['小林 由美'] },
    });
    const [mail, ...more] = await rows.alarms(number);
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ to_address: 'lead@demo.example', language: 'ja', thread: `ticket:${id}` });
    expect(mail?.['subject']).toBe(`【海外デスク ${number}】最初の回答の期限を過ぎました: VPN が切れる`);
    expect(mail?.['text']).toContain('事務所: アクラ');
    expect(mail?.['text']).toMatch(
      /最初の回答の期限: \d+年\d+月\d+日\(.\) \d\d:\d\d 東京\(アクラ .*\d\d:\d\d\)/,
    );
    expect(mail?.['text']).toContain(`/admin/plugins/tickets/conversations/${number}`);
    expect((await conversation(number)).firstAnswer?.escalatedAt).not.toBeNull();
    const queue = (await lead.call('get', '/tickets/queue?view=needsDesk')).body as QueueAnswer;
    expect(queue.rows.find((row) => row.number === number)?.firstAnswer?.escalatedAt).not.toBeNull();
  });

  it('is told each lead in their language, and HQ IT where there is no lead', async () => {
    const users = desk.strapi.db.query('admin::user');
    const own = { where: { email: 'lead@demo.example' } };
    const role = (await desk.strapi.db
      .query('admin::role')
      .findOne({ where: { code: 'desk-agent-lead' } })) as { id: number };
    const english = (await users.create({
      data: {
        email: 'second.lead@demo.example',
        firstname: 'Ana',
        lastname: 'Silva',
        isActive: true,
        preferedLanguage: 'en',
        roles: [role.id],
      },
    })) as { id: number };
    const two = await openedBy(agent, 'mail', ago(5 * HOUR));
    await escalated(two);
    const mails = await rows.alarms(two);
    expect(mails.map((mail) => [mail['to_address'], mail['language']])).toEqual([
      ['lead@demo.example', 'ja'],
      ['second.lead@demo.example', 'en'],
    ]);
    expect(mails[1]?.['subject']).toBe(`[Kaigai Desk ${two}] First answer overdue: VPN が切れる`);
    expect(mails[1]?.['text']).toContain('Office: Accra');

    await users.update({ where: { id: english.id }, data: { blocked: true } });
    await users.update({ ...own, data: { isActive: false } });
    const none = await openedBy(agent, 'mail', ago(5 * HOUR));
    await escalated(none);
    expect((await rows.alarms(none)).map((mail) => mail['to_address'])).toEqual(['hq-it@demo.example']);
    await users.update({ ...own, data: { isActive: true } });
  });

  it('is no alarm when the answer came first, however late the job runs', async () => {
    const number = await openedBy(agent, 'mail', ago(3 * HOUR));
    const [key] = await rows.waitingJobs(number);
    // as if the job had been in hand when the answer came
    await desk.strapi.db
      .connection('desk_jobs')
      .where({ key })
      .update({ locked_until: new Date(Date.now() + HOUR), locked_by: 'a worker that is slow' });
    await answeredBy(agent, number, 'open');
    expect(await rows.waitingJobs(number)).toEqual([key]);
    // the time goes on
    await desk.strapi.db
      .connection('tickets')
      .where({ number })
      .update({ first_answer_due_at: ago(MINUTE) });
    await desk.strapi.db
      .connection('desk_jobs')
      .where({ key })
      .update({ locked_until: new Date(0), due_at: ago(MINUTE) });
    wake();
    await eventually(async () => ((await rows.job(String(key)))?.['done_at'] ? true : undefined));
    expect((await rows.ticket(number))['escalated_at']).toBeNull();
    expect([await rows.kinds(number), await rows.alarms(number)]).toEqual([
      ['ticket.received', 'ticket.answered'],
      [],
    ]);
  });

  it('is told before the answer or not at all when both come at once', async () => {
    for (let round = 0; round < 5; round += 1) {
      // nobody has it in hand: only this test does the job
      const number = await openedBy(agent, 'mail', ago(3 * HOUR));
      const id = await idOf(number);
      await desk.strapi.db
        .connection('tickets')
        .where({ number })
        .update({ first_answer_due_at: ago(HOUR) });
      await Promise.all([answeredBy(agent, number, 'waitingRequester'), escalateAgain(id)]);
      const kinds = await rows.kinds(number);
      const isTold = (await rows.ticket(number))['escalated_at'] !== null;
      expect((await rows.alarms(number)).length).toBe(isTold ? 1 : 0);
      expect(kinds).toEqual(
        isTold
          ? ['ticket.received', 'ticket.escalated', 'ticket.answered']
          : ['ticket.received', 'ticket.answered'],
      );
    }
  });
});

describe('what stays resolved', () => {
  /** Resolves a ticket at an instant. */
  const resolvedAt = async (at: number): Promise<number> => {
    const number = await openedBy(agent, 'mail', new Date(at - HOUR));
    const desks = desk.strapi.plugin('tickets').service('conversations') as {
      answer(author: object, number: number, command: object): Promise<unknown>;
    };
    const author = { actor: { kind: 'admin', id: '1', name: '佐藤 健' }, side: 'desk', address: null };
    const command = { requestId: newId(), body: '直りました。', nextState: 'resolved' };
    await service<WriteContext>('context').runAsSystem('test', () =>
      service<Clock>('clock').at(at, () => desks.answer(author, number, command)),
    );
    return number;
  };
  const closed = (number: number) =>
    eventually(async () => {
      wake();
      return (await rows.ticket(number))['state'] === 'closed' ? true : undefined;
    });

  it('closes by itself after 14 days, and not a day before', async () => {
    const due = await resolvedAt(Date.now() - 14 * DAY - MINUTE);
    const notYet = await resolvedAt(Date.now() - 14 * DAY + HOUR);
    await closed(due);
    expect(await rows.ticket(due)).toMatchObject({ closed_as: 'solved', revision: 0 });
    expect(await rows.event(due, 'ticket.closed')).toMatchObject({
      actor_kind: 'system',
      data: { from: 'resolved', to: 'closed', closedAs: 'solved' },
    });
    expect(await rows.waitingJobs(due)).toEqual([]);
    const open = await rows.ticket(notYet);
    expect(open['state']).toBe('resolved');
    const [key] = await rows.waitingJobs(notYet);
    expect(instant((await rows.job(String(key)))?.['due_at'])).toBe(instant(open['resolved_at']) + 14 * DAY);
  });

  it('stays open when it was reopened, also when it was resolved once more', async () => {
    const number = await openedBy(agent, 'mail', ago(HOUR));
    await answeredBy(agent, number, 'resolved');
    const [first] = await rows.waitingJobs(number);
    // in hand: it cannot be taken back
    await desk.strapi.db
      .connection('desk_jobs')
      .where({ key: first })
      .update({ locked_until: new Date(Date.now() + HOUR) });
    await movedBy(agent, number, 'open');
    expect((await rows.ticket(number))['resolved_at']).toBeNull();
    await movedBy(agent, number, 'resolved');
    expect(await rows.waitingJobs(number)).toHaveLength(2);
    await desk.strapi.db
      .connection('desk_jobs')
      .where({ key: first })
      .update({ locked_until: new Date(0), due_at: ago(MINUTE) });
    wake();
    await eventually(async () => ((await rows.job(String(first)))?.['done_at'] ? true : undefined));
    expect((await rows.ticket(number))['state']).toBe('resolved');

    await movedBy(agent, number, 'open');
    expect(await rows.waitingJobs(number)).toEqual([]);
  });
});
