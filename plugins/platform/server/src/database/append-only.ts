import type { Core } from '@strapi/strapi';
import { isPostgres } from './rows';

const TABLE = 'desk_events';
const LOCK = 7_220_041;

/** The desk does not start on a database where its record could be changed. */
function assertStand(found: unknown, wanted: readonly string[]): void {
  const missing = wanted.filter((name) => !(found as readonly unknown[]).includes(name));
  if (missing.length > 0) throw new Error(`triggers are missing: ${missing.join(', ')}`);
}

/**
 * Lets the database itself refuse to change or remove an event. Made anew at every boot: SQLite loses triggers when
 * Strapi rebuilds a table, and a changed body would not be taken over by IF NOT EXISTS.
 */
export async function protectEvents(strapi: Core.Strapi): Promise<void> {
  await strapi.db.connection.transaction(async (trx) => {
    if (isPostgres(strapi)) {
      await trx.raw('select pg_advisory_xact_lock(?)', [LOCK]);
      await trx.raw(`create or replace function ${TABLE}_refuse() returns trigger language plpgsql as
        $$ begin raise exception 'append-only: ${TABLE}'; end $$`);
      await trx.raw(`create or replace trigger ${TABLE}_rows before update or delete on ${TABLE}
        for each row execute function ${TABLE}_refuse()`);
      await trx.raw(`create or replace trigger ${TABLE}_whole before truncate on ${TABLE}
        for each statement execute function ${TABLE}_refuse()`);
      // one that somebody switched off would stay so
      await trx.raw(`alter table ${TABLE} enable trigger user`);
      const stand: unknown = await trx('pg_trigger')
        .whereRaw(`tgrelid = '${TABLE}'::regclass and tgenabled = 'O' and not tgisinternal`)
        .pluck('tgname');
      assertStand(stand, [`${TABLE}_rows`, `${TABLE}_whole`]);
      return;
    }
    const refuse = `begin select raise(abort, 'append-only: ${TABLE}'); end`;
    const triggers = {
      [`${TABLE}_no_update`]: `before update on ${TABLE}`,
      [`${TABLE}_no_delete`]: `before delete on ${TABLE}`,
      // `insert or replace` deletes past the delete trigger
      [`${TABLE}_no_replace`]: `before insert on ${TABLE} when exists (select 1 from ${TABLE} where id = new.id)`,
    };
    for (const [name, when] of Object.entries(triggers)) {
      await trx.raw(`drop trigger if exists ${name}`);
      await trx.raw(`create trigger ${name} ${when} ${refuse}`);
    }
    const stand: unknown = await trx('sqlite_master')
      .where({ type: 'trigger', tbl_name: TABLE })
      .pluck('name');
    assertStand(stand, Object.keys(triggers));
  });
}
