import { useQuery, type UseQueryResult } from 'react-query';
import { useSearchParams } from 'react-router-dom';
import { ask, REFRESH_MS } from '../kit';
import { useAttended } from '../kit/use-attended';
import type { Queue } from './queue';
import { addressOf } from './Standings';

interface QueueShown<Standing extends string, Answer> {
  readonly shown: Standing | 'all';
  readonly rows: UseQueryResult<Answer>;
}

/** What the page's address asks for of a queue, kept fresh while somebody looks. */
export function useQueue<Standing extends string, Answer>(
  queue: Queue,
  standings: readonly Standing[],
): QueueShown<Standing, Answer> {
  const isAttended = useAttended();
  const [search] = useSearchParams();
  const page = Math.max(1, Number.parseInt(search.get('page') ?? '1', 10) || 1);
  const shown = standings.find((one) => one === search.get('show')) ?? 'all';
  const rows = useQuery(
    ['desk', queue, shown, page],
    ({ signal }) => ask<Answer>(`/platform/${queue}${addressOf(shown, page)}`, signal),
    {
      refetchInterval: isAttended && REFRESH_MS,
      refetchOnWindowFocus: true,
      keepPreviousData: true,
      retry: 1,
    },
  );
  return { shown, rows };
}
