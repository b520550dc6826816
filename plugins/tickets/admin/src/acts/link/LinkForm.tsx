import { useState } from 'react';
import { LINK_KINDS, LinkTicket, type LinkKind } from '@kaigai-desk/domain';
import { useWords } from '../../words';
import { ActForm } from '../ActForm';
import { Choices, numberTyped, ShortField } from '../fields';
import type { ActFormProps } from '../act';
import { useActForm } from '../use-act-form';

/** Links a ticket to another one; both stay. */
export function LinkForm({ conversation: { number }, onDone }: ActFormProps) {
  const { t } = useWords();
  const { act, errorOf, ...form } = useActForm(number, 'links', LinkTicket);
  const [typed, setTyped] = useState('');
  const [kind, setKind] = useState<LinkKind>('sameTrouble');
  const other = numberTyped(typed);
  const submit = async () => {
    if (await act({ number: other, kind })) onDone(t('acts.link.done', { number: other }));
  };
  return (
    <ActForm
      {...form}
      lead={t('acts.link.lead')}
      submit={t('acts.link.submit')}
      onSubmit={() => void submit()}
      onCancel={() => onDone()}
    >
      <ShortField
        name="number"
        isNumber
        label={t('acts.link.number')}
        value={typed}
        onChange={setTyped}
        error={errorOf('number')}
      />
      <Choices
        name="kind"
        legend={t('acts.link.kind')}
        choices={LINK_KINDS}
        value={kind}
        onChange={setKind}
        textOf={(choice) => t(`acts.link.${choice}`)}
      />
    </ActForm>
  );
}
