/** Saved views: the list with its counts, one of them, and what leads and HQ IT do with them. */
import type { Core } from '@strapi/strapi';
import {
  DeskError,
  isGroup,
  SAVED_VIEWS_MAX,
  savedViewId,
  TICKET_STATES,
  type ChangeSavedView,
  type Condition,
  type ConditionMoment,
  type MatchesAnswer,
  type NewSavedView,
  type SavedViewAnswer,
  type SavedViewKey,
  type SavedViewsAnswer,
  type SavedViewWritten,
  type TicketState,
} from '@kaigai-desk/domain';
import { platform } from '../platform';
import type { Selection } from '../queue/views';
import { ticketChoices } from './choices';
import { inCondition, judgeCondition } from './judge';
import { savedViewsOf, type SavedViewRecord } from './records';
import { countTickets, ticketIds } from './tickets-where';

const ORDER = ['position:asc', 'id:asc'];

const momentOf = (strapi: Core.Strapi, readerId: string): ConditionMoment => ({
  now: platform(strapi, 'clock').now(),
  readerId,
});

const find = async (strapi: Core.Strapi, id: string): Promise<SavedViewRecord> => {
  const row = await savedViewsOf(strapi).findFirst({ filters: { documentId: id } });
  if (!row) throw new DeskError('view.notFound');
  return row;
};

/**
 * The views in their order, with how many tickets are in each for this reader.
 * @param isKeeper sees those that are switched off as well
 */
export async function savedViews(
  strapi: Core.Strapi,
  readerId: string,
  isKeeper: boolean,
): Promise<SavedViewsAnswer> {
  const rows = await savedViewsOf(strapi).findMany({
    filters: isKeeper ? {} : { isActive: true },
    sort: ORDER,
    limit: SAVED_VIEWS_MAX,
  });
  const choices = rows.length === 0 ? {} : await ticketChoices(strapi);
  const moment = momentOf(strapi, readerId);
  const views: SavedViewsAnswer['views'][number][] = [];
  for (const { documentId, nameJa, nameEn, isActive, condition } of rows) {
    const judged = judgeCondition(condition, choices);
    const count = judged.ok ? await countTickets(strapi, judged.condition, moment) : null;
    views.push({ id: documentId, nameJa, nameEn, isActive: isActive === true, count });
  }
  return { views };
}

/** One view, as it is stored, with what is wrong with it by now. */
export async function savedView(strapi: Core.Strapi, id: string): Promise<SavedViewAnswer> {
  const { revision, nameJa, nameEn, condition, position, isActive } = await find(strapi, id);
  const judged = judgeCondition(condition, await ticketChoices(strapi));
  const issues = judged.ok ? [] : inCondition(judged.issues);
  return { id, revision, nameJa, nameEn, condition, position, isActive: isActive === true, issues };
}

/** What the queue needs of a saved view: its names, and which tickets it shows. */
export interface OpenedView {
  readonly nameJa: string;
  readonly nameEn: string;
  readonly selection: Selection;
}

/** The states that tickets of a condition can be in, as far as its own rows say: the queue's order is cheaper then. */
function statesWithin({ match, items }: Condition): readonly TicketState[] {
  const rows = match === 'all' ? items : [];
  return TICKET_STATES.filter((state) =>
    rows.every(
      (row) =>
        isGroup(row) || row.field !== 'state' || row.comparison !== 'isOneOf' || row.value.includes(state),
    ),
  );
}

/**
 * Opens a view for the queue.
 * @throws DeskError `view.notFound` where it is gone or switched off, `view.broken` where its condition no longer works
 */
export async function openView(
  strapi: Core.Strapi,
  key: SavedViewKey,
  readerId: string,
): Promise<OpenedView> {
  const id = savedViewId(key);
  if (id === undefined) throw new DeskError('view.notFound');
  const { nameJa, nameEn, condition, isActive } = await find(strapi, id);
  if (isActive !== true) throw new DeskError('view.notFound');
  const judged = judgeCondition(condition, await ticketChoices(strapi));
  if (!judged.ok) throw new DeskError('view.broken');
  const moment = momentOf(strapi, readerId);
  const selection: Selection = {
    states: statesWithin(judged.condition),
    // a query serves once: each narrowing gets one of its own
    narrow: (query) => query.whereIn('id', ticketIds(strapi, judged.condition, moment)),
  };
  return { nameJa, nameEn, selection };
}

/** How many tickets a condition would show now. @throws DeskError `input.invalid` with what is wrong with it */
export async function countMatches(
  strapi: Core.Strapi,
  condition: Condition,
  readerId: string,
): Promise<MatchesAnswer> {
  const judged = judgeCondition(condition, await ticketChoices(strapi));
  if (!judged.ok) throw new DeskError('input.invalid', inCondition(judged.issues));
  return { count: await countTickets(strapi, judged.condition, momentOf(strapi, readerId)) };
}

/** Makes a view. The write path judges its condition and writes the event. */
export async function makeView(strapi: Core.Strapi, view: NewSavedView): Promise<SavedViewWritten> {
  const { documentId, revision } = await savedViewsOf(strapi).create({ data: { ...view } });
  return { id: documentId, revision };
}

/**
 * Changes a view. What others changed meanwhile stays unless both changed the same.
 * @throws DeskError `view.notFound`; the write path: `record.conflict`, `record.noRevision`
 */
export async function changeView(
  strapi: Core.Strapi,
  id: string,
  view: ChangeSavedView,
): Promise<SavedViewWritten> {
  return strapi.db.transaction(async () => {
    await find(strapi, id);
    const row = await savedViewsOf(strapi).update({ documentId: id, data: { ...view } });
    if (!row) throw new DeskError('view.notFound');
    return { id, revision: row.revision };
  });
}

/** Removes a view: nothing refers to it, and its events stay. @throws DeskError `view.notFound` */
export async function removeView(strapi: Core.Strapi, id: string): Promise<void> {
  await find(strapi, id);
  await savedViewsOf(strapi).delete({ documentId: id });
}
