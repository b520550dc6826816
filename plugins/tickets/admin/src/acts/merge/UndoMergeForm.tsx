import { useWords } from '../../words';
import { ActForm } from '../ActForm';
import type { ActFormProps } from '../act';
import { useActForm } from '../use-act-form';

/** Undoes a merge. */
export function UndoMergeForm({ conversation: { number, relations }, onDone }: ActFormProps) {
  const { t } = useWords();
  const { act, trouble, isSending } = useActForm(number);
  const submit = async () => {
    if (await act('merge/undo', {})) onDone(t('acts.undoMerge.done', { number }));
  };
  return (
    <ActForm
      lead={t('acts.undoMerge.lead', { number, into: relations.mergedInto?.number ?? '' })}
      trouble={trouble}
      isSending={isSending}
      submit={t('acts.undoMerge')}
      onSubmit={() => void submit()}
      onCancel={() => onDone()}
    />
  );
}
