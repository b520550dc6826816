import { useEffect, useState } from 'react';
import type { Condition } from '@kaigai-desk/domain';
import { styled } from 'styled-components';
import { useWords } from '../words';
import { useMatches } from './use-views';

/** Long enough that a word is typed to its end before it is asked about. */
const PAUSE_MS = 300;

const Count = styled.b`
  display: block;
  margin-top: 0.4rem;
  font-weight: 600;
`;

/** How many tickets a condition matches now; nothing while it is not complete. */
export function Matches({ condition }: { readonly condition: Condition | null }) {
  const { t } = useWords();
  const asked = JSON.stringify(condition);
  const [settled, setSettled] = useState(asked);
  useEffect(() => {
    const timer = window.setTimeout(() => {
      setSettled(asked);
    }, PAUSE_MS);
    return () => {
      window.clearTimeout(timer);
    };
  }, [asked]);
  const matches = useMatches(JSON.parse(settled) as unknown);
  if (condition === null || matches.data === undefined || matches.isError) return null;
  return <Count>{t('views.matches', { count: matches.data.count })}</Count>;
}
