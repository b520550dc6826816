import { useQuery } from 'react-query';
import type { QueueAnswer } from '@kaigai-desk/domain';
import { ask } from '@kaigai-desk/platform/admin-kit';
import { cameFromOf, type CameFrom } from '../addresses';
import { queueQuery } from '../queue/use-queue';
import { besideOf, type Beside, type Neighbour } from './came-from';

const STALE_MS = 60_000;

/** A page of the list, asked for only where it is needed. */
function usePage(from: CameFrom, page: number | null): CameFrom | undefined {
  const { view, search = null } = from;
  const place = { view, page: page ?? from.page, search };
  const query = useQuery(
    ['desk', 'beside', view, place.page, search],
    ({ signal }) => ask<QueueAnswer>(queueQuery(place), signal),
    { enabled: page !== null, staleTime: STALE_MS, retry: 1 },
  );
  return page !== null && query.data ? cameFromOf(query.data) : undefined;
}

const pageOf = (beside: Beside): number | null => (beside.kind === 'page' ? beside.page : null);

/** The tickets before and after one, in the list from which it was opened; else in the reader's first list. */
export function useNeighbours(number: number, cameFrom: CameFrom) {
  const first = usePage(cameFrom, cameFrom.rows === undefined ? cameFrom.page : null);
  const list = cameFrom.rows === undefined ? (first ?? cameFrom) : cameFrom;
  const [before, after] = [besideOf(number, list, -1), besideOf(number, list, 1)];
  const pageBefore = usePage(list, pageOf(before));
  const pageAfter = usePage(list, pageOf(after));
  const there = (beside: Beside, page: CameFrom | undefined, at: 0 | -1): Neighbour | null => {
    if (beside.kind === 'here') return { number: beside.number, cameFrom: list };
    const other = page?.rows?.filter((row) => row !== number).at(at);
    return page && other !== undefined ? { number: other, cameFrom: page } : null;
  };
  return { previous: there(before, pageBefore, -1), next: there(after, pageAfter, 0) };
}
export type Neighbours = ReturnType<typeof useNeighbours>;
