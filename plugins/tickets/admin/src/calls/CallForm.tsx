import { useState } from 'react';
import { useQueryClient } from 'react-query';
import { Button } from '@strapi/design-system';
import {
  CALL_CHANNELS,
  CALL_DIRECTIONS,
  CALL_REASONS,
  errorText,
  RecordCall,
  parseWith,
  type CallReason,
  type CallRecorded,
  type FieldIssue,
} from '@kaigai-desk/domain';
import { Notice, reread, tell, troubleOf, troubleText, type Trouble } from '@kaigai-desk/platform/admin-kit';
import { useLocation, useNavigate } from 'react-router-dom';
import { Choices, LongField, numberTyped, ShortField } from '../acts/fields';
import { Bar, Sheet } from '../acts/parts';
import { conversationAddress } from '../addresses';
import { emptyForm, NOT_KNOWN, type OpenForm } from '../open/form';
import { InquiryFields } from '../open/InquiryFields';
import { useOffices } from '../open/use-choices';
import { WhoFields } from '../open/WhoFields';
import { useWords } from '../words';
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
    if (kind === 'ticket') return { kind, number: numberTyped(number) };
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
  const errorOf = (field: string): string | undefined => {
    const issue = issues.find((row) => row.field === field);
    return issue === undefined ? undefined : errorText(issue.code, language);
  };
  return (
    <Sheet
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
      noValidate
    >
      {trouble !== null && (
        <Notice tone="danger">
          <span>{troubleText(trouble, language)}</span>
        </Notice>
      )}
      <p>{t(call.pickedUpAt === null ? 'call.missed' : 'call.length', { length })}</p>
      <ShortField
        name="line"
        label={t('call.line')}
        value={line}
        onChange={setLine}
        error={errorOf('line')}
      />
      <Choices
        name="call-channel"
        legend={t('call.channel')}
        choices={CALL_CHANNELS}
        value={call.channel}
        onChange={(channel) => onChange({ channel })}
        textOf={(channel) => t(`channel.${channel}`)}
      />
      <Choices
        name="call-direction"
        legend={t('call.direction')}
        choices={CALL_DIRECTIONS}
        value={call.direction}
        onChange={(direction) => onChange({ direction })}
        textOf={(direction) => t(`call.${direction}`)}
      />
      <fieldset>
        <label>
          <input type="checkbox" checked={isCallBack} onChange={() => setCallBack(!isCallBack)} />
          {t('call.callBack')}
        </label>
      </fieldset>
      <LongField
        name="note"
        isOptional
        label={t('call.note')}
        value={note}
        onChange={setNote}
        error={errorOf('note')}
      />
      <Choices
        name="call-kind"
        legend={t('call.about')}
        choices={KINDS}
        value={kind}
        onChange={setKind}
        textOf={(name) => t(`call.about.${name}`)}
        error={errorOf('about.kind')}
      />
      {kind === 'ticket' && (
        <ShortField
          name="number"
          isNumber
          label={t('call.number')}
          value={number}
          onChange={setNumber}
          error={errorOf('about.number')}
        />
      )}
      {kind === 'none' && (
        <Choices
          name="call-reason"
          legend={t('call.reason')}
          choices={CALL_REASONS}
          value={reason}
          onChange={setReason}
          textOf={(name) => t(`call.reason.${name}`)}
        />
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
    </Sheet>
  );
}
