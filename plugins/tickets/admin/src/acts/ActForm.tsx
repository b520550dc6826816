import { useEffect, useRef, type FormEvent, type ReactNode } from 'react';
import { Button } from '@strapi/design-system';
import { Notice, troubleText, type Trouble } from '@kaigai-desk/platform/admin-kit';
import { styled } from 'styled-components';
import { useWords } from '../words';

const Sheet = styled.form`
  display: grid;
  gap: 1.6rem;
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.4rem;
  line-height: 1.6;
  overflow-wrap: anywhere;

  p {
    margin: 0;
  }

  fieldset {
    display: grid;
    gap: 0.4rem;
    margin: 0;
    padding: 0;
    border: 0;
  }

  legend {
    padding: 0 0 0.4rem;
    font-weight: 600;
  }

  fieldset label {
    display: flex;
    gap: 0.8rem;
    align-items: baseline;
    padding: 0.4rem 0;
    cursor: pointer;
  }

  input[type='radio'],
  input[type='checkbox'] {
    flex: none;
    width: 1.8rem;
    height: 1.8rem;
    margin: 0;
    accent-color: ${({ theme }) => theme.colors.primary600};
    transform: translateY(0.3rem);
  }
`;

const Bar = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 0.8rem;
  justify-content: flex-end;
`;

interface Props {
  /** What the act does, before anything is asked. */
  readonly lead: string;
  readonly children?: ReactNode;
  readonly trouble: Trouble | null;
  readonly submit: string;
  readonly isSending: boolean;
  /** There is something to look at first. */
  readonly isBlocked?: boolean;
  readonly onSubmit: () => void;
  readonly onCancel: () => void;
}

/** The form of an act in its dialog: what it does, what it asks, what stands against it, and its two buttons. */
export function ActForm({
  lead,
  children,
  trouble,
  submit,
  isSending,
  isBlocked,
  onSubmit,
  onCancel,
}: Props) {
  const { t, language } = useWords();
  const sheet = useRef<HTMLFormElement>(null);
  useEffect(() => {
    // the dialog takes the focus first
    const frame = requestAnimationFrame(() =>
      sheet.current?.querySelector<HTMLElement>('input,textarea,button[type="submit"]')?.focus(),
    );
    return () => cancelAnimationFrame(frame);
  }, []);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!isSending) onSubmit();
  };
  return (
    <Sheet ref={sheet} onSubmit={send} aria-busy={isSending} noValidate>
      <p>{lead}</p>
      {children}
      {trouble !== null && <Notice tone="danger">{troubleText(trouble, language)}</Notice>}
      <Bar>
        <Button variant="tertiary" disabled={isSending} onClick={onCancel}>
          {t('acts.cancel')}
        </Button>
        <Button type="submit" loading={isSending} disabled={isBlocked === true}>
          {isSending ? t('acts.sending') : submit}
        </Button>
      </Bar>
    </Sheet>
  );
}
