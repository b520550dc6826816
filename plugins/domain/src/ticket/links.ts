/** What stands between tickets: links, splits and merges, read from the events of one of them. */
import * as v from 'valibot';
import type { StoredEvent } from '../services';
import { LINK_KINDS, type LinkKind, type Relation } from './relations';

/** How the other ticket says it. */
export const otherEnd = (kind: LinkKind): Relation => (kind === 'followUpOf' ? 'followedBy' : kind);

const number = v.pipe(
  v.number('field.number'),
  v.integer('field.whole'),
  v.minValue(1, 'field.tooSmall'),
  v.maxValue(999_999_999, 'field.tooLarge'),
);

/** POST …/links (admin): `number` is the other ticket's. */
export const LinkTicket = v.strictObject(
  { number, kind: v.picklist(LINK_KINDS, 'field.unknownChoice') },
  'field.unknown',
);
export type LinkTicket = v.InferOutput<typeof LinkTicket>;

/** POST …/links/removal (admin). */
export const UnlinkTicket = v.strictObject({ number }, 'field.unknown');
export type UnlinkTicket = v.InferOutput<typeof UnlinkTicket>;

export interface Link {
  readonly number: number;
  readonly relation: Relation;
}

/** The links of a ticket that stand, by the other's number; a new kind takes the place of the old one. */
export function linksOf(events: readonly StoredEvent[]): readonly Link[] {
  const links: Link[] = [];
  const drop = (other: unknown): void => {
    const at = links.findIndex(
      ({ number: one, relation }) => one === other && relation !== 'splitFrom' && relation !== 'splitInto',
    );
    if (at >= 0) links.splice(at, 1);
  };
  for (const { kind, data } of events) {
    const other = Number(data['number']);
    if (kind === 'ticket.linked' || kind === 'ticket.unlinked') drop(other);
    if (kind === 'ticket.linked') links.push({ number: other, relation: data['relation'] as Relation });
    if (kind === 'ticket.split') links.push({ number: other, relation: 'splitInto' });
    if (kind === 'ticket.splitFrom') links.push({ number: other, relation: 'splitFrom' });
  }
  return links;
}
