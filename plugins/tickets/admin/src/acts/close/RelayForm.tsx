import { useState } from 'react';
import { relayText, RelayTicket } from '@kaigai-desk/domain';
import { newRequestId } from '@kaigai-desk/platform/admin-kit';
import { useWords } from '../../words';
import { seenWord } from '../../conversation/newest-word';
import { ActForm } from '../ActForm';
import { Arrived } from '../Arrived';
import { LongField } from '../fields';
import type { ActFormProps } from '../act';
import { useActForm } from '../use-act-form';

/** Passes a ticket on to HQ IT and tells the requester, in the language of the thread. */
export function RelayForm({ conversation, onDone }: ActFormProps) {
  const { t } = useWords();
  const { number, requester, language } = conversation;
  const { act, errorOf, ...form } = useActForm(number, 'relay', RelayTicket);
  const [body, setBody] = useState(() => relayText(number, language));
  const [requestId] = useState(newRequestId);
  const submit = async () => {
    if (await act({ requestId, body, ...seenWord(conversation) })) onDone(t('acts.relay.done', { number }));
  };
  return (
    <ActForm
      {...form}
      lead={t('acts.relay.lead', { name: requester.name })}
      submit={t('acts.relay.submit')}
      onSubmit={() => void submit()}
      onCancel={() => onDone()}
    >
      <Arrived conversation={conversation} />
      <LongField
        name="body"
        rows={9}
        label={t('acts.relay.text', { language: t(`language.${language}`) })}
        value={body}
        onChange={setBody}
        error={errorOf('body')}
      />
    </ActForm>
  );
}
