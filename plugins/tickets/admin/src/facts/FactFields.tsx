import type { ReactNode } from 'react';
import { Field, SingleSelect, SingleSelectOption, Textarea } from '@strapi/design-system';
import { errorText, LANGUAGES, type Assignee, type FieldIssue, type TicketFact } from '@kaigai-desk/domain';
import { useWords } from '../words';
import type { Facts } from './editing';
import { factName } from './fact-text';
import { useAssignees } from './use-facts';

const NOBODY = 'nobody';

interface FactProps {
  readonly fact: TicketFact;
  readonly issue: FieldIssue | undefined;
  readonly hint?: string | undefined;
  readonly children: ReactNode;
}

function Fact({ fact, issue, hint, children }: FactProps) {
  const { language } = useWords();
  return (
    <Field.Root
      data-fact={fact}
      name={fact}
      {...(hint === undefined ? {} : { hint })}
      {...(issue === undefined ? {} : { error: errorText(issue.code, language) })}
    >
      <Field.Label>{factName(fact, language)}</Field.Label>
      {children}
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}

interface AssigneeProps {
  readonly value: Assignee | null;
  readonly issue: FieldIssue | undefined;
  readonly onChange: (value: Assignee | null) => void;
}

/** Who has the ticket in hand. Somebody who can have none any more still stands there until another is chosen. */
function AssigneeField({ value, issue, onChange }: AssigneeProps) {
  const { t } = useWords();
  const choices = useAssignees();
  const known = choices.data?.assignees ?? [];
  const people = value === null || known.some(({ id }) => id === value.id) ? known : [value, ...known];
  return (
    <Fact fact="assignee" issue={issue} hint={choices.isError ? t('facts.noAssignees') : undefined}>
      <SingleSelect
        value={value?.id ?? NOBODY}
        onChange={(chosen) => onChange(people.find(({ id }) => id === chosen) ?? null)}
      >
        <SingleSelectOption value={NOBODY}>{t('facts.nobody')}</SingleSelectOption>
        {people.map(({ id, name }) => (
          <SingleSelectOption key={id} value={id}>
            {name}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Fact>
  );
}

interface Props {
  readonly typed: Facts;
  /** The facts that are typed here; a disputed one is settled elsewhere. */
  readonly shown: readonly TicketFact[];
  readonly issues: readonly FieldIssue[];
  readonly onType: (part: Partial<Facts>) => void;
}

/** The fields of the facts. The subject is one line that may be long: it is shown whole, and Enter saves. */
export function FactFields({ typed, shown, issues, onType }: Props) {
  const { t } = useWords();
  const issueOf = (field: string) => issues.find((row) => row.field === field);
  return (
    <>
      {shown.includes('assignee') && (
        <AssigneeField
          value={typed.assignee}
          issue={issueOf('assigneeId')}
          onChange={(assignee) => onType({ assignee })}
        />
      )}
      {shown.includes('subject') && (
        <Fact fact="subject" issue={issueOf('subject')}>
          <Textarea
            dir="auto"
            rows={3}
            value={typed.subject}
            onChange={(event: { target: { value: string } }) =>
              onType({ subject: event.target.value.replace(/\s*[\r\n]+\s*/g, ' ') })
            }
          />
        </Fact>
      )}
      {shown.includes('language') && (
        <Fact fact="language" issue={issueOf('language')}>
          <SingleSelect
            value={typed.language}
            onChange={(value) => {
              const language = LANGUAGES.find((name) => name === value);
              if (language !== undefined) onType({ language });
            }}
          >
            {LANGUAGES.map((language) => (
              <SingleSelectOption key={language} value={language}>
                {t(`language.${language}`)}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Fact>
      )}
    </>
  );
}
