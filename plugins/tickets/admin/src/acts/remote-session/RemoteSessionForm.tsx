import { useState } from 'react';
import { RecordRemoteSession, type FieldIssue } from '@kaigai-desk/domain';
import { newRequestId } from '@kaigai-desk/platform/admin-kit';
import { styled } from 'styled-components';
import { Label } from '../../conversation/composer-parts';
import { instantFromTokyo, wallTimeInTokyo, type WallTime } from '../../open/wall-time';
import { useWords } from '../../words';
import { ActSheet, FieldProblem, Hint, TextPart } from '../hand-on/ActSheet';
import { useActForm } from '../hand-on/use-act-form';
import type { ActFormProps } from '../act';

const Line = styled.div`
  display: grid;
  gap: 0.6rem;
  justify-items: start;

  input {
    max-width: 100%;
    padding: 0.7rem 1rem;
    border: 1px solid ${({ theme }) => theme.colors.neutral200};
    border-radius: 4px;
    background: ${({ theme }) => theme.colors.neutral0};
    color: ${({ theme }) => theme.colors.neutral800};
    font: inherit;
  }

  input[type='text'] {
    width: 100%;
  }
`;

type Name = 'consentBy' | 'consentAt' | 'tookPart' | 'beganAt' | 'endedAt';

interface LineProps {
  readonly name: Name;
  readonly type: 'text' | 'datetime-local';
  readonly label: string;
  readonly value: string;
  readonly onChange: (name: Name, value: string) => void;
  readonly issues: readonly FieldIssue[];
}

function LinePart({ name, type, label, value, onChange, issues }: LineProps) {
  const isWrong = issues.some(({ field }) => field === name);
  return (
    <Line data-field={name}>
      <Label htmlFor={`act-${name}`}>{label}</Label>
      <input
        id={`act-${name}`}
        type={type}
        dir={type === 'text' ? 'auto' : undefined}
        value={value}
        onChange={(event) => onChange(name, event.target.value)}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? `act-${name}-problem` : undefined}
      />
      <FieldProblem field={name} issues={issues} />
    </Line>
  );
}

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
  const form = useActForm(number, 'remote-sessions', RecordRemoteSession);
  const change = (name: Name, value: string) => {
    setLines((before) => ({ ...before, [name]: value }));
  };
  const send = async () => {
    const isDone = await form.submit({
      requestId,
      consentBy: lines.consentBy,
      consentAt: instantTyped(lines.consentAt),
      tookPart: lines.tookPart,
      beganAt: instantTyped(lines.beganAt),
      endedAt: instantTyped(lines.endedAt),
      done,
      language,
    });
    if (isDone) onDone(t('session.recorded'));
  };
  const line = (name: Name, type: LineProps['type']) => (
    <LinePart
      name={name}
      type={type}
      label={t(`session.${name}`)}
      value={lines[name]}
      onChange={change}
      issues={form.issues}
    />
  );
  return (
    <ActSheet
      {...form}
      submitWord={t('session.record')}
      onSubmit={() => void send()}
      onCancel={() => onDone()}
    >
      <Hint>{t('session.hint')}</Hint>
      {line('consentBy', 'text')}
      {line('consentAt', 'datetime-local')}
      {line('tookPart', 'text')}
      {line('beganAt', 'datetime-local')}
      {line('endedAt', 'datetime-local')}
      <TextPart field="done" label={t('session.done')} value={done} onChange={setDone} issues={form.issues} />
    </ActSheet>
  );
}
