import { useQuery } from 'react-query';
import type { BesideAnswer } from '@kaigai-desk/domain';
import { ask, troubleOf } from '@kaigai-desk/platform/admin-kit';
import { addressOf } from '../conversation/address';

/** Vendors, machines and answers change by the day, not by the second. */
const FRESH_MS = 60_000;

export interface Beside {
  readonly data: BesideAnswer | undefined;
  readonly isLost: boolean;
  readonly retry: () => void;
}

/** What stands beside a conversation, by a request of its own: the conversation neither waits for it nor fails with it. */
export function useBeside(number: number): Beside {
  const { data, isError, refetch } = useQuery(
    ['desk', 'beside', number],
    ({ signal }) => ask<BesideAnswer>(`${addressOf(number)}/beside`, signal),
    {
      staleTime: FRESH_MS,
      refetchOnWindowFocus: true,
      retry: (count, error) => count < 1 && troubleOf(error).code === 'desk.unreachable',
    },
  );
  return { data, isLost: isError && data === undefined, retry: () => void refetch() };
}
