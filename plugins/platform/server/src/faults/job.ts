/**
 * A job for the tests of faults, in no other desk: every ticket that is opened asks for one that is due at once, and the
 * job leaves a row. How often it was done can then be counted.
 */
import type { Core } from '@strapi/strapi';
import type { Jobs } from '@kaigai-desk/domain';

const KIND = 'faults.count';
const TABLE = 'test_fault_jobs';

/** Registers the kind and asks for a job with each ticket. Called in register, and by tests alone. */
export function pourJobs(strapi: Core.Strapi): void {
  const jobs = (): Jobs => strapi.plugin('platform').service('jobs') as unknown as Jobs;
  jobs().handle(KIND, {
    label: { ja: '障害の試験', en: 'Test of faults' },
    version: 1,
    run: async ({ key }) => {
      await strapi.db.transaction(({ trx }) => trx(TABLE).insert({ key }));
    },
  });
  strapi.hook('strapi::content-types.afterSync').register(async () => {
    const { schema } = strapi.db.connection;
    if (!(await schema.hasTable(TABLE))) await schema.createTable(TABLE, (table) => void table.text('key'));
  });
  strapi.documents.use(async (ctx, next) => {
    const isNewTicket = ctx.uid === 'api::ticket.ticket' && ctx.action === 'create';
    if (!isNewTicket) return next();
    return strapi.db.transaction(async ({ onCommit }) => {
      const ticket = (await next()) as unknown as { readonly documentId: string };
      await jobs().enqueue({ kind: KIND, key: `${KIND}:${ticket.documentId}`, payload: {} });
      onCommit(() => {
        jobs().wake();
      });
      return ticket as never;
    });
  });
}
