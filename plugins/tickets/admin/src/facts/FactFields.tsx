import type { ReactNode } from 'react';
import {
  Field,
  MultiSelect,
  MultiSelectOption,
  SingleSelect,
  SingleSelectOption,
  Textarea,
} from '@strapi/design-system';
import {
  errorText,
  LANGUAGES,
  PRIORITIES,
  type Assignee,
  type FieldIssue,
  type TicketFact,
  type TicketTag,
} from '@kaigai-desk/domain';
import { useWords } from '../words';
import type { Facts } from './editing';
import { factName, factText, tagText } from './fact-text';
import { ReadersField } from './ReadersField';
import { useAssignees, useTags } from './use-facts';

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

interface TagsProps {
  readonly value: readonly TicketTag[];
  readonly issue: FieldIssue | undefined;
  readonly onChange: (value: readonly TicketTag[]) => void;
}

/** What the ticket is about. A tag that is out of use still stands there until it is taken away. */
function TagsField({ value, issue, onChange }: TagsProps) {
  const { t, language } = useWords();
  const choices = useTags();
  const inUse = choices.data?.tags ?? [];
  const tags = [...inUse, ...value.filter((tag) => !inUse.some(({ id }) => id === tag.id))];
  return (
    <Fact fact="tags" issue={issue} hint={choices.isError ? t('facts.noTagChoices') : undefined}>
      <MultiSelect
        withTags
        placeholder={t('facts.noTags')}
        value={value.map(({ id }) => id)}
        onChange={(chosen: readonly string[]) => onChange(tags.filter(({ id }) => chosen.includes(id)))}
      >
        {tags.map((tag) => (
          <MultiSelectOption key={tag.id} value={tag.id}>
            {tagText(tag, language)}
          </MultiSelectOption>
        ))}
      </MultiSelect>
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
  const { t, language } = useWords();
  const empty = { nobody: t('facts.nobody'), noTags: t('facts.noTags'), noCc: t('facts.noCc') };
  const issueOf = (field: string) => issues.find((row) => row.field.split('.')[0] === field);
  return (
    <>
      {shown.includes('assignee') && (
        <AssigneeField
          value={typed.assignee}
          issue={issueOf('assigneeId')}
          onChange={(assignee) => onType({ assignee })}
        />
      )}
      {shown.includes('priority') && (
        <Fact fact="priority" issue={issueOf('priority')}>
          <SingleSelect
            value={typed.priority}
            onChange={(value) => {
              const priority = PRIORITIES.find((name) => name === value);
              if (priority !== undefined) onType({ priority });
            }}
          >
            {PRIORITIES.map((priority) => (
              <SingleSelectOption key={priority} value={priority}>
                {factText('priority', priority, language, empty)}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Fact>
      )}
      {shown.includes('tags') && (
        <TagsField value={typed.tags} issue={issueOf('tagIds')} onChange={(tags) => onType({ tags })} />
      )}
      {shown.includes('isPrivate') && (
        <Fact fact="isPrivate" issue={issueOf('isPrivate')}>
          <SingleSelect
            value={String(typed.isPrivate)}
            onChange={(value) => onType({ isPrivate: value === 'true' })}
          >
            {['false', 'true'].map((value) => (
              <SingleSelectOption key={value} value={value}>
                {factText('isPrivate', value, language, empty)}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Fact>
      )}
      {shown.includes('cc') && (
        <Fact fact="cc" issue={issueOf('ccIds')} hint={t('facts.ccHint')}>
          <ReadersField value={typed.cc} onChange={(cc) => onType({ cc })} />
        </Fact>
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
            {LANGUAGES.map((name) => (
              <SingleSelectOption key={name} value={name}>
                {t(`language.${name}`)}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Fact>
      )}
    </>
  );
}
