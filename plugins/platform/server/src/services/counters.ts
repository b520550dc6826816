import type { Core } from '@strapi/strapi';
import type { Counters } from '@kaigai-desk/domain';
import { reach } from '../faults';

const TABLE = 'desk_counters';
/** The first number of every sequence: four digits are easy to say on the phone and never look like a day or an hour. */
const BEFORE_FIRST = 1000;

/** Sequences in order: the row's lock lasts until the caller's transaction ends, on both databases. */
const counters = ({ strapi }: { strapi: Core.Strapi }): Counters => ({
  next: async (name) =>
    await strapi.db.transaction(async ({ trx }) => {
      await trx(TABLE).insert({ name, value: BEFORE_FIRST }).onConflict('name').ignore();
      await trx(TABLE).where({ name }).increment('value', 1);
      const row: unknown = await trx(TABLE).where({ name }).first('value');
      await reach('counter.taken');
      return Number((row as { readonly value: number }).value);
    }),
});
export default counters;
