/** Tags: which can be put on a ticket, and which one bears. */
import type { Core } from '@strapi/strapi';
import type { TicketTag } from '@kaigai-desk/domain';
import { TAG, TICKET, documentsOf, type TagRecord, type TicketRecord } from './records';

const MOST = 500;

const tagCard = ({ documentId, labelJa, labelEn }: TagRecord): TicketTag => ({
  id: documentId,
  name: labelJa,
  nameEn: labelEn,
});

const inOrder = (tags: readonly TagRecord[]): readonly TicketTag[] =>
  [...tags].sort((a, b) => (a.key < b.key ? -1 : 1)).map(tagCard);

/** The tags that are in use, by key. */
export async function tagChoices(strapi: Core.Strapi): Promise<readonly TicketTag[]> {
  return inOrder(await documentsOf(strapi, TAG).findMany({ filters: { isActive: true }, limit: MOST }));
}

/** The tags of a ticket that was read along with them. */
export const tagsOf = ({ tags }: TicketRecord): readonly TicketTag[] => inOrder(tags ?? []);

/** The tags of tickets, by row id; a ticket without any has no entry. */
export async function tagsOfTickets(
  strapi: Core.Strapi,
  ids: readonly number[],
): Promise<ReadonlyMap<number, readonly TicketTag[]>> {
  const rows = await documentsOf(strapi, TICKET).findMany({
    filters: { id: { $in: ids } },
    populate: ['tags'],
    limit: ids.length,
  });
  return new Map(rows.map((row) => [row.id, tagsOf(row)]));
}
