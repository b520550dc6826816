import { useState } from 'react';
import { ReturnRelay, VoidExclusion } from '@kaigai-desk/domain';
import { newRequestId } from '@kaigai-desk/platform/admin-kit';
import { useWords } from '../../words';
import { ActForm } from '../ActForm';
import { LongField } from '../fields';
import type { ActFormProps } from '../act';
import { useActForm } from '../use-act-form';

type Undo = 'voidExclusion' | 'returnRelay';
const PATHS = { voidExclusion: 'exclusion/void', returnRelay: 'relay/return' } as const;
const SCHEMAS = { voidExclusion: VoidExclusion, returnRelay: ReturnRelay } as const;

/** HQ IT undoes what the desk did, with a word why. */
function UndoForm({ undo, conversation: { number }, onDone }: ActFormProps & { readonly undo: Undo }) {
  const { t } = useWords();
  const { act, errorOf, ...form } = useActForm(number, PATHS[undo], SCHEMAS[undo]);
  const [why, setWhy] = useState('');
  const [requestId] = useState(newRequestId);
  const submit = async () => {
    const command = undo === 'returnRelay' ? { requestId, why } : { why };
    if (await act(command)) onDone(t(`acts.${undo}.done`, { number }));
  };
  return (
    <ActForm
      {...form}
      lead={t(`acts.${undo}.lead`)}
      submit={t(`acts.${undo}`)}
      onSubmit={() => void submit()}
      onCancel={() => onDone()}
    >
      <LongField
        name="why"
        label={t(`acts.${undo}.why`)}
        value={why}
        onChange={setWhy}
        error={errorOf('why')}
      />
    </ActForm>
  );
}

export const VoidExclusionForm = (props: ActFormProps) => <UndoForm {...props} undo="voidExclusion" />;
export const ReturnRelayForm = (props: ActFormProps) => <UndoForm {...props} undo="returnRelay" />;
