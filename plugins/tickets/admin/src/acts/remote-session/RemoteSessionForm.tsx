import { useState } from 'react';
import { RecordRemoteSession } from '@kaigai-desk/domain';
import { newRequestId } from '@kaigai-desk/platform/admin-kit';
import { instantFromTokyo, wallTimeInTokyo, type WallTime } from '../../open/wall-time';
import { useWords } from '../../words';
import { ActForm } from '../ActForm';
import type { ActFormProps } from '../act';
import { LongField, ShortField } from '../fields';
import { useActForm } from '../use-act-form';

type Name = 'consentBy' | 'consentAt' | 'tookPart' | 'beganAt' | 'endedAt';

const typed = ({ date, time }: WallTime): string => `${date}T${time}`;

/** The instant of what was typed as Tokyo's time; empty while it is none, which is refused beside the field. */
function instantTyped(text: string): string {
  const [date = '', time = ''] = text.split('T');
  const at = instantFromTokyo({ date, time });
  return at === null ? '' : new Date(at).toISOString();
}

/** A remote session that was held: who agreed, who took part, from when to when, what was done. */
export function RemoteSessionForm({ conversation, onDone }: ActFormProps) {
  const { t, language } = useWords();
  const { number, now, requester } = conversation;
  const [requestId] = useState(newRequestId);
  const [done, setDone] = useState('');
  const [lines, setLines] = useState<Readonly<Record<Name, string>>>(() => ({
    consentBy: requester.name,
    consentAt: '',
    tookPart: requester.name,
    beganAt: '',
    endedAt: typed(wallTimeInTokyo(Date.parse(now))),
  }));
  const { act, errorOf, ...form } = useActForm(number, 'remote-sessions', RecordRemoteSession);
  const change = (name: Name, value: string) => {
    setLines((before) => ({ ...before, [name]: value }));
  };
  const send = async () => {
    const written = await act({
      requestId,
      consentBy: lines.consentBy,
      consentAt: instantTyped(lines.consentAt),
      tookPart: lines.tookPart,
      beganAt: instantTyped(lines.beganAt),
      endedAt: instantTyped(lines.endedAt),
      done,
      language,
    });
    if (written) onDone(t('session.recorded'));
  };
  const line = (name: Name, type: 'text' | 'datetime-local') => (
    <ShortField
      name={name}
      type={type}
      label={t(`session.${name}`)}
      value={lines[name]}
      onChange={(value) => change(name, value)}
      error={errorOf(name)}
    />
  );
  return (
    <ActForm
      {...form}
      lead={t('session.hint')}
      submit={t('session.record')}
      onSubmit={() => void send()}
      onCancel={() => onDone()}
    >
      {line('consentBy', 'text')}
      {line('consentAt', 'datetime-local')}
      {line('tookPart', 'text')}
      {line('beganAt', 'datetime-local')}
      {line('endedAt', 'datetime-local')}
      <LongField
        name="done"
        label={t('session.done')}
        value={done}
        onChange={setDone}
        error={errorOf('done')}
      />
    </ActForm>
  );
}
