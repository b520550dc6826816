import { useQuery } from 'react-query';
import type { HomeAnswer } from '@kaigai-desk/domain';
import { ask, REFRESH_MS, useAttended } from '@kaigai-desk/platform/admin-kit';

/** What waits, asked once for all widgets of the home page, and again as the queue is. */
export function useHome() {
  const isAttended = useAttended();
  return useQuery(['desk', 'home'], ({ signal }) => ask<HomeAnswer>('/tickets/home', signal), {
    refetchInterval: isAttended && REFRESH_MS,
    refetchOnWindowFocus: true,
    staleTime: 2000,
    retry: 1,
  });
}
