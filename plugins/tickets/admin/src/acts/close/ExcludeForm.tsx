import { useState } from 'react';
import { EXCLUSION_REASONS, ExcludeTicket, type ExclusionReason } from '@kaigai-desk/domain';
import { useWords } from '../../words';
import { ActForm } from '../ActForm';
import { Choices, LongField } from '../fields';
import type { ActFormProps } from '../act';
import { useActForm } from '../use-act-form';

/** Takes a ticket that is no inquiry out of the count. */
export function ExcludeForm({ conversation: { number }, onDone }: ActFormProps) {
  const { t } = useWords();
  const { act, errorOf, ...form } = useActForm(number, 'exclusion', ExcludeTicket);
  const [reason, setReason] = useState<ExclusionReason>('spam');
  const [why, setWhy] = useState('');
  const submit = async () => {
    if (await act({ reason, why })) onDone(t('acts.exclude.done', { number }));
  };
  return (
    <ActForm
      {...form}
      lead={t('acts.exclude.lead')}
      submit={t('acts.exclude')}
      onSubmit={() => void submit()}
      onCancel={() => onDone()}
    >
      <Choices
        name="reason"
        legend={t('acts.exclude.reason')}
        choices={EXCLUSION_REASONS}
        value={reason}
        onChange={setReason}
        textOf={(choice) => t(`acts.exclude.${choice}`)}
      />
      <LongField
        name="why"
        label={t('acts.why')}
        help={t('acts.whyHelp')}
        value={why}
        onChange={setWhy}
        error={errorOf('why')}
      />
    </ActForm>
  );
}
