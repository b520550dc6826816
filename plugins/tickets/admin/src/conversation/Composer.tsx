import { useEffect, useRef, useState } from 'react';
import { Button } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import {
  AnswerTicket,
  errorText,
  NoteOnTicket,
  parseWith,
  type CannedReply,
  type ConversationAnswer,
  type FieldIssue,
} from '@kaigai-desk/domain';
import { Keycap, Notice, troubleText, useSendKey, type Trouble } from '@kaigai-desk/platform/admin-kit';
import { numberTyped } from '../acts/fields';
import { factText } from '../facts/fact-text';
import { useWords } from '../words';
import { CannedPicker } from '../writing/CannedPicker';
import { useKeptDraft } from '../writing/use-kept-draft';
import { Bar, Label, Problem, Sheet, Writing } from './composer-parts';
import { MinutesField } from './MinutesField';
import { seenWord } from './newest-word';
import { NextState, type NextAfterAnswer } from './NextState';
import { useAct } from './use-conversation';

export type Kind = 'answer' | 'note';

/** Only asked where there is somebody. */
const NO_WORDS = { nobody: '', noTags: '', noCc: '' };

interface Props {
  readonly conversation: ConversationAnswer;
  readonly kind: Kind;
  /** Counts how often a key asked for this box; zero leaves the focus where it is. */
  readonly asked: number;
  /** A canned reply is being chosen. */
  readonly isPicking: boolean;
  readonly onPick: () => void;
  readonly onPicked: () => void;
}

/**
 * One composition: its draft outlives a reload, its request id every try to send it, so that a second click, a lost
 * answer of the network or a reload never sends the same words twice, and no refusal loses them.
 */
export function Composer({ conversation, kind, asked, isPicking, onPick, onPicked }: Props) {
  const { t, language } = useWords();
  const { toggleNotification } = useNotification();
  const { act } = useAct(conversation.number);
  const { draft, keeping, takenBy, type, begin, startSending, endSending, clear, renew } = useKeptDraft(
    conversation,
    kind,
  );
  const [next, setNext] = useState<NextAfterAnswer>('waitingRequester');
  const [problem, setProblem] = useState<string | null>(null);
  const [minutes, setMinutes] = useState('');
  const [minutesProblem, setMinutesProblem] = useState<string | null>(null);
  const [isSending, setSending] = useState(false);
  const isUnderway = useRef(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const id = `compose-${kind}`;

  useEffect(() => {
    if (asked > 0) field.current?.focus();
  }, [asked]);
  const complain = (text: string) => {
    setProblem(text);
    field.current?.focus();
  };
  const complainOf = (issues: readonly FieldIssue[]) => {
    const [first] = issues;
    const text = errorText(first?.code ?? 'input.invalid', language);
    if (first?.field !== 'minutes') return complain(text);
    setMinutesProblem(text);
    document.getElementById(`${id}-minutes`)?.focus();
  };
  const refuse = (trouble: Trouble) => {
    const ofBody = trouble.fields.find((row) => row.field === 'body');
    const text = ofBody ? errorText(ofBody.code, language) : troubleText(trouble, language);
    complain(text);
    toggleNotification({ type: 'danger', message: text });
  };
  const seenAnd = (cannedReplyId: string | null) => ({
    ...seenWord(conversation),
    ...(cannedReplyId === null ? {} : { cannedReplyId }),
  });
  const choose = (reply: CannedReply) => {
    onPicked();
    const isBegun = draft.text.trim() !== '';
    const spot = field.current?.selectionEnd ?? draft.text.length;
    begin(
      isBegun ? `${draft.text.slice(0, spot)}${reply.text}${draft.text.slice(spot)}` : reply.text,
      // what was begun by hand stays the agent's own
      isBegun ? draft.cannedReplyId : reply.id,
    );
    if (!isBegun) setNext(reply.nextState);
    requestAnimationFrame(() => field.current?.focus());
  };
  const send = async () => {
    if (isUnderway.current) return;
    const written = {
      requestId: draft.requestId,
      body: draft.text,
      ...(minutes.trim() === '' ? {} : { minutes: numberTyped(minutes) }),
    };
    const answer = { ...written, nextState: next, ...seenAnd(draft.cannedReplyId) };
    const parsed = kind === 'answer' ? parseWith(AnswerTicket, answer) : parseWith(NoteOnTicket, written);
    if (!parsed.ok) return complainOf(parsed.issues);
    const wasTriedAsItIs = draft.tried === draft.text;
    isUnderway.current = true;
    setSending(true);
    setProblem(null);
    setMinutesProblem(null);
    await startSending();
    const outcome = await act(
      kind === 'answer' ? { kind: 'answers', ...answer } : { kind: 'notes', ...written },
    );
    endSending();
    isUnderway.current = false;
    setSending(false);
    if (!outcome.ok) return refuse(outcome.trouble);
    if (outcome.written.isRepeat && !wasTriedAsItIs) {
      // An earlier try had arrived after all (or a copy of this tab was faster): this text is another composition.
      renew();
      return complain(t('reply.alreadySent'));
    }
    clear();
    setMinutes('');
    setNext('waitingRequester');
    toggleNotification({ type: 'success', message: t(kind === 'answer' ? 'reply.sent' : 'reply.noted') });
    field.current?.focus();
  };
  const onKeyDown = useSendKey({ label: t('keys.send'), group: t('keys.group.write') }, () => void send());

  return (
    <Sheet
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
      noValidate
    >
      {takenBy !== null && <Notice tone="information">{t('draft.takenBy', { name: takenBy })}</Notice>}
      <Label htmlFor={id}>
        {t(kind === 'answer' ? 'reply.answerLabel' : 'reply.noteLabel')}
        {kind === 'answer' && (
          <small dir="auto">
            {t('reply.toOffice', { name: conversation.requester.name })}
            {conversation.cc.length > 0 &&
              ` · ${t('facts.ccTo', { names: factText('cc', conversation.cc, language, NO_WORDS) })}`}
          </small>
        )}
      </Label>
      <Writing
        id={id}
        ref={field}
        name="body"
        dir="auto"
        rows={6}
        value={draft.text}
        readOnly={isSending}
        onChange={(event) => type(event.target.value)}
        onKeyDown={onKeyDown}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : `${id}-problem`}
      />
      {problem !== null && (
        <Problem id={`${id}-problem`} role="alert">
          {problem}
        </Problem>
      )}
      {kind === 'answer' && isPicking && (
        <CannedPicker
          number={conversation.number}
          ticketLanguage={conversation.language}
          onChoose={choose}
          onClose={onPicked}
        />
      )}
      {kind === 'answer' && <NextState value={next} onChange={setNext} />}
      <MinutesField
        id={`${id}-minutes`}
        value={minutes}
        isReadOnly={isSending}
        problem={minutesProblem}
        onChange={setMinutes}
        onKeyDown={onKeyDown}
      />
      <Bar>
        {kind === 'answer' && (
          <Button variant="tertiary" endIcon={<Keycap>Q</Keycap>} onClick={onPick}>
            {t('canned.open')}
          </Button>
        )}
        <small role="status">{draft.text === '' ? '' : t(`draft.${keeping}`)}</small>
        <Button type="submit" loading={isSending} endIcon={<Keycap>Ctrl ⏎</Keycap>}>
          {isSending ? t('reply.sending') : t(kind === 'answer' ? `reply.send.${next}` : 'reply.send.note')}
        </Button>
      </Bar>
    </Sheet>
  );
}
