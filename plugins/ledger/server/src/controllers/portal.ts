import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import {
  DeskError,
  type LedgerServices,
  type MachineListAnswer,
  type PortalPerson,
} from '@kaigai-desk/domain';

/** The ledger as a member of an office reads it. */
const portal = ({ strapi }: { strapi: Core.Strapi }) => ({
  async machines(ctx: Context) {
    const { credentials } = ctx.state['auth'] as {
      readonly credentials: { readonly person: PortalPerson | null };
    };
    if (!credentials.person) throw new DeskError('session.none');
    const machines = strapi.plugin('ledger').service('machines') as unknown as LedgerServices['machines'];
    const answer: MachineListAnswer = { machines: await machines.listForPerson(credentials.person) };
    ctx.body = answer;
  },
});
export default portal;
