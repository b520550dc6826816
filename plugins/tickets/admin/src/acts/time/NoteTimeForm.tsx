import { useState } from 'react';
import { NoteTimeSpent } from '@kaigai-desk/domain';
import { newRequestId } from '@kaigai-desk/platform/admin-kit';
import { useLength } from '../../side/use-length';
import { useWords } from '../../words';
import type { ActFormProps } from '../act';
import { ActForm } from '../ActForm';
import { LongField, numberTyped, ShortField } from '../fields';
import { useActForm } from '../use-act-form';

/** Time spent on a ticket, noted when it is over. */
export function NoteTimeForm({ conversation, onDone }: ActFormProps) {
  const { t } = useWords();
  const lengthOf = useLength();
  const { number } = conversation;
  const [requestId] = useState(newRequestId);
  const [minutes, setMinutes] = useState('');
  const [what, setWhat] = useState('');
  const { act, errorOf, ...form } = useActForm(number, 'time', NoteTimeSpent);
  const send = async () => {
    const written = await act({ requestId, minutes: numberTyped(minutes), what });
    if (written) onDone(t('time.done', { length: lengthOf(numberTyped(minutes)) }));
  };
  return (
    <ActForm
      {...form}
      lead={t('time.lead')}
      submit={t('time.submit')}
      onSubmit={() => void send()}
      onCancel={() => onDone()}
    >
      <ShortField
        name="minutes"
        label={t('time.minutesLabel')}
        help={t('time.minutesHelp')}
        value={minutes}
        onChange={setMinutes}
        error={errorOf('minutes')}
        isNumber
      />
      <LongField
        name="what"
        label={t('time.what')}
        value={what}
        onChange={setWhat}
        error={errorOf('what')}
        rows={3}
        isOptional
      />
    </ActForm>
  );
}
