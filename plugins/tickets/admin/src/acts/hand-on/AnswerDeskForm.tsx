import { useWords } from '../../words';
import type { ActFormProps } from '../act';
import { OneTextForm } from './OneTextForm';

/** Head office answers the desk and gives the ticket back. */
export function AnswerDeskForm({ conversation: { number }, onDone }: ActFormProps) {
  const { t } = useWords();
  return (
    <OneTextForm
      number={number}
      path="hq-answers"
      label={t('handOn.answer')}
      hint={t('handOn.answerHint')}
      submitWord={t('handOn.giveBack')}
      doneWord={t('handOn.gaveBack')}
      onDone={onDone}
    />
  );
}
