import { useEffect, useRef, type FormEvent, type ReactNode } from 'react';
import { Button } from '@strapi/design-system';
import type { FieldIssue } from '@kaigai-desk/domain';
import { Keycap, Notice, troubleText, useSendKey, type Trouble } from '@kaigai-desk/platform/admin-kit';
import { useWords } from '../words';
import { Bar, Sheet } from './parts';

/** A menu that closes takes the focus back to its button, after the dialog has opened. */
const AFTER_MENU_MS = 50;
const FIELDS = 'input,textarea,button[type="submit"]';

interface Props {
  /** What the act does, before anything is asked. */
  readonly lead: string;
  readonly children?: ReactNode;
  readonly trouble: Trouble | null;
  readonly issues: readonly FieldIssue[];
  readonly submit: string;
  readonly isSending: boolean;
  /** There is something to look at first. */
  readonly isBlocked?: boolean;
  /** Beside the two buttons. */
  readonly beside?: ReactNode;
  readonly onSubmit: () => void;
  readonly onCancel: () => void;
}

/**
 * The form of an act in its dialog: what it does, what it asks, what stands against it, and its buttons. The first field
 * has the focus, or the first that is wrong; Ctrl+Enter sends from everywhere.
 */
export function ActForm({ lead, children, trouble, issues, submit, isSending, isBlocked, ...rest }: Props) {
  const { t, language } = useWords();
  const sheet = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const begin = () => sheet.current?.querySelector<HTMLElement>(FIELDS)?.focus();
    // the dialog takes the focus first
    const frame = requestAnimationFrame(begin);
    const later = setTimeout(() => {
      if (!sheet.current?.contains(document.activeElement)) begin();
    }, AFTER_MENU_MS);
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(later);
    };
  }, []);
  const [first] = issues;
  useEffect(() => {
    const name = first?.field.split('.')[0];
    if (name === undefined) return;
    sheet.current?.querySelector<HTMLElement>(`[name="${CSS.escape(name)}"]`)?.focus();
  }, [first]);
  const send = () => {
    if (!isSending && isBlocked !== true) rest.onSubmit();
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    send();
  };
  const onKeyDown = useSendKey({ label: submit, group: t('keys.group.form') }, send);
  return (
    <Sheet ref={sheet} onSubmit={onSubmit} onKeyDown={onKeyDown} aria-busy={isSending} noValidate>
      <p>{lead}</p>
      {trouble !== null && <Notice tone="danger">{troubleText(trouble, language)}</Notice>}
      {children}
      <Bar>
        {rest.beside}
        <Button variant="tertiary" disabled={isSending} onClick={rest.onCancel}>
          {t('acts.cancel')}
        </Button>
        <Button
          type="submit"
          loading={isSending}
          disabled={isBlocked === true}
          endIcon={<Keycap>Ctrl ⏎</Keycap>}
        >
          {isSending ? t('acts.sending') : submit}
        </Button>
      </Bar>
    </Sheet>
  );
}
