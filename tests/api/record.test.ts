/** What the database itself keeps: events that nobody changes, commits that are honest, unique numbers. */
import { adminOf, newId, personOf } from './support/callers';
import { bootDesk, type Desk } from './support/desk';

/** A driver's error by its message: the native driver's are not instances of this realm's Error, which toThrow asks for. */
const refusing = (pattern: RegExp) => ({ message: expect.stringMatching(pattern) as unknown });

let desk: Desk;
beforeAll(async () => {
  desk = await bootDesk();
});
afterAll(() => desk.stop());

describe('events', () => {
  it('can neither be changed nor removed nor replaced', async () => {
    const knex = desk.strapi.db.connection;
    const staff = await personOf(desk, 'staff');
    await staff.call('post', '/api/tickets', { requestId: newId(), subject: 's', body: 'b', language: 'ja' });
    const before: unknown = await knex('desk_events').select('*').orderBy('id');
    await expect(knex('desk_events').update({ kind: 'x' })).rejects.toMatchObject(refusing(/append-only/));
    await expect(knex('desk_events').delete()).rejects.toMatchObject(refusing(/append-only/));
    if (desk.isPostgres) {
      await expect(knex.raw('truncate desk_events')).rejects.toMatchObject(refusing(/append-only/));
    } else {
      const { id } = (await knex('desk_events').first('id')) as { id: number };
      await expect(
        knex.raw('insert or replace into desk_events (id, kind) values (?, ?)', [id, 'x']),
      ).rejects.toMatchObject(refusing(/append-only/));
    }
    expect(await knex('desk_events').select('*').orderBy('id')).toEqual(before);
  });
});

describe('the triggers of the events', () => {
  const tries = async (): Promise<unknown> => {
    const knex = desk.strapi.db.connection;
    // tried inside a transaction that is given up in any case
    return knex
      .transaction(async (trx) => {
        await trx('desk_events').update({ kind: 'x' });
        throw new Error('changed');
      })
      .catch((error: unknown) => (error as Error).message);
  };

  it('stand again after the next boot, whatever the schema sync or somebody did to them', async () => {
    const knex = desk.strapi.db.connection;
    if (desk.isPostgres) {
      await knex.raw('alter table desk_events disable trigger user');
    } else {
      // as the schema sync does when the type of a column changes: the table is made anew, and the triggers are lost
      await knex.schema.alterTable('desk_events', (table) => {
        table.text('side').alter();
      });
    }
    expect(await tries()).toBe('changed');
    // what every boot calls once the tables are in shape
    await desk.strapi.hook('strapi::content-types.afterSync').call({ oldContentTypes: {}, contentTypes: {} });
    expect(await tries()).toMatch(/append-only/);
    await expect(knex('desk_events').delete()).rejects.toMatchObject(refusing(/append-only/));
  });
});

describe('a COMMIT that fails', () => {
  it('is an error for the caller, and the desk goes on', async () => {
    const { strapi } = desk;
    const knex = strapi.db.connection;
    // a deferred foreign key: both databases check it at COMMIT, not before
    await knex.raw('create table test_parent (id integer primary key)');
    await knex.raw(
      'create table test_child (id integer primary key, parent integer references test_parent(id) deferrable initially deferred)',
    );
    const broken = strapi.db.transaction(async ({ trx }) => {
      await trx('test_child').insert({ id: 1, parent: 99 });
      return 'looks fine';
    });
    await expect(broken).rejects.toMatchObject(refusing(/foreign key/i));
    expect(await knex('test_child').select('*')).toEqual([]);
    const staff = await personOf(desk, 'staff');
    const next = await staff.call('post', '/api/tickets', {
      requestId: newId(),
      subject: 's',
      body: 'b',
      language: 'ja',
    });
    expect(next.status).toBe(201);
    await knex.raw('drop table test_child');
    await knex.raw('drop table test_parent');
  });

  it('leaves nothing of a ticket whose mail could not be put down', async () => {
    const staff = await personOf(desk, 'staff');
    const knex = desk.strapi.db.connection;
    const count = async (): Promise<unknown> =>
      Promise.all(
        ['tickets', 'messages', 'desk_events', 'desk_outbox_mails'].map((table) =>
          knex(table).count({ n: '*' }),
        ),
      );
    await knex.schema.alterTable('desk_outbox_mails', (table) => {
      table.renameColumn('text', 'text_gone');
    });
    const before = await count();
    const answer = await staff.call('post', '/api/tickets', {
      requestId: newId(),
      subject: 's',
      body: 'b',
      language: 'ja',
    });
    await knex.schema.alterTable('desk_outbox_mails', (table) => {
      table.renameColumn('text_gone', 'text');
    });
    expect(answer.status).toBe(500);
    const { error } = answer.body as { error: { details: { code: string; id: string } } };
    expect(error.details.code).toBe('unexpected');
    expect(error.details.id).toMatch(/^[0-9a-f-]{36}$/);
    expect(await count()).toEqual(before);
  });
});

describe('unique by the database', () => {
  it.each([
    ['tickets', 'number'],
    ['tickets', 'request_id'],
    ['messages', 'request_id'],
    ['offices', 'code'],
    ['staff_members', 'email'],
  ])('%s.%s', async (table, column) => {
    const knex = desk.strapi.db.connection;
    const staff = await personOf(desk, 'staff');
    await staff.call('post', '/api/tickets', { requestId: newId(), subject: 's', body: 'b', language: 'ja' });
    const row = (await knex(table).first(column)) as Record<string, unknown>;
    await expect(knex(table).insert({ [column]: row[column] })).rejects.toMatchObject(refusing(/unique/i));
  });
});

describe('the admin', () => {
  it('is not left to Strapi’s built-in Editor and Author', async () => {
    const rows: unknown = await desk.strapi.db.query('admin::permission').findMany({
      where: { role: { code: { $in: ['strapi-editor', 'strapi-author'] } } },
    });
    expect(rows).toEqual([]);
    const agent = await adminOf(desk, 'agent');
    const me = await agent.call('get', '/admin/users/me');
    expect((me.body as { data: { preferedLanguage: string } }).data.preferedLanguage).toBe('ja');
  });
});
