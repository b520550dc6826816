import { HandToHq, STATE_FOR_REQUESTER } from '@kaigai-desk/domain';
import { useDraft } from '../../writing/use-draft';
import { useWords } from '../../words';
import { ActForm } from '../ActForm';
import type { ActFormProps } from '../act';
import { LongField } from '../fields';
import { useActForm } from '../use-act-form';

/** A question to head office and what was tried. Both outlive a dialog that was closed by mistake. */
export function AskHqForm({ conversation: { number, language: officeLanguage }, onDone }: ActFormProps) {
  const { t, language } = useWords();
  const question = useDraft(`desk.askHq.${number}.question`);
  const tried = useDraft(`desk.askHq.${number}.tried`);
  const { act, errorOf, ...form } = useActForm(number, 'hq-questions', HandToHq);
  const send = async () => {
    const written = await act({
      requestId: question.draft.requestId,
      question: question.draft.text,
      tried: tried.draft.text,
      language,
    });
    if (written === null) return;
    question.clear();
    tried.clear();
    onDone(t('handOn.askedHq'));
  };
  return (
    <ActForm
      {...form}
      lead={t('handOn.hidden', { sentence: STATE_FOR_REQUESTER.waitingHq[officeLanguage] })}
      submit={t('handOn.askHq')}
      onSubmit={() => void send()}
      onCancel={() => onDone()}
    >
      <LongField
        name="question"
        label={t('handOn.question')}
        value={question.draft.text}
        onChange={question.type}
        error={errorOf('question')}
      />
      <LongField
        name="tried"
        label={t('handOn.tried')}
        value={tried.draft.text}
        onChange={tried.type}
        error={errorOf('tried')}
      />
    </ActForm>
  );
}
