import type { Core } from '@strapi/strapi';
import { statesOfRank, type TicketState } from '@kaigai-desk/domain';

/** A query of tickets that is being put together. */
export type TicketQuery = ReturnType<Core.Strapi['db']['connection']>;

const SETTLED = statesOfRank(2);
const AWAITED = 'first_answer_due_at is not null and first_answered_at is null';

const isAll = (states: readonly TicketState[], of: readonly TicketState[]): boolean =>
  states.length > 0 && states.every((state) => of.includes(state));

/** States as a list in SQL: they come from a constant, and from nobody else. */
const listed = (states: readonly TicketState[]): string => states.map((state) => `'${state}'`).join(', ');

const unsettled = (expression: string): string =>
  `case when state not in (${listed(SETTLED)}) then ${expression} end`;

const BY_RANK = `case when state in (${listed(statesOfRank(0))}) then 0 when state in (${listed(SETTLED)}) then 2 else 1 end`;
/** First those that await their first answer: neither database needs to be told where it puts what has no value. */
const BY_DUE = `case when ${AWAITED} then 0 else 1 end, case when ${AWAITED} then first_answer_due_at end`;

/**
 * Puts tickets in the order of the queue, as `compareInQueue` of the domain has it.
 * @param states the only ones that the query can give: what says nothing of them is left out, so that an index serves
 */
export function inQueueOrder(query: TicketQuery, states: readonly TicketState[]): TicketQuery {
  if (isAll(states, SETTLED)) return query.orderBy('waiting_since', 'desc').orderBy('number');
  const isOnePart = [0, 1].some((rank) => isAll(states, statesOfRank(rank as 0 | 1)));
  if (isOnePart) return query.orderByRaw(`${BY_DUE}, waiting_since, number`);
  const hasSettled = states.some((state) => SETTLED.includes(state));
  if (!hasSettled) return query.orderByRaw(`${BY_RANK}, ${BY_DUE}, waiting_since, number`);
  return query.orderByRaw(
    `${BY_RANK}, ${unsettled('case when ' + AWAITED + ' then 0 else 1 end')}, ` +
      `${unsettled('case when ' + AWAITED + ' then first_answer_due_at end')}, ` +
      `${unsettled('waiting_since')}, waiting_since desc, number`,
  );
}
