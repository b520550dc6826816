import { Link } from 'react-router-dom';
import { Pills } from '../kit';
import { useWords, type WordKey } from '../words';
import type { Queue } from './queue';

/** The address of what is shown of a queue. */
export const addressOf = (shown: string, page = 1): string => `?show=${shown}&page=${page}`;

interface Props<Standing extends string> {
  readonly queue: Queue;
  readonly shown: Standing | 'all';
  readonly counts: Readonly<Record<Standing, number>>;
  readonly standings: readonly Standing[];
}

/** Which rows are looked at, in words, with how many there are of each. */
export function Standings<Standing extends string>({ queue, shown, counts, standings }: Props<Standing>) {
  const { t } = useWords();
  const total = standings.reduce((sum, one) => sum + counts[one], 0);
  return (
    <Pills aria-label={t(`${queue}.shown`)}>
      {(['all', ...standings] as const).map((one) => (
        <Link key={one} to={addressOf(one)} aria-current={one === shown ? 'true' : undefined}>
          {t(`${queue}.show.${one}` as WordKey)} <span>{one === 'all' ? total : counts[one]}</span>
        </Link>
      ))}
    </Pills>
  );
}
