import { HandToHq, STATE_FOR_REQUESTER } from '@kaigai-desk/domain';
import { useDraft } from '../../writing/use-draft';
import { useWords } from '../../words';
import type { ActFormProps } from '../act';
import { ActSheet, Hint, TextPart } from './ActSheet';
import { useActForm } from './use-act-form';

/** A question to head office and what was tried. Both outlive a dialog that was closed by mistake. */
export function AskHqForm({ conversation: { number, language: officeLanguage }, onDone }: ActFormProps) {
  const { t, language } = useWords();
  const question = useDraft(`desk.askHq.${number}.question`);
  const tried = useDraft(`desk.askHq.${number}.tried`);
  const form = useActForm(number, 'hq-questions', HandToHq);
  const send = async () => {
    const isDone = await form.submit({
      requestId: question.draft.requestId,
      question: question.draft.text,
      tried: tried.draft.text,
      language,
    });
    if (!isDone) return;
    question.clear();
    tried.clear();
    onDone(t('handOn.askedHq'));
  };
  return (
    <ActSheet {...form} submitWord={t('handOn.askHq')} onSubmit={() => void send()} onCancel={() => onDone()}>
      <Hint>{t('handOn.hidden', { sentence: STATE_FOR_REQUESTER.waitingHq[officeLanguage] })}</Hint>
      <TextPart
        field="question"
        label={t('handOn.question')}
        value={question.draft.text}
        onChange={question.type}
        issues={form.issues}
        isFirst
      />
      <TextPart
        field="tried"
        label={t('handOn.tried')}
        value={tried.draft.text}
        onChange={tried.type}
        issues={form.issues}
      />
    </ActSheet>
  );
}
