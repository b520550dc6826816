/**
 * Tickets of a database from before their clocks: the columns are worked out of what happened to them, once, at the first
 * boot that knows them (docs/decisions/0015).
 */
import type { Core } from '@strapi/strapi';
import { columnsOf } from '@kaigai-desk/domain';
import { TICKET, type TicketRecord } from '../conversations/records';
import { platform } from '../platform';
import { armAutoClose } from './armed';
import { asWritten } from './follow';

const BATCH = 200;

async function fill(strapi: Core.Strapi, ticket: TicketRecord): Promise<void> {
  const happened = await platform(strapi, 'events').of(TICKET, ticket.documentId);
  if (happened[0]?.kind !== 'ticket.received') return;
  // the row's own state stands, whatever came of it
  const { state: _state, closedAs: _closedAs, ...columns } = columnsOf(happened);
  await platform(strapi, 'derived').set(TICKET, ticket.id, asWritten(columns));
  if (ticket.state === 'resolved' && columns.resolvedAt !== null) {
    await armAutoClose(strapi, ticket, columns.resolvedAt);
  }
}

/** Fills what no ticket lacks that was received since there are clocks: when its requester spoke last. */
export async function fillColumns(strapi: Core.Strapi): Promise<void> {
  for (let after = 0; ;) {
    const rows = (await strapi.db.query(TICKET).findMany({
      where: { lastRequesterWordAt: { $null: true }, id: { $gt: after } },
      orderBy: { id: 'asc' },
      limit: BATCH,
    })) as unknown as readonly TicketRecord[];
    const last = rows.at(-1);
    if (last === undefined) return;
    await strapi.db.transaction(async () => {
      for (const row of rows) await fill(strapi, row);
    });
    after = last.id;
  }
}
