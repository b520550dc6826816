import { useQuery } from 'react-query';
import type { OfficeChoicesAnswer, PeopleChoicesAnswer } from '@kaigai-desk/domain';
import { ask } from '@kaigai-desk/platform/admin-kit';

const STALE_MS = 60_000;

/** The offices a ticket can be opened for. */
export function useOffices() {
  return useQuery(['desk', 'offices'], ({ signal }) => ask<OfficeChoicesAnswer>('/tickets/offices', signal), {
    staleTime: STALE_MS,
    retry: 1,
  });
}

/** The people of an office whom the desk knows; none is asked for before an office is chosen. */
export function usePeople(officeCode: string) {
  return useQuery(
    ['desk', 'people', officeCode],
    ({ signal }) =>
      ask<PeopleChoicesAnswer>(`/tickets/people?office=${encodeURIComponent(officeCode)}`, signal),
    { enabled: officeCode !== '', staleTime: STALE_MS, retry: 1 },
  );
}
