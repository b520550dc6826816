import type { Language, OfficeCard } from '@kaigai-desk/domain';
import { inTokyo, onBothWalls } from './office-time';

interface Props {
  /** ISO instant in UTC. */
  readonly at: string;
  readonly language: Language;
  /** Where it happened; without an office only Tokyo's wall is shown. */
  readonly office?: Pick<OfficeCard, 'nameJa' | 'nameEn' | 'timeZone'>;
}

/** An instant as people read it, in the office's and Tokyo's time. */
export function Timestamp({ at, language, office }: Props) {
  return <time dateTime={at}>{office ? onBothWalls(at, office, language) : inTokyo(at, language)}</time>;
}
