import { useEffect } from 'react';
import type { QueueAnswer } from '@kaigai-desk/domain';
import { useNavigate } from 'react-router-dom';
import { queueAddress } from '../addresses';

/** Goes back to the last page there is, when the one that is shown has gone: what was on it is done. */
export function useLastPage(shown: QueueAnswer | undefined): void {
  const navigate = useNavigate();
  const to =
    shown && shown.page > shown.pageCount
      ? queueAddress(shown.view, shown.pageCount, shown.search)
      : undefined;
  useEffect(() => {
    if (to !== undefined) navigate(to, { replace: true });
  }, [to, navigate]);
}
