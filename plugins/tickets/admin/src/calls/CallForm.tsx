import { useState } from 'react';
import { useQueryClient } from 'react-query';
import { Button } from '@strapi/design-system';
import {
  CALL_CHANNELS,
  CALL_DIRECTIONS,
  CALL_REASONS,
  RecordCall,
  parseWith,
  type CallReason,
  type CallRecorded,
  type FieldIssue,
} from '@kaigai-desk/domain';
import { Notice, reread, tell, troubleOf, troubleText, type Trouble } from '@kaigai-desk/platform/admin-kit';
import { useLocation, useNavigate } from 'react-router-dom';
import { FieldProblem, TextPart } from '../acts/hand-on/ActSheet';
import { Group } from '../acts/hand-on/RequestParts';
import { conversationAddress } from '../addresses';
import { Bar } from '../conversation/composer-parts';
import { emptyForm, NOT_KNOWN, type OpenForm } from '../open/form';
import { InquiryFields } from '../open/InquiryFields';
import { useOffices } from '../open/use-choices';
import { WhoFields } from '../open/WhoFields';
import { useWords } from '../words';
import { LinePart } from './LinePart';
import { lengthInWords, type RunningCall } from './running';

const KINDS = ['ticket', 'new', 'none'] as const;
type Kind = (typeof KINDS)[number];
/** The line an agent sits at changes seldom. */
const LINE_KEY = 'desk.call.line';

interface Props {
  readonly call: RunningCall;
  readonly onChange: (part: Partial<RunningCall>) => void;
  readonly onDone: (said?: string) => void;
}

/** Issues of the part about the ticket stand under the names that the fields of a new ticket have. */
const inPart = (issues: readonly FieldIssue[]): readonly FieldIssue[] =>
  issues.map(({ field, code }) => ({ field: field.replace(/^about\./, ''), code }));

/** What a call was about, once it is over. */
export function CallForm({ call, onChange, onDone }: Props) {
  const { t, language } = useWords();
  const navigate = useNavigate();
  const cache = useQueryClient();
  const offices = useOffices();
  const here = /\/conversations\/(\d+)$/.exec(useLocation().pathname)?.[1] ?? '';
  const [line, setLine] = useState(() => localStorage.getItem(LINE_KEY) ?? '');
  const [number, setNumber] = useState(here);
  const [kind, setKind] = useState<Kind>(here === '' ? 'new' : 'ticket');
  const [reason, setReason] = useState<CallReason>(call.pickedUpAt === null ? 'givenUp' : 'wrongNumber');
  const [isCallBack, setCallBack] = useState(false);
  const [note, setNote] = useState('');
  const [form, setForm] = useState<OpenForm>(() => emptyForm(call.rangAt, language));
  const [issues, setIssues] = useState<readonly FieldIssue[]>([]);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [isSending, setSending] = useState(false);
  const iso = (at: number): string => new Date(at).toISOString();
  const about = (): object => {
    if (kind === 'ticket') return { kind, number: Number(number.normalize('NFKC')) };
    if (kind === 'none') return { kind, reason };
    const { subject, body, officeCode, person, name, email } = form;
    const requester =
      person === NOT_KNOWN ? { kind: 'address', name, email } : { kind: 'staff', staffId: person };
    return { kind, subject, body, language: form.language, officeCode, requester };
  };
  const send = async () => {
    const { requestId, channel, direction, rangAt, pickedUpAt, hungUpAt } = call;
    const command = {
      ...{ requestId, line, channel, direction, isCallBack, note, about: about() },
      rangAt: iso(rangAt),
      pickedUpAt: pickedUpAt === null ? null : iso(pickedUpAt),
      hungUpAt: iso(hungUpAt ?? rangAt),
    };
    setTrouble(null);
    const parsed = parseWith(RecordCall, command);
    setIssues(parsed.ok ? [] : parsed.issues);
    if (!parsed.ok || isSending) return;
    setSending(true);
    try {
      const recorded = await tell<CallRecorded>('/tickets/calls', command);
      localStorage.setItem(LINE_KEY, line);
      void reread(cache, ['desk']);
      onDone(t('call.recorded'));
      if (recorded.number !== null) navigate(conversationAddress(recorded.number));
    } catch (error) {
      const found = troubleOf(error);
      setTrouble(found);
      setIssues(found.fields);
    } finally {
      setSending(false);
    }
  };
  const part = { form, change: (news: Partial<OpenForm>) => setForm((old) => ({ ...old, ...news })) };
  const length = lengthInWords((call.hungUpAt ?? 0) - (call.pickedUpAt ?? call.rangAt));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
      noValidate
      style={{ display: 'grid', gap: '1.2rem' }}
    >
      {trouble !== null && (
        <Notice tone="danger">
          <span>{troubleText(trouble, language)}</span>
        </Notice>
      )}
      <p>{t(call.pickedUpAt === null ? 'call.missed' : 'call.length', { length })}</p>
      <LinePart name="line" label={t('call.line')} value={line} onChange={setLine} issues={issues} />
      <Group>
        <legend>{t('call.channel')}</legend>
        {CALL_CHANNELS.map((channel) => (
          <label key={channel}>
            <input
              type="radio"
              name="call-channel"
              checked={call.channel === channel}
              onChange={() => onChange({ channel })}
            />
            {t(`channel.${channel}`)}
          </label>
        ))}
      </Group>
      <Group>
        <legend>{t('call.direction')}</legend>
        {CALL_DIRECTIONS.map((direction) => (
          <label key={direction}>
            <input
              type="radio"
              name="call-direction"
              checked={call.direction === direction}
              onChange={() => onChange({ direction })}
            />
            {t(`call.${direction}`)}
          </label>
        ))}
      </Group>
      <Group>
        <label>
          <input type="checkbox" checked={isCallBack} onChange={() => setCallBack(!isCallBack)} />
          {t('call.callBack')}
        </label>
      </Group>
      <TextPart field="note" label={t('call.note')} value={note} onChange={setNote} issues={issues} />
      <Group>
        <legend>{t('call.about')}</legend>
        {KINDS.map((name) => (
          <label key={name}>
            <input type="radio" name="call-kind" checked={kind === name} onChange={() => setKind(name)} />
            {t(`call.about.${name}`)}
          </label>
        ))}
        <FieldProblem field="about.kind" issues={issues} />
      </Group>
      {kind === 'ticket' && (
        <LinePart
          name="number"
          label={t('call.number')}
          value={number}
          onChange={setNumber}
          issues={inPart(issues)}
        />
      )}
      {kind === 'none' && (
        <Group>
          <legend>{t('call.reason')}</legend>
          {CALL_REASONS.map((name) => (
            <label key={name}>
              <input
                type="radio"
                name="call-reason"
                checked={reason === name}
                onChange={() => setReason(name)}
              />
              {t(`call.reason.${name}`)}
            </label>
          ))}
        </Group>
      )}
      {kind === 'new' && (
        <>
          <WhoFields {...part} issues={inPart(issues)} offices={offices.data?.offices ?? []} />
          <InquiryFields {...part} issues={inPart(issues)} />
        </>
      )}
      <Bar>
        <Button variant="tertiary" onClick={() => onDone()}>
          {t('call.discard')}
        </Button>
        <Button type="submit" loading={isSending}>
          {t('call.record')}
        </Button>
      </Bar>
    </form>
  );
}
