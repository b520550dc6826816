import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { Button } from '@strapi/design-system';
import { errorText, type FieldIssue } from '@kaigai-desk/domain';
import { isComposing, Keycap, Notice, troubleText, type Trouble } from '@kaigai-desk/platform/admin-kit';
import { styled } from 'styled-components';
import { Bar, Label, Problem, Writing } from '../../conversation/composer-parts';
import { useWords } from '../../words';

const Form = styled.form`
  display: grid;
  gap: 1.4rem;
  font-size: 1.4rem;
`;

const AFTER_MENU_MS = 50;

export const Hint = styled.p`
  margin: 0;
  color: ${({ theme }) => theme.colors.neutral600};
`;

const Part = styled.div`
  display: grid;
  gap: 0.6rem;

  textarea {
    min-height: 9rem;
  }
`;

interface SheetProps {
  readonly trouble: Trouble | null;
  readonly issues: readonly FieldIssue[];
  readonly isSending: boolean;
  readonly submitWord: string;
  readonly onSubmit: () => void;
  readonly onCancel: () => void;
  /** Beside the buttons. */
  readonly beside?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of an act's form: the refusal above, the buttons below, Ctrl+Enter from every field. */
export function ActSheet({ trouble, issues, isSending, submitWord, onSubmit, ...rest }: SheetProps) {
  const { t, language } = useWords();
  const form = useRef<HTMLFormElement>(null);
  const [first] = issues;
  useEffect(() => {
    if (first === undefined) return;
    const place = form.current?.querySelector(
      `[data-field="${CSS.escape(first.field.split('.')[0] ?? '')}"]`,
    );
    place?.querySelector<HTMLElement>('textarea,input')?.focus();
  }, [first]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent) || event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    onSubmit();
  };
  return (
    <Form
      ref={form}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
      noValidate
    >
      {trouble !== null && (
        <Notice tone="danger">
          <span>{troubleText(trouble, language)}</span>
        </Notice>
      )}
      {rest.children}
      <Bar>
        {rest.beside}
        <Button variant="tertiary" onClick={rest.onCancel}>
          {t('handOn.cancel')}
        </Button>
        <Button type="submit" loading={isSending} endIcon={<Keycap>Ctrl ⏎</Keycap>}>
          {isSending ? t('handOn.sending') : submitWord}
        </Button>
      </Bar>
    </Form>
  );
}

interface ProblemProps {
  readonly field: string;
  readonly issues: readonly FieldIssue[];
}

/** What is wrong with a field, under it. */
export function FieldProblem({ field, issues }: ProblemProps) {
  const { language } = useWords();
  const issue = issues.find((row) => row.field === field || row.field.startsWith(`${field}.`));
  if (issue === undefined) return null;
  return (
    <Problem id={`act-${field}-problem`} role="alert">
      {errorText(issue.code, language)}
    </Problem>
  );
}

interface TextProps extends ProblemProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** Takes the focus when the dialog opens. */
  readonly isFirst?: boolean;
}

/** A text of an act, tied to its hint and its problem. */
export function TextPart({ field, issues, label, hint, value, onChange, isFirst = false }: TextProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (!isFirst) return undefined;
    area.current?.focus();
    // a menu that closes takes the focus back to its button, after the dialog has opened
    const later = setTimeout(() => {
      const { current } = area;
      if (!current?.form?.contains(document.activeElement)) current?.focus();
    }, AFTER_MENU_MS);
    return () => clearTimeout(later);
  }, [isFirst]);
  const id = `act-${field}`;
  const isWrong = issues.some((row) => row.field === field);
  const described = [hint === undefined ? '' : `${id}-hint`, isWrong ? `${id}-problem` : ''].filter(Boolean);
  return (
    <Part data-field={field}>
      <Label htmlFor={id}>{label}</Label>
      <Writing
        id={id}
        ref={area}
        name={field}
        dir="auto"
        rows={4}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        aria-invalid={isWrong}
        aria-describedby={described.length > 0 ? described.join(' ') : undefined}
      />
      {hint !== undefined && <Hint id={`${id}-hint`}>{hint}</Hint>}
      <FieldProblem field={field} issues={issues} />
    </Part>
  );
}
