import type { ReactNode } from 'react';
import { Field } from '@strapi/design-system';
import { errorText, type FieldIssue } from '@kaigai-desk/domain';
import { styled } from 'styled-components';
import { useWords } from '../words';
import type { OpenForm } from './form';

/** What every group of fields gets: the form, a way to change it, and what is wrong with it. */
export interface Part {
  readonly form: OpenForm;
  readonly change: (part: Partial<OpenForm>) => void;
  readonly issues: readonly FieldIssue[];
}

const Required = styled.span`
  margin-left: 0.8rem;
  color: ${({ theme }) => theme.colors.danger700};
  font-size: 1.2rem;
  font-weight: 400;
`;

/** A label with what is required in words. */
export function RequiredMark() {
  const { t, language } = useWords();
  return <Required>{language === 'ja' ? `※${t('open.required')}` : t('open.required')}</Required>;
}

interface Props {
  /** The dotted path by which issues name the field. */
  readonly field: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly issues: readonly FieldIssue[];
  readonly children: ReactNode;
}

/** One field: label, the field, then its error or its hint, tied together by the design system. */
export function Entry({ field, label, hint, issues, children }: Props) {
  const { language } = useWords();
  const issue = issues.find((row) => row.field === field);
  return (
    <Field.Root
      data-field={field}
      name={field}
      {...(hint === undefined ? {} : { hint })}
      {...(issue === undefined ? {} : { error: errorText(issue.code, language) })}
    >
      <Field.Label>
        {label}
        <RequiredMark />
      </Field.Label>
      {children}
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}
