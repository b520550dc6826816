import { useQuery, useQueryClient } from 'react-query';
import type {
  MatchesAnswer,
  SavedViewAnswer,
  SavedViewsAnswer,
  TicketChoicesAnswer,
} from '@kaigai-desk/domain';
import { ask, REFRESH_MS, reread, tell } from '@kaigai-desk/platform/admin-kit';

const STALE_MS = 60_000;

/** The saved views with their counts, asked again as the queue is. */
export function useSavedViews(isAttended: boolean) {
  return useQuery(['desk', 'views'], ({ signal }) => ask<SavedViewsAnswer>('/tickets/views', signal), {
    refetchInterval: isAttended && REFRESH_MS,
    staleTime: 2000,
    retry: 1,
  });
}

/** One view for editing: read once, and not again under what is typed. */
export function useSavedView(id: string | undefined) {
  return useQuery(
    ['desk', 'view', id],
    ({ signal }) => ask<SavedViewAnswer>(`/tickets/views/${id ?? ''}`, signal),
    { enabled: id !== undefined, retry: 0, cacheTime: 0, refetchOnWindowFocus: false },
  );
}

/** The lists behind the fields of a ticket. */
export function useTicketChoices() {
  return useQuery(
    ['desk', 'condition-choices'],
    ({ signal }) => ask<TicketChoicesAnswer>('/tickets/condition-choices', signal),
    { staleTime: STALE_MS, retry: 1 },
  );
}

/** How many tickets a condition matches now. @param condition null while it is not complete */
export function useMatches(condition: unknown) {
  return useQuery(
    ['desk', 'matches', JSON.stringify(condition)],
    () => tell<MatchesAnswer>('/tickets/views/matches', { condition }),
    { enabled: condition !== null, keepPreviousData: true, retry: 0, staleTime: 2000 },
  );
}

/** Lets everything that shows views ask anew. */
export function useRefreshViews(): () => void {
  const cache = useQueryClient();
  return () => {
    void reread(cache, ['desk', 'views']);
    void reread(cache, ['desk', 'queue']);
  };
}
