import { useWords } from '../words';

/** Minutes as people say them: 25分, 1時間5分. */
export function useLength(): (minutes: number) => string {
  const { t } = useWords();
  return (minutes) => {
    const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
    if (hours === 0) return t('time.minutes', { minutes: rest });
    return rest === 0 ? t('time.hours', { hours }) : t('time.both', { hours, minutes: rest });
  };
}
