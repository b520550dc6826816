import { useNavigate } from 'react-router-dom';
import type { PageKey } from '@kaigai-desk/platform/admin-kit';
import { OPEN_ADDRESS, queueAddress } from '../addresses';
import { useCanWrite, useFirstView } from '../permissions';
import { useWords } from '../words';

/** What the history state of the queue says to somebody who came to look for something. */
export const SEARCHING = { isSearching: true } as const;

/** The keys that mean the same on every page of the desk: the search, and a new ticket. */
export function useDeskKeys(): readonly PageKey[] {
  const { t } = useWords();
  const navigate = useNavigate();
  const canWrite = useCanWrite();
  const first = useFirstView();
  const group = t('keys.group.desk');
  const search: PageKey = {
    ...{ key: '/', label: t('keys.search'), group },
    act: () => navigate(queueAddress(first), { state: SEARCHING }),
  };
  const open: PageKey = { key: 'c', label: t('keys.new'), group, act: () => navigate(OPEN_ADDRESS) };
  return canWrite ? [search, open] : [search];
}
