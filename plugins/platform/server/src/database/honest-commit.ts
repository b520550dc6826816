import type { Core } from '@strapi/strapi';

interface Settled {
  readonly trx: { readonly executionPromise: Promise<unknown> };
}
type Work = (context: Settled) => Promise<unknown>;
type ObjectForm = { commit(): Promise<void>; rollback(): Promise<void>; get(): Settled['trx'] };

/**
 * Makes a COMMIT that fails an error for the caller. Strapi awaits `trx.commit()`, which knex resolves even when the
 * database refused; the refusal is only in `executionPromise`. Wrapped once, at register.
 * On SQLite the only connection would stay inside the dead transaction, so it is rolled back by hand.
 */
export function commitHonestly(strapi: Core.Strapi): void {
  const db = strapi.db as unknown as {
    transaction(work?: Work): Promise<unknown>;
    inTransaction(): boolean;
  };
  const open = db.transaction.bind(db);
  const isSqlite = strapi.db.dialect.client === 'sqlite';
  db.transaction = async (work?: Work): Promise<unknown> => {
    if (db.inTransaction()) return open(work); // joined: the outermost one decides
    if (!work) return honestObject((await open()) as ObjectForm);
    let settled: Promise<unknown> = Promise.resolve();
    const result = await open((context) => {
      settled = context.trx.executionPromise;
      settled.catch(() => undefined);
      return work(context);
    });
    try {
      await settled;
    } catch (error) {
      if (isSqlite) await strapi.db.connection.raw('rollback').catch(() => undefined);
      throw error;
    }
    return result;
  };
}

function honestObject(form: ObjectForm): ObjectForm {
  return {
    ...form,
    commit: async () => {
      const settled = form.get().executionPromise;
      settled.catch(() => undefined);
      await form.commit();
      await settled;
    },
  };
}
