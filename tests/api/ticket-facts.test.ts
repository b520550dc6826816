/** Two agents who change the same ticket: nothing is lost, and the second one sees what the first one did. */
import type {
  AssigneeChoicesAnswer,
  Conflict,
  ConversationAnswer,
  QueueAnswer,
  QueueView,
  TagChoicesAnswer,
  TicketChanged,
  TicketWritten,
} from '@kaigai-desk/domain';
import { adminOf, newId, personOf, type Caller } from './support/callers';
import { bootDesk, type Desk } from './support/desk';

let desk: Desk;
let staff: Caller;
let agent: Caller;
let hq: Caller;
let sato: string;
let nakamura: string;

beforeAll(async () => {
  desk = await bootDesk();
  staff = await personOf(desk, 'staff');
  agent = await adminOf(desk, 'agent');
  hq = await adminOf(desk, 'hq-it');
  const idOf = async (email: string): Promise<string> =>
    String(((await desk.strapi.db.query('admin::user').findOne({ where: { email } })) as { id: number }).id);
  sato = await idOf(desk.signIns.admin.agent.email);
  nakamura = await idOf(desk.signIns.admin['hq-it'].email);
});
afterAll(() => desk.stop());

const opened = async (): Promise<number> => {
  const command = { requestId: newId(), subject: 'VPN が切れる', body: '1時間ごとです。', language: 'ja' };
  return ((await staff.call('post', '/api/tickets', command)).body as TicketWritten).number;
};
const seen = async (number: number): Promise<ConversationAnswer> =>
  (await agent.call('get', `/tickets/conversations/${number}`)).body as ConversationAnswer;
const save = (by: Caller, number: number, command: object) =>
  by.call('post', `/tickets/conversations/${number}/facts`, command);
const refusal = (answer: { status: number; body: unknown }) => {
  const { details } = (answer.body as { error: { details: Conflict & { code: string } } }).error;
  return { status: answer.status, ...details };
};
const tagOf = (tags: TagChoicesAnswer['tags'], label: string) => {
  const found = tags.find(({ nameEn }) => nameEn === label);
  if (!found) throw new Error(`no tag ${label}`);
  return found;
};
const changesOf = async (number: number) =>
  (await seen(number)).history.filter(({ kind }) => kind === 'ticket.changed');
const close = (number: number) =>
  desk.strapi.db.connection('tickets').where({ number }).update({ state: 'closed', closed_as: 'solved' });

describe('one agent', () => {
  it('changes subject, language and assignee; each save is a revision and an event', async () => {
    const number = await opened();
    expect(await seen(number)).toMatchObject({ revision: 0, assignee: null });
    const first = await save(agent, number, { revision: 0, subject: ' VPN が1時間ごとに切れる ' });
    expect([first.status, first.body as TicketChanged]).toEqual([200, { number, revision: 1 }]);
    await save(agent, number, { revision: 1, language: 'en', assigneeId: sato });
    await save(agent, number, { revision: 2, assigneeId: null });
    expect(await seen(number)).toMatchObject({
      revision: 3,
      subject: 'VPN が1時間ごとに切れる',
      language: 'en',
      assignee: null,
    });
    const me = { id: sato, name: '佐藤 健' };
    expect(await changesOf(number)).toMatchObject([
      { actorName: '佐藤 健', changes: { subject: { from: 'VPN が切れる', to: 'VPN が1時間ごとに切れる' } } },
      { changes: { language: { from: 'ja', to: 'en' }, assignee: { from: null, to: me } } },
      { changes: { assignee: { from: me, to: null } } },
    ]);
    const ofOffice = (await staff.call('get', `/api/tickets/${number}`)).body as { subject: string };
    expect(ofOffice.subject).toBe('VPN が1時間ごとに切れる');
    expect(JSON.stringify(ofOffice)).not.toContain('佐藤');
  });

  it('changes priority and tags, which the office does not see', async () => {
    const number = await opened();
    expect(await seen(number)).toMatchObject({ priority: 'normal', tags: [] });
    const { tags } = (await agent.call('get', '/tickets/tags')).body as TagChoicesAnswer;
    const [network, visit] = [tagOf(tags, 'Network'), tagOf(tags, 'Visit needed')];
    await save(agent, number, { revision: 0, priority: 'high', tagIds: [visit.id, network.id] });
    expect(await seen(number)).toMatchObject({ revision: 1, priority: 'high', tags: [network, visit] });
    await save(agent, number, { revision: 1, tagIds: [network.id, visit.id] });
    await save(agent, number, { revision: 1, tagIds: [] });
    expect(await seen(number)).toMatchObject({ revision: 2, priority: 'high', tags: [] });
    expect(await changesOf(number)).toMatchObject([
      { changes: { priority: { from: 'normal', to: 'high' }, tags: { from: [], to: [visit, network] } } },
      { changes: { tags: { from: [network, visit], to: [] } } },
    ]);
    const ofOffice = JSON.stringify((await staff.call('get', `/api/tickets/${number}`)).body);
    expect(ofOffice).not.toMatch(/Network|priority/);
  });

  it('puts no tag on that is unknown or out of use, and leaves on what was there', async () => {
    const number = await opened();
    const { tags } = (await agent.call('get', '/tickets/tags')).body as TagChoicesAnswer;
    const [recurring, machine] = [tagOf(tags, 'Recurring'), tagOf(tags, 'Machine')];
    await save(agent, number, { revision: 0, tagIds: [recurring.id] });
    const address = `/content-manager/collection-types/api::tag.tag/${recurring.id}`;
    expect((await hq.call('put', address, { isActive: false })).status).toBe(200);
    const other = await opened();
    for (const tagIds of [[recurring.id], ['nowhere']]) {
      const answer = await save(agent, other, { revision: 0, tagIds });
      expect([answer.status, answer.text]).toEqual([400, expect.stringContaining('field.unknownChoice')]);
    }
    const twice = await save(agent, other, { revision: 0, tagIds: [machine.id, machine.id] });
    expect([twice.status, twice.text]).toEqual([400, expect.stringContaining('field.twice')]);
    const both = await save(agent, number, { revision: 1, tagIds: [recurring.id, machine.id] });
    expect(both.status).toBe(200);
  });

  it('writes nothing when nothing changes', async () => {
    const number = await opened();
    const same = await save(agent, number, { revision: 0, subject: 'VPN が切れる', assigneeId: null });
    expect([same.status, same.body]).toEqual([200, { number, revision: 0 }]);
    expect(await changesOf(number)).toEqual([]);
  });

  it('is not made stale by words, answers, notes and states', async () => {
    const number = await opened();
    const url = `/tickets/conversations/${number}`;
    const body = { requestId: newId(), body: 'はい' };
    await agent.call('post', `${url}/answers`, { ...body, nextState: 'waitingRequester' });
    await staff.call('post', `/api/tickets/${number}/replies`, { ...body, requestId: newId() });
    await agent.call('post', `${url}/notes`, { ...body, requestId: newId() });
    await agent.call('post', `${url}/state`, { state: 'waitingRequester' });
    expect((await seen(number)).revision).toBe(0);
    expect((await save(agent, number, { revision: 0, subject: '別の件名' })).status).toBe(200);
  });
});

describe('two agents who began from the same revision', () => {
  it('the second one is refused where both changed tags', async () => {
    const number = await opened();
    const { tags } = (await agent.call('get', '/tickets/tags')).body as TagChoicesAnswer;
    const [network, visit] = [tagOf(tags, 'Network'), tagOf(tags, 'Visit needed')];
    await save(hq, number, { revision: 0, tagIds: [visit.id], priority: 'low' });
    const answer = await save(agent, number, { revision: 0, tagIds: [network.id], subject: '別の件名' });
    expect(refusal(answer)).toMatchObject({
      status: 409,
      fields: [{ field: 'tags', mine: [network], theirs: [visit], by: '中村 真理' }],
    });
    expect((await save(agent, number, { revision: 0, tagIds: [visit.id] })).status).toBe(200);
    expect(await seen(number)).toMatchObject({ revision: 1, priority: 'low', tags: [visit] });
  });

  it('the second one is refused with both values, who and when, and nothing of it is written', async () => {
    const number = await opened();
    await save(hq, number, { revision: 0, subject: '本部の件名', assigneeId: nakamura });
    const answer = await save(agent, number, {
      revision: 0,
      subject: '佐藤の件名',
      assigneeId: sato,
      language: 'en',
    });
    const [change] = await changesOf(number);
    const theirs = { by: '中村 真理', at: change?.at };
    expect(refusal(answer)).toEqual({
      status: 409,
      code: 'record.conflict',
      revision: 1,
      fields: [
        { field: 'subject', mine: '佐藤の件名', theirs: '本部の件名', ...theirs },
        {
          field: 'assignee',
          mine: { id: sato, name: '佐藤 健' },
          theirs: { id: nakamura, name: '中村 真理' },
          ...theirs,
        },
      ],
    });
    expect(await seen(number)).toMatchObject({ revision: 1, subject: '本部の件名', language: 'ja' });
    expect(await changesOf(number)).toHaveLength(1);

    const chosen = { revision: 1, subject: '佐藤の件名', language: 'en' };
    expect((await save(agent, number, chosen)).body).toEqual({ number, revision: 2 });
    expect(await seen(number)).toMatchObject({
      subject: '佐藤の件名',
      language: 'en',
      assignee: { name: '中村 真理' },
    });
  });

  it('both are taken where they changed different facts, or the same one to the same value', async () => {
    const number = await opened();
    await save(hq, number, { revision: 0, subject: '本部の件名' });
    const other = await save(agent, number, { revision: 0, language: 'en' });
    expect(other.body).toEqual({ number, revision: 2 });
    // a form that sends all it shows: what only the other one changed is left alone
    const whole = { revision: 0, subject: 'VPN が切れる', language: 'ja', assigneeId: sato };
    expect((await save(agent, number, whole)).body).toEqual({ number, revision: 3 });
    const same = await save(hq, number, { revision: 1, assigneeId: sato });
    expect([same.status, same.body]).toEqual([200, { number, revision: 3 }]);
    expect(await seen(number)).toMatchObject({
      subject: '本部の件名',
      language: 'en',
      assignee: { id: sato },
    });
    expect(await changesOf(number)).toHaveLength(3);
  });

  it('one of three saves at once wins, whoever else came is told', async () => {
    const number = await opened();
    const subjects = ['一', '二', '三'];
    const answers = await Promise.all(
      subjects.map((subject, n) => save(n === 1 ? hq : agent, number, { revision: 0, subject })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    const winner = subjects[answers.findIndex(({ status }) => status === 200)];
    for (const lost of answers.filter(({ status }) => status === 409)) {
      expect(refusal(lost)).toMatchObject({ revision: 1, fields: [{ field: 'subject', theirs: winner }] });
    }
    expect(await seen(number)).toMatchObject({ revision: 1, subject: winner });
    expect(await changesOf(number)).toHaveLength(1);
  });
});

describe('what is refused', () => {
  it.each([
    ['a revision that is still to come', { revision: 7, subject: 'X' }, 409, 'record.noRevision', undefined],
    ['no revision', { subject: 'X' }, 400, 'input.invalid', 'revision: field.required'],
    ['a text for it', { revision: '0', subject: 'X' }, 400, 'input.invalid', 'revision: field.wrongType'],
    ['half of one', { revision: 0.5, subject: 'X' }, 400, 'input.invalid', 'revision: field.whole'],
    ['one below zero', { revision: -1, subject: 'X' }, 400, 'input.invalid', 'revision: field.tooSmall'],
    ['an empty subject', { revision: 0, subject: ' ' }, 400, 'input.invalid', 'subject: field.required'],
    ['two lines', { revision: 0, subject: 'a\nb' }, 400, 'input.invalid', 'subject: field.oneLine'],
    ['a language', { revision: 0, language: 'fr' }, 400, 'input.invalid', 'language: field.unknownChoice'],
    [
      'nobody known',
      { revision: 0, assigneeId: '999' },
      400,
      'input.invalid',
      'assigneeId: field.unknownChoice',
    ],
    ['an empty id', { revision: 0, assigneeId: '' }, 400, 'input.invalid', 'assigneeId: field.required'],
    ['another fact', { revision: 0, number: 1 }, 400, 'input.invalid', 'number: field.unknown'],
  ])('%s', async (_what, command, status, code, field) => {
    const number = await opened();
    const answer = await save(agent, number, command);
    const { details } = (
      answer.body as { error: { details: { code: string; fields?: { field: string; code: string }[] } } }
    ).error;
    expect([answer.status, details.code]).toEqual([status, code]);
    expect(details.fields?.map((row) => `${row.field}: ${row.code}`).join()).toBe(field);
    expect(await seen(number)).toMatchObject({ revision: 0, subject: 'VPN が切れる' });
  });

  it('a ticket that is not there, and who may not', async () => {
    const number = await opened();
    const nowhere = await save(agent, 987654, { revision: 0, subject: 'X' });
    expect([nowhere.status, refusal(nowhere).code]).toEqual([404, 'ticket.notFound']);
    const path = `/tickets/conversations/${number}/facts`;
    expect((await desk.http.post(path).send({ revision: 0, subject: 'X' })).status).toBe(401);
    expect([401, 404, 405]).toContain((await staff.call('post', `/api${path}`, {})).status);
    expect((await desk.http.get('/tickets/assignees')).status).toBe(401);
  });

  it('an assignee on a closed ticket, whose subject can still be put right', async () => {
    const number = await opened();
    await close(number);
    const given = await save(agent, number, { revision: 0, assigneeId: sato });
    expect([given.status, refusal(given).code]).toEqual([409, 'ticket.closed']);
    expect((await save(agent, number, { revision: 0, subject: '正しい件名' })).status).toBe(200);
  });
});

describe('who can have a ticket in hand', () => {
  const users = () =>
    desk.strapi.service('admin::user') as unknown as { create(data: object): Promise<{ id: number }> };
  const roleOf = async (code: string): Promise<number> =>
    ((await desk.strapi.db.query('admin::role').findOne({ where: { code } })) as { id: number }).id;
  const choices = async () =>
    ((await agent.call('get', '/tickets/assignees')).body as AssigneeChoicesAnswer).assignees;

  it('are the admins who are active and may work conversations, once each', async () => {
    const base = { password: `Pw-${newId()}`, registrationToken: null };
    const roles = [await roleOf('desk-agent'), await roleOf('desk-hq-it')];
    const add = (lastname: string, rest: object) =>
      users().create({ ...base, lastname, firstname: '', email: `${newId()}@example.org`, ...rest });
    const both = await add('両方', { roles, isActive: true });
    await add('退職', { roles, isActive: false });
    await add('停止', { roles, isActive: true, blocked: true });
    await add('編集', { roles: [await roleOf('strapi-editor')], isActive: true });
    const names = (await choices()).map(({ name }) => name);
    expect([...names].sort()).toEqual(['両方', '中村 真理', '佐藤 健', '小林 由美']);

    const number = await opened();
    await save(agent, number, { revision: 0, assigneeId: String(both.id) });
    await desk.strapi.db.query('admin::user').update({ where: { id: both.id }, data: { isActive: false } });
    // who leaves keeps what they had; a form that still shows them can be saved
    const kept = await save(agent, number, { revision: 1, assigneeId: String(both.id), language: 'en' });
    expect(kept.status).toBe(200);
    expect((await seen(number)).assignee).toEqual({ id: String(both.id), name: '両方' });
  });

  it('find theirs and what is nobody’s in the queue, with counts', async () => {
    const queue = async (view: QueueView, by = agent): Promise<QueueAnswer> =>
      (await by.call('get', `/tickets/queue?view=${view}`)).body as QueueAnswer;
    const number = await opened();
    const before = await queue('unassigned');
    const beforeMine = (await queue('mine')).counts.mine;
    expect(before.rows.find((row) => row.number === number)).toMatchObject({ assignee: null });
    await save(agent, number, { revision: 0, assigneeId: sato });
    const after = await queue('mine');
    expect(after.counts.unassigned).toBe(before.counts.unassigned - 1);
    expect(after.counts.mine).toBe(beforeMine + 1);
    expect(after.rows).toHaveLength(after.counts.mine);
    expect(after.rows.find((row) => row.number === number)?.assignee?.name).toBe('佐藤 健');
    expect((await queue('mine', hq)).rows.some((row) => row.number === number)).toBe(false);
    await close(number);
    expect((await queue('mine')).counts.mine).toBe(beforeMine);
  });
});
