import { dayInWords } from './calendar';
import { useWords } from './words';

interface Props {
  readonly opensOn: string | null;
  readonly closesOn: string | null;
}

/** From when until when a form is open. */
export function Days({ opensOn, closesOn }: Props) {
  const { t, language } = useWords();
  const from = opensOn === null ? '' : dayInWords(opensOn, language);
  const to = closesOn === null ? '' : dayInWords(closesOn, language);
  if (from !== '' && to !== '') return <>{t('days.fromTo', { from, to })}</>;
  if (from !== '') return <>{t('days.from', { from })}</>;
  return <>{to === '' ? t('days.none') : t('days.to', { to })}</>;
}
