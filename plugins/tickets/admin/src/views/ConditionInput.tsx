import { useEffect, useRef, useState } from 'react';
import { Button, Field } from '@strapi/design-system';
import { useField, useForm } from '@strapi/strapi/admin';
import {
  conditionIssues,
  conditionText,
  readCondition,
  TICKET_CONDITIONS,
  type ConditionChoices,
  type FieldIssue,
} from '@kaigai-desk/domain';
import {
  ConditionEditor,
  draftOf,
  Notice,
  plainOf,
  troubleOf,
  troubleText,
} from '@kaigai-desk/platform/admin-kit';
import { DialogText } from '../DialogText';
import { useWords } from '../words';
import { useTicketChoices } from './use-views';

interface InputProps {
  readonly name: string;
  readonly label: string;
  readonly required?: boolean;
  readonly disabled?: boolean;
}

/** What is wrong with a condition, as the server would say it. */
function issuesOf(plain: unknown, choices: ConditionChoices): readonly FieldIssue[] {
  const parsed = readCondition(plain);
  return parsed.ok ? conditionIssues(parsed.value, TICKET_CONDITIONS, choices) : parsed.issues;
}

function Editor({ name, label, choices }: InputProps & { readonly choices: ConditionChoices }) {
  const { value, onChange } = useField<unknown>(name);
  const [draft, setDraft] = useState(() => draftOf(value, TICKET_CONDITIONS));
  const [wasRefused, setRefused] = useState(false);
  const sent = useRef(JSON.stringify(value));
  const stored = JSON.stringify(value);
  useEffect(() => {
    // somebody else's condition was taken over, or the saved one came back: what is typed here is not it
    if (stored === sent.current) return;
    sent.current = stored;
    setDraft(draftOf(stored === undefined ? undefined : JSON.parse(stored), TICKET_CONDITIONS));
  }, [stored]);
  // the server names a row (`condition.items.0.value`), the form's own look the attribute
  const isRefused = useForm('ConditionInput', ({ errors }) =>
    Object.keys(errors).some((path) => path === name || path.startsWith(`${name}.`)),
  );
  useEffect(() => {
    if (isRefused) setRefused(true);
  }, [isRefused]);
  return (
    <>
      <ConditionEditor
        label={label}
        catalogue={TICKET_CONDITIONS}
        choices={choices}
        value={draft}
        issues={wasRefused ? issuesOf(plainOf(draft), choices) : []}
        onChange={(next) => {
          const plain = plainOf(next);
          sent.current = JSON.stringify(plain);
          setDraft(next);
          // as JSON keeps it: what is not typed yet is not there
          onChange(name, JSON.parse(sent.current));
        }}
      />
      {(value === undefined || value === null) && <Field.Error />}
    </>
  );
}

/** The condition of a view in the Content Manager: the same editor as on the desk's own page. */
export default function ConditionInput(props: InputProps) {
  const { t, language } = useWords();
  const { value, error } = useField<unknown>(props.name);
  const choices = useTicketChoices();
  if (choices.isError) {
    return (
      <Notice tone="danger">
        <span>{troubleText(troubleOf(choices.error), language)}</span>
        <Button variant="tertiary" onClick={() => void choices.refetch()}>
          {t('trouble.retry')}
        </Button>
      </Notice>
    );
  }
  if (choices.data === undefined) return <DialogText>{t('views.loading')}</DialogText>;
  const known = choices.data.choices;
  if (props.disabled === true) {
    const parsed = readCondition(value);
    return (
      <DialogText>
        <strong>{props.label}</strong>{' '}
        {parsed.ok && conditionText(parsed.value, TICKET_CONDITIONS, known, language)}
      </DialogText>
    );
  }
  return (
    <Field.Root name={props.name} error={typeof error === 'string' ? error : false}>
      <DialogText>
        <Editor {...props} choices={known} />
      </DialogText>
    </Field.Root>
  );
}
