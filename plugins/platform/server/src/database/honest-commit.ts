import type { Core } from '@strapi/strapi';
import type { FaultPoint } from '@kaigai-desk/domain';
import { countOpen, isWithoutTransactions, reach } from '../faults';
import { troubleOf } from './troubles';

interface Settled {
  readonly trx: {
    readonly executionPromise: Promise<unknown>;
    isCompleted(): boolean;
    on(event: 'query-error', listener: (error: unknown) => void): unknown;
  };
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
    if (work && isWithoutTransactions()) return work(alone(strapi));
    if (!work) return honestObject((await open()) as ObjectForm);
    let settled: Promise<unknown> = Promise.resolve();
    // what a worker does by itself has points of its own
    const isCommand = strapi.requestContext.get() !== undefined;
    const pass = (point: FaultPoint) => (isCommand ? reach(point) : undefined);
    if (isCommand) countOpen(1);
    try {
      const result = await open(async (context) => {
        settled = context.trx.executionPromise;
        settled.catch(() => undefined);
        // where BEGIN failed, knex hands out a transaction that takes no statement, and keeps the cause to itself
        if (context.trx.isCompleted()) await settled;
        await pass('write.opened');
        const done = await Promise.race([work(context), firstTrouble(context)]);
        await pass('write.ready');
        return done;
      });
      try {
        await settled;
      } catch (error) {
        if (isSqlite) await strapi.db.connection.raw('rollback').catch(() => undefined);
        throw error;
      }
      await pass('write.committed');
      return result;
    } finally {
      if (isCommand) countOpen(-1);
    }
  };
}

/**
 * Rejects when a statement of a transaction meets a trouble of the database, whoever waited for it: Strapi's validators
 * never end when the look for a double that they asked for is rejected, and the transaction would stay open for good.
 */
function firstTrouble({ trx }: Settled): Promise<never> {
  return new Promise((_resolve, reject) => {
    trx.on('query-error', (error) => {
      // as the driver threw it: its code says what it is
      if (troubleOf(error)) reject(error as Error);
    });
  });
}

/** In the place of a transaction, when a test has taken it away: every statement stands alone. */
function alone(strapi: Core.Strapi): Settled {
  const nothing = () => undefined;
  const context = { commit: nothing, rollback: nothing, onCommit: nothing, onRollback: nothing };
  return { ...context, trx: strapi.db.connection } as unknown as Settled;
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
