import type { QueryClient, QueryKey } from 'react-query';

/**
 * Asks again for what a command has changed. An answer that was under way meanwhile may know nothing of it: it is given
 * up, else it would stand until the next refresh, and what was just sent would seem lost.
 */
export const reread = (cache: QueryClient, key: QueryKey): Promise<void> =>
  cache.invalidateQueries(key, {}, { cancelRefetch: true });
