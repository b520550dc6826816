import { AnswerDesk } from '@kaigai-desk/domain';
import { useDraft } from '../../writing/use-draft';
import { ActForm } from '../ActForm';
import { LongField } from '../fields';
import { useActForm } from '../use-act-form';

interface Props {
  readonly number: number;
  readonly path: 'hq-answers' | 'vendor-answers';
  readonly label: string;
  readonly hint: string;
  readonly submitWord: string;
  readonly doneWord: string;
  readonly onDone: (said?: string) => void;
}

/** An act of one text, which outlives a dialog that was closed by mistake. */
export function OneTextForm({ number, path, label, hint, submitWord, doneWord, onDone }: Props) {
  const { draft, type, clear } = useDraft(`desk.${path}.${number}`);
  const { act, errorOf, ...form } = useActForm(number, path, AnswerDesk);
  const send = async () => {
    if (!(await act({ requestId: draft.requestId, body: draft.text }))) return;
    clear();
    onDone(doneWord);
  };
  return (
    <ActForm {...form} lead={hint} submit={submitWord} onSubmit={() => void send()} onCancel={() => onDone()}>
      <LongField name="body" label={label} value={draft.text} onChange={type} error={errorOf('body')} />
    </ActForm>
  );
}
