import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { Button } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { ChangeTicket, parseWith, type ConversationAnswer, type FieldIssue } from '@kaigai-desk/domain';
import { isComposing, Notice, troubleText, type Trouble } from '@kaigai-desk/platform/admin-kit';
import { styled } from 'styled-components';
import { useWords } from '../words';
import { Disputes } from './Disputes';
import { changeOf, FACTS, refusedBy, settle, typeInto, type Editing } from './editing';
import { FactFields } from './FactFields';
import { useSaveFacts } from './use-facts';

const Sheet = styled.form`
  display: grid;
  gap: 1.2rem;
  margin-top: 1rem;
`;

const Bar = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 0.8rem;
`;

const FIELDS = 'input:not([tabindex="-1"]),textarea,[role=combobox]';

/** The facts whose values are sent under another name. */
const FACT_OF: Readonly<Record<string, string>> = {
  assigneeId: 'assignee',
  tagIds: 'tags',
  ccIds: 'cc',
};

interface Props {
  readonly conversation: ConversationAnswer;
  readonly editing: Editing;
  readonly onEdit: (next: Editing) => void;
  readonly onDone: () => void;
}

/**
 * The facts while they are edited. Whatever goes wrong, what is typed stays; where somebody else was faster, both values
 * stand there to choose from, and the next save knows of theirs.
 */
export function FactsForm({ conversation, editing, onEdit, onDone }: Props) {
  const { t, language } = useWords();
  const { toggleNotification } = useNotification();
  const save = useSaveFacts(conversation.number);
  const [issues, setIssues] = useState<readonly FieldIssue[]>([]);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [isSaving, setSaving] = useState(false);
  const [isPressed, setPressed] = useState(false);
  const isUnderway = useRef(false);
  const sheet = useRef<HTMLFormElement>(null);
  const alert = useRef<HTMLDivElement>(null);
  const latest = useRef(editing);
  latest.current = editing;
  const { disputes, revision } = editing;
  const isDisputed = disputes.length > 0;
  const shown = FACTS.filter(
    (fact) =>
      !disputes.some(({ field }) => field === fact) &&
      (fact !== 'assignee' || conversation.state !== 'closed'),
  );

  useEffect(() => {
    if (isDisputed) alert.current?.focus();
    else sheet.current?.querySelector<HTMLElement>(FIELDS)?.focus();
    // a new refusal has a new revision
  }, [isDisputed, revision]);

  const complain = (found: readonly FieldIssue[]) => {
    setIssues(found);
    const field = found[0]?.field;
    if (field === undefined) return;
    const name = FACT_OF[field.split('.')[0] ?? ''] ?? field;
    requestAnimationFrame(() =>
      sheet.current?.querySelector<HTMLElement>(`[data-fact="${CSS.escape(name)}"] :is(${FIELDS})`)?.focus(),
    );
  };
  const finish = (text: string) => {
    toggleNotification({ type: 'success', message: text });
    onDone();
  };
  const send = async () => {
    if (isUnderway.current) return;
    setTrouble(null);
    setPressed(true);
    const open = disputes.find(({ choice }) => choice === null);
    if (open) {
      sheet.current?.querySelector<HTMLElement>(`input[name="dispute-${open.field}"]`)?.focus();
      return;
    }
    const change = changeOf(editing);
    if (change === null) return isDisputed ? finish(t('facts.keptTheirs')) : onDone();
    const parsed = parseWith(ChangeTicket, change);
    if (!parsed.ok) return complain(parsed.issues);
    setIssues([]);
    isUnderway.current = true;
    setSaving(true);
    const saved = await save(parsed.value);
    isUnderway.current = false;
    setSaving(false);
    if (saved.kind === 'saved') return finish(t('facts.saved'));
    if (saved.kind === 'conflict') {
      setPressed(false);
      return onEdit(refusedBy(latest.current, saved.conflict));
    }
    setTrouble(saved.trouble);
    complain(saved.trouble.fields);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent) || event.key !== 'Enter') return;
    const isSubject = event.target instanceof HTMLTextAreaElement;
    if (!isSubject && !event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    void send();
  };
  return (
    <Sheet
      ref={sheet}
      aria-label={t('facts.heading')}
      aria-busy={isSaving}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
      noValidate
    >
      {trouble !== null && <Notice tone="danger">{troubleText(trouble, language)}</Notice>}
      {isDisputed && (
        <Disputes
          disputes={disputes}
          office={conversation.office}
          isPressed={isPressed}
          onChoose={(field, choice) => onEdit(settle(editing, field, choice))}
          alertRef={alert}
        />
      )}
      <FactFields
        typed={editing.typed}
        shown={shown}
        issues={issues}
        onType={(part) => {
          // what is typed under a save that succeeds would be gone
          if (!isUnderway.current) onEdit(typeInto(editing, part));
        }}
      />
      <Bar>
        <Button type="submit" loading={isSaving}>
          {t(isSaving ? 'facts.saving' : isDisputed ? 'facts.saveAgain' : 'facts.save')}
        </Button>
        <Button variant="tertiary" disabled={isSaving} onClick={onDone}>
          {t('facts.cancel')}
        </Button>
      </Bar>
    </Sheet>
  );
}
