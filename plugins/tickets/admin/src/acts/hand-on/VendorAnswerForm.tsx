import { askedOf } from '@kaigai-desk/domain';
import { useWords } from '../../words';
import type { ActFormProps } from '../act';
import { OneTextForm } from './OneTextForm';

/** An agent writes down what the vendor said, until mail is taken in. */
export function VendorAnswerForm({ conversation: { number, history }, onDone }: ActFormProps) {
  const { t } = useWords();
  const { vendor } = askedOf(history);
  return (
    <OneTextForm
      number={number}
      path="vendor-answers"
      label={vendor ? t('vendor.answerOf', { vendor }) : t('vendor.answer')}
      hint={t('vendor.answerHint')}
      submitWord={t('vendor.note')}
      doneWord={t('vendor.noted')}
      onDone={onDone}
    />
  );
}
