import { useQuery } from 'react-query';
import {
  isSavedViewKey,
  QUEUE_VIEWS,
  SEARCH_WITHIN,
  type QueueAnswer,
  type QueueSearch,
  type QueueView,
  type SavedViewKey,
} from '@kaigai-desk/domain';
import { ask, REFRESH_MS } from '@kaigai-desk/platform/admin-kit';

const isView = (value: string | null): value is QueueView => QUEUE_VIEWS.some((view) => view === value);

/** One page of one list, or of what a search finds. */
export interface QueuePlace {
  readonly view: QueueView | SavedViewKey;
  readonly page: number;
  readonly search: QueueSearch | null;
}

/**
 * What the address asks for; whatever it does not know reads as a first page.
 * @param first the view that is shown to somebody who asks for none
 */
export function readQueueAddress(query: URLSearchParams, first: QueueView): QueuePlace {
  const view = query.get('view');
  const page = Number.parseInt(query.get('page') ?? '1', 10);
  const text = query.get('search')?.trim() ?? '';
  const within = SEARCH_WITHIN.find((name) => name === query.get('within')) ?? 'view';
  return {
    view: isView(view) || isSavedViewKey(view) ? view : first,
    page: page > 0 ? page : 1,
    search: text === '' ? null : { text, within },
  };
}

/** The address of one page of a list in the CMS. */
export function queueQuery({ view, page, search }: QueuePlace): string {
  const query = new URLSearchParams({ view, page: String(page) });
  if (search !== null) {
    query.set('search', search.text);
    query.set('within', search.within);
  }
  return `/tickets/queue?${query.toString()}`;
}

/** One page of a list, asked again every 10 s while the tab is visible and somebody is there. */
export function useQueue(place: QueuePlace, isAttended: boolean) {
  const { view, page, search } = place;
  return useQuery(
    ['desk', 'queue', view, page, search],
    ({ signal }) => ask<QueueAnswer>(queueQuery(place), signal),
    {
      refetchInterval: isAttended && REFRESH_MS,
      refetchOnWindowFocus: true,
      staleTime: 2000,
      keepPreviousData: true,
      retry: 1,
    },
  );
}
