import type { ReactNode } from 'react';
import type { BesideAnswer } from '@kaigai-desk/domain';
import { useWords } from '../words';
import type { Beside } from './use-beside';

interface Props {
  readonly beside: Beside;
  readonly children: (data: BesideAnswer) => ReactNode;
}

/** A part that comes after the conversation: says that it is on its way, or that it did not come. */
export function WhenThere({ beside, children }: Props) {
  const { t } = useWords();
  if (beside.data !== undefined) return <>{children(beside.data)}</>;
  return <p>{t(beside.isLost ? 'side.lost' : 'side.loading')}</p>;
}
