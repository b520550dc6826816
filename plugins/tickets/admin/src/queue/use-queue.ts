import { useQuery } from 'react-query';
import {
  isSavedViewKey,
  QUEUE_VIEWS,
  type QueueAnswer,
  type QueueView,
  type SavedViewKey,
} from '@kaigai-desk/domain';
import { ask, REFRESH_MS } from '@kaigai-desk/platform/admin-kit';

const isView = (value: string | null): value is QueueView => QUEUE_VIEWS.some((view) => view === value);

/**
 * What the address asks for.
 * @param first the view that is shown to somebody who asks for none
 */
export function readQueueAddress(
  search: URLSearchParams,
  first: QueueView,
): {
  readonly view: QueueView | SavedViewKey;
  readonly page: number;
} {
  const view = search.get('view');
  const page = Number.parseInt(search.get('page') ?? '1', 10);
  return { view: isView(view) || isSavedViewKey(view) ? view : first, page: page > 0 ? page : 1 };
}

/** One page of a view, asked again every 10 s while the tab is visible and somebody is there. */
export function useQueue(view: QueueView | SavedViewKey, page: number, isAttended: boolean) {
  return useQuery(
    ['desk', 'queue', view, page],
    ({ signal }) => ask<QueueAnswer>(`/tickets/queue?view=${encodeURIComponent(view)}&page=${page}`, signal),
    {
      refetchInterval: isAttended && REFRESH_MS,
      refetchOnWindowFocus: true,
      staleTime: 2000,
      keepPreviousData: true,
      retry: 1,
    },
  );
}
