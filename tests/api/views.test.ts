/** Saved views: who makes and uses them, what is refused by whatever way in, and what their numbers say. */
import type {
  QueueAnswer,
  RecordHistoryAnswer,
  SavedViewAnswer,
  SavedViewsAnswer,
  SavedViewWritten,
  TicketChoicesAnswer,
} from '@kaigai-desk/domain';
import type { Response } from 'supertest';
import { adminOf, newId, personOf, type Caller } from './support/callers';
import { bootDesk, type Desk } from './support/desk';
import { seedOf } from './support/seed';
import { openedBy } from './support/tickets';

const SAVED_VIEW = 'api::saved-view.saved-view';

let desk: Desk;
let agent: Caller;
let lead: Caller;
let hq: Caller;
beforeAll(async () => {
  desk = await bootDesk();
  agent = await adminOf(desk, 'agent');
  lead = await adminOf(desk, 'lead');
  hq = await adminOf(desk, 'hq-it');
});
afterAll(() => desk.stop());

const row = (field: string, comparison: string, value?: unknown): unknown => ({
  field,
  comparison,
  ...(value === undefined ? {} : { value }),
});
const all = (...items: unknown[]): unknown => ({ match: 'all', items });
const PHONE = all(row('channel', 'isOneOf', ['phone']));
const viewOf = (condition: unknown, more: object = {}): object => ({
  nameJa: '電話の受付',
  nameEn: 'By telephone',
  condition,
  position: 10,
  isActive: true,
  ...more,
});
const made = async (condition: unknown, more: object = {}): Promise<SavedViewWritten> => {
  const answer = await lead.call('post', '/tickets/views', viewOf(condition, more));
  if (answer.status !== 201) throw new Error(answer.text);
  return answer.body as SavedViewWritten;
};
const listed = async (by: Caller): Promise<SavedViewsAnswer['views']> =>
  ((await by.call('get', '/tickets/views')).body as SavedViewsAnswer).views;
const told = (answer: Response): { code: unknown; fields: string[] } => {
  const { details } = (answer.body as { error: { details: Record<string, unknown> } }).error;
  const fields = (details['fields'] ?? []) as readonly { field: string; code: string }[];
  return { code: details['code'], fields: fields.map(({ field, code }) => `${field} ${code}`) };
};
const countRows = async (): Promise<number> =>
  desk.strapi.db.query(SAVED_VIEW as never).count({}) as Promise<number>;

describe('a view', () => {
  it('is made by a lead, and used by an agent with its own count, page and name', async () => {
    await openedBy(agent, 'phone', new Date(Date.now() - 60_000));
    const { id } = await made(PHONE);
    const [card] = (await listed(agent)).filter((view) => view.id === id);
    const inRows = await desk.strapi.db.query('api::ticket.ticket').count({ where: { channel: 'phone' } });
    expect(card).toMatchObject({ nameJa: '電話の受付', nameEn: 'By telephone', count: inRows });
    const queue = (await agent.call('get', `/tickets/queue?view=saved:${id}`)).body as QueueAnswer;
    expect(queue.view).toBe(`saved:${id}`);
    expect(queue.rows.length).toBeGreaterThan(0);
    expect(new Set(queue.rows.map(({ channel }) => channel))).toEqual(new Set(['phone']));
    const counted = await lead.call('post', '/tickets/views/matches', { condition: PHONE });
    expect(counted.body).toEqual({ count: inRows });
  });

  it('shows each reader their own, where it names the reader', async () => {
    const { id } = await made(all(row('assignee', 'isOneOf', ['@reader'])), {
      nameJa: '自分',
      nameEn: 'Mine',
    });
    const { choices } = (await agent.call('get', '/tickets/condition-choices')).body as TicketChoicesAnswer;
    expect(choices['people']?.length).toBeGreaterThan(1);
    const number = await openedBy(agent, 'mail', new Date(Date.now() - 60_000));
    const { id: me } = (await agent.call('get', '/admin/users/me')).body.data as { id: number };
    const facts = await agent.call('post', `/tickets/conversations/${number}/facts`, {
      revision: 0,
      assigneeId: String(me),
    });
    expect(facts.status).toBe(200);
    const numbers = async (by: Caller): Promise<readonly number[]> =>
      ((await by.call('get', `/tickets/queue?view=saved:${id}`)).body as QueueAnswer).rows.map(
        (ticket) => ticket.number,
      );
    expect(await numbers(agent)).toContain(number);
    expect(await numbers(lead)).not.toContain(number);
  });

  it('is changed under its revision, and a second change of the same to something else is refused', async () => {
    const { id, revision } = await made(PHONE);
    const change = (nameJa: string) =>
      lead.call('post', `/tickets/views/${id}`, { ...viewOf(PHONE, { nameJa }), revision });
    const first = await change('電話だけ');
    expect([first.status, first.body]).toEqual([200, { id, revision: revision + 1 }]);
    const second = await change('電話のみ');
    expect(told(second).code).toBe('record.conflict');
    expect(((await lead.call('get', `/tickets/views/${id}`)).body as SavedViewAnswer).nameJa).toBe(
      '電話だけ',
    );
    const history = await hq.call('get', `/platform/history?type=${SAVED_VIEW}&id=${id}`);
    expect(history.text).toContain('電話だけ');
  });

  it('tells in its history a changed condition as sentences, in the language of the reader', async () => {
    const { id, revision } = await made(PHONE);
    const condition = all(row('channel', 'isOneOf', ['mail']), row('assignee', 'isEmpty'));
    const changed = await lead.call('post', `/tickets/views/${id}`, { ...viewOf(condition), revision });
    expect(changed.status).toBe(200);
    const history = await hq.call('get', `/platform/history?type=${SAVED_VIEW}&id=${id}`);
    const [latest] = (history.body as RecordHistoryAnswer).entries;
    expect(latest?.sentences.join()).toContain(
      '「条件」を「受付経路が「電話」である受付」から「受付経路が「メール」で、担当がいない受付」に変えました',
    );
    expect(history.text).not.toContain('isOneOf');
  });

  it('that is switched off is seen by who keeps views, and opened by nobody', async () => {
    const { id } = await made(PHONE, { isActive: false });
    const ids = async (by: Caller): Promise<readonly string[]> => (await listed(by)).map((view) => view.id);
    expect(await ids(lead)).toContain(id);
    expect(await ids(agent)).not.toContain(id);
    const open = await agent.call('get', `/tickets/queue?view=saved:${id}`);
    expect([open.status, told(open).code]).toEqual([404, 'view.notFound']);
  });

  it('says so when it was deleted meanwhile, or names what is no longer there', async () => {
    const { id } = await made(PHONE);
    expect((await lead.call('post', `/tickets/views/${id}/removal`, {})).status).toBe(204);
    for (const answer of [
      await agent.call('get', `/tickets/queue?view=saved:${id}`),
      await lead.call('post', `/tickets/views/${id}`, { ...viewOf(PHONE), revision: 0 }),
      await lead.call('post', `/tickets/views/${id}/removal`, {}),
      await lead.call('get', '/tickets/views/..%2F..'),
    ])
      expect([answer.status, told(answer).code]).toEqual([404, 'view.notFound']);

    const office = await seedOf(desk.strapi, 'api::office.office').create({
      data: {
        code: 'atlantis',
        nameJa: 'アトランティス',
        nameEn: 'Atlantis',
        countryCode: 'GR',
        timeZone: 'Europe/Athens',
        phase: 'service',
        languages: 'both',
      },
    });
    const gone = await made(all(row('office', 'isOneOf', ['atlantis'])));
    await seedOf(desk.strapi, 'api::office.office').delete({ documentId: office.documentId });
    const open = await agent.call('get', `/tickets/queue?view=saved:${gone.id}`);
    expect([open.status, told(open).code]).toEqual([409, 'view.broken']);
    expect((await listed(agent)).find((view) => view.id === gone.id)?.count).toBeNull();
    const shown = (await lead.call('get', `/tickets/views/${gone.id}`)).body as SavedViewAnswer;
    expect(shown.issues).toEqual([{ field: 'condition.items.0.value', code: 'condition.gone' }]);
  });
});

describe('what is refused', () => {
  const WRONG: readonly (readonly [string, unknown, string])[] = [
    ['no condition', null, 'condition'],
    ['a text', 'state = new', 'condition'],
    ['no rows', all(), 'condition.items condition.noRows'],
    ['an unknown field', all(row('password', 'isEmpty')), 'condition.items.0.field condition.unknownField'],
    [
      'an unknown comparison',
      all(row('state', 'raw', ['1=1'])),
      'condition.items.0.comparison field.unknownChoice',
    ],
    [
      'what a field does not allow',
      all(row('state', 'isOverdue')),
      'condition.items.0.comparison condition.notForField',
    ],
    [
      'an unknown office',
      all(row('office', 'isOneOf', ['atlantis-2'])),
      'condition.items.0.value condition.gone',
    ],
    [
      'an operator as value',
      all(row('state', 'isOneOf', [{ $ne: 'x' }])),
      'condition.items.0.value.0 field.wrongType',
    ],
    [
      'a mark of the compiler',
      all({ ...(row('state', 'isOneOf', ['new']) as object), $rowsWhere: {} }),
      'condition.items.0.$rowsWhere field.unknown',
    ],
    [
      'too many rows',
      all(...Array<unknown>(21).fill(row('assignee', 'isEmpty'))),
      'condition.items field.tooMany',
    ],
  ];

  it.each(WRONG)('%s, by the desk', async (_name, condition, expected) => {
    const before = await countRows();
    const answer = await lead.call('post', '/tickets/views', viewOf(condition));
    expect([answer.status, told(answer).code]).toEqual([400, 'input.invalid']);
    expect(told(answer).fields.join('\n')).toContain(expected);
    expect(await countRows()).toBe(before);
    const counted = await lead.call('post', '/tickets/views/matches', { condition });
    expect(counted.status).toBe(400);
  });

  it.each(WRONG)(
    '%s, by a seed, for a new view and for one that stands',
    async (_name, condition, expected) => {
      const { id } = await made(PHONE);
      const before = await countRows();
      const issues = async (work: () => Promise<unknown>): Promise<string> => {
        const error = await work().then(
          () => undefined,
          (thrown: unknown) => thrown as { details: { fields?: { field: string; code: string }[] } },
        );
        return (error?.details.fields ?? []).map(({ field, code }) => `${field} ${code}`).join('\n');
      };
      const documents = seedOf(desk.strapi, SAVED_VIEW);
      expect(await issues(() => documents.create({ data: viewOf(condition) }))).toContain(expected);
      expect(await issues(() => documents.update({ documentId: id, data: { condition } }))).toContain(
        expected,
      );
      expect(await countRows()).toBe(before);
      const stands = (await lead.call('get', `/tickets/views/${id}`)).body as SavedViewAnswer;
      expect(stands.condition).toEqual(PHONE);
    },
  );

  it('making, changing, removing and trying out to agents; everything to members and strangers', async () => {
    const { id } = await made(PHONE);
    const writes: readonly (readonly [string, object])[] = [
      ['/tickets/views', viewOf(PHONE)],
      [`/tickets/views/${id}`, { ...viewOf(PHONE), revision: 0 }],
      [`/tickets/views/${id}/removal`, {}],
      ['/tickets/views/matches', { condition: PHONE }],
    ];
    for (const [path, body] of writes) {
      expect([path, (await agent.call('post', path, body)).status]).toEqual([path, 403]);
      expect([path, (await desk.http.post(path).send(body)).status]).toEqual([path, 401]);
    }
    const staff = await personOf(desk, 'staff');
    for (const path of ['/tickets/views', `/tickets/views/${id}`, '/tickets/condition-choices'])
      expect([path, (await staff.call('get', path)).status]).toEqual([path, 401]);
    const written = await agent.call(
      'post',
      `/content-manager/collection-types/${SAVED_VIEW}`,
      viewOf(PHONE),
    );
    expect(written.status).toBe(403);
    expect(
      (await lead.call('post', `/content-manager/collection-types/${SAVED_VIEW}`, viewOf(PHONE))).status,
    ).toBe(403);
  });

  it('nothing odd in an address shows another list', async () => {
    const codes = [];
    for (const view of ['saved:', 'saved:no-such', `saved:${'x'.repeat(24)}`, `saved:${newId()}`])
      codes.push(told(await agent.call('get', `/tickets/queue?view=${view}`)).code);
    expect(new Set(codes)).toEqual(new Set(['view.notFound']));
  });
});
