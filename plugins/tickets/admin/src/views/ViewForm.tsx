import { useEffect, useRef, useState, type FormEvent } from 'react';
import { Button, Field, TextInput } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import {
  errorText,
  readCondition,
  savedViewKey,
  TICKET_CONDITIONS,
  type ConditionChoices,
  type FieldIssue,
  type SavedViewAnswer,
  type SavedViewWritten,
} from '@kaigai-desk/domain';
import {
  ConditionEditor,
  draftOf,
  Keycap,
  Notice,
  plainOf,
  tell,
  TextLink,
  troubleOf,
  troubleText,
  useSendKey,
  type Trouble,
} from '@kaigai-desk/platform/admin-kit';
import { useNavigate } from 'react-router-dom';
import { styled } from 'styled-components';
import { queueAddress } from '../addresses';
import { useWords } from '../words';
import { issuesWithin, readView, type ViewTyped } from './form';
import { Matches } from './Matches';
import { Removal } from './Removal';
import { useRefreshViews } from './use-views';

const Sheet = styled.form`
  display: grid;
  gap: 1.8rem;
  padding: 2rem 2.4rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral150};
  border-radius: 4px;
  background: ${({ theme }) => theme.colors.neutral0};

  @media (max-width: 48rem) {
    padding: 1.6rem 1.2rem;
  }
`;

const Pair = styled.div`
  display: grid;
  grid-template-columns: 1fr 1fr;
  gap: 1.2rem 2rem;
  align-items: start;

  @media (max-width: 48rem) {
    grid-template-columns: minmax(0, 1fr);
  }
`;

const Check = styled.label`
  display: flex;
  gap: 0.8rem;
  align-items: center;
  align-self: center;
`;

const Bar = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 1.2rem 2rem;
  align-items: center;
`;

/** A view begins with the tickets whose turn is the desk's. */
const FIRST = {
  match: 'all',
  items: [{ field: 'state', comparison: 'isOneOf', value: ['new', 'open'] }],
};

function focusOn(form: HTMLFormElement | null): void {
  form?.querySelector<HTMLElement>('[aria-invalid=true],[data-invalid] input,button[data-invalid]')?.focus();
}

interface Props {
  /** Null for a new one. */
  readonly stored: SavedViewAnswer | null;
  readonly choices: ConditionChoices;
}

/** Names, place and condition of a view. What was typed stays whatever goes wrong. */
export function ViewForm({ stored, choices }: Props) {
  const { t, language } = useWords();
  const navigate = useNavigate();
  const refresh = useRefreshViews();
  const { toggleNotification } = useNotification();
  const [typed, setTyped] = useState<ViewTyped>(() => ({
    nameJa: stored?.nameJa ?? '',
    nameEn: stored?.nameEn ?? '',
    position: String(stored?.position ?? 10),
    isActive: stored?.isActive ?? true,
    condition: draftOf(stored?.condition ?? FIRST, TICKET_CONDITIONS),
  }));
  const [refused, setRefused] = useState<readonly FieldIssue[]>([]);
  const [hasTried, setTried] = useState(stored !== null && stored.issues.length > 0);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [isSaving, setSaving] = useState(false);
  const isUnderway = useRef(false);
  const sheet = useRef<HTMLFormElement>(null);
  const [complaint, setComplaint] = useState(0);
  useEffect(() => {
    if (complaint > 0) focusOn(sheet.current);
  }, [complaint]);

  const plain = plainOf(typed.condition);
  const read = readView(typed, plain, stored, choices);
  const issues = hasTried && !read.ok ? read.issues : refused;
  const parsed = readCondition(plain);
  const change = (part: Partial<ViewTyped>) => {
    setRefused([]);
    setTyped((before) => ({ ...before, ...part }));
  };
  const send = async () => {
    if (isUnderway.current) return;
    setTrouble(null);
    setTried(true);
    if (!read.ok) return setComplaint((count) => count + 1);
    isUnderway.current = true;
    setSaving(true);
    try {
      const path = stored ? `/tickets/views/${stored.id}` : '/tickets/views';
      const { id } = await tell<SavedViewWritten>(path, read.value);
      refresh();
      toggleNotification({ type: 'success', message: t('views.saved') });
      navigate(queueAddress(read.value.isActive ? savedViewKey(id) : 'needsDesk'));
    } catch (error) {
      const found = troubleOf(error);
      setTrouble(found);
      setRefused(found.fields);
      setComplaint((count) => count + 1);
    } finally {
      isUnderway.current = false;
      setSaving(false);
    }
  };
  const onKeyDown = useSendKey({ label: t('keys.save'), group: t('keys.group.form') }, () => void send());
  const text = (field: 'nameJa' | 'nameEn' | 'position', hint?: string) => {
    const issue = issues.find((row) => row.field === field);
    return (
      <Field.Root
        name={field}
        required
        {...(hint === undefined ? {} : { hint })}
        {...(issue === undefined ? {} : { error: errorText(issue.code, language) })}
      >
        <Field.Label>{t(`views.${field}`)}</Field.Label>
        <TextInput
          dir="auto"
          autoComplete="off"
          inputMode={field === 'position' ? 'numeric' : 'text'}
          value={typed[field]}
          onChange={(event) => {
            change({ [field]: event.target.value });
          }}
        />
        <Field.Hint />
        <Field.Error />
      </Field.Root>
    );
  };
  return (
    <Sheet
      ref={sheet}
      noValidate
      aria-busy={isSaving}
      onKeyDown={onKeyDown}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void send();
      }}
    >
      {trouble !== null && <Notice tone="danger">{troubleText(trouble, language)}</Notice>}
      {stored !== null && stored.issues.length > 0 && (
        <Notice tone="warning">{errorText('view.broken', language)}</Notice>
      )}
      <Pair>
        {text('nameJa')}
        {text('nameEn')}
      </Pair>
      <ConditionEditor
        label={t('views.condition')}
        catalogue={TICKET_CONDITIONS}
        choices={choices}
        value={typed.condition}
        issues={issuesWithin(issues)}
        onChange={(condition) => {
          change({ condition });
        }}
      >
        <Matches condition={parsed.ok ? parsed.value : null} />
      </ConditionEditor>
      <Pair>
        {text('position', t('views.positionHint'))}
        <Check>
          <input
            type="checkbox"
            checked={typed.isActive}
            onChange={({ target }) => {
              change({ isActive: target.checked });
            }}
          />
          {t('views.isActive')}
        </Check>
      </Pair>
      <Bar>
        <Button type="submit" loading={isSaving} endIcon={<Keycap>Ctrl ⏎</Keycap>}>
          {t(isSaving ? 'views.saving' : 'views.save')}
        </Button>
        <TextLink to={queueAddress(stored?.isActive ? savedViewKey(stored.id) : 'needsDesk')}>
          {t('views.cancel')}
        </TextLink>
        {stored !== null && <Removal view={stored} />}
      </Bar>
    </Sheet>
  );
}
