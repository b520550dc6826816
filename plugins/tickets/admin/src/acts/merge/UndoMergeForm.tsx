import { useWords } from '../../words';
import { ActForm } from '../ActForm';
import type { ActFormProps } from '../act';
import { useActForm } from '../use-act-form';

/** Undoes a merge. */
export function UndoMergeForm({ conversation: { number, relations }, onDone }: ActFormProps) {
  const { t } = useWords();
  const { act, ...form } = useActForm(number, 'merge/undo', null);
  const submit = async () => {
    if (await act({})) onDone(t('acts.undoMerge.done', { number }));
  };
  return (
    <ActForm
      {...form}
      lead={t('acts.undoMerge.lead', { number, into: relations.mergedInto?.number ?? '' })}
      submit={t('acts.undoMerge')}
      onSubmit={() => void submit()}
      onCancel={() => onDone()}
    />
  );
}
