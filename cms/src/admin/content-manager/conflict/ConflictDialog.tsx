import { useEffect, useState } from 'react';
import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import type { ConflictField, Language } from '@kaigai-desk/domain';
import { styled } from 'styled-components';
import { TYPE_LABELS } from '../../../labels';
import { valueText } from './value-text';
import { WORDS, whoAndWhen } from './words';

export type Choice = 'theirs' | 'mine';
/** By field; what is not named stays mine. */
export type Choices = Readonly<Record<string, Choice>>;

const Field = styled.fieldset`
  min-width: 0;
  margin: 0 0 2rem;
  padding: 0;
  border: 0;

  legend {
    padding: 0;
    font-size: 1.4rem;
    font-weight: 700;
  }

  > div {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(22rem, 1fr));
    gap: 0.8rem;
    margin-top: 0.6rem;
  }
`;

const Option = styled.label`
  display: grid;
  grid-template-columns: auto minmax(0, 1fr);
  gap: 0.2rem 0.8rem;
  align-content: start;
  padding: 1rem 1.2rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: 4px;
  cursor: pointer;

  &:has(:checked) {
    border-color: ${({ theme }) => theme.colors.primary600};
    background: ${({ theme }) => theme.colors.primary100};
  }

  input {
    width: 1.6rem;
    height: 1.6rem;
    margin: 0.2rem 0 0;
    accent-color: ${({ theme }) => theme.colors.primary600};
  }

  small {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
  }

  bdi {
    grid-column: 2;
    max-height: 16rem;
    overflow: auto;
    font-size: 1.4rem;
    line-height: 1.6;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
`;

interface FieldProps {
  readonly model: string;
  readonly field: ConflictField;
  readonly choice: Choice;
  readonly language: Language;
  readonly onChoose: (choice: Choice) => void;
}

function FieldChoice({ model, field, choice, language, onChoose }: FieldProps) {
  const label = TYPE_LABELS[model]?.attributes[field.field]?.[language] ?? field.field;
  return (
    <Field>
      <legend>{label}</legend>
      <div>
        {(['theirs', 'mine'] as const).map((which) => (
          <Option key={which}>
            <input
              type="radio"
              name={`conflict-${field.field}`}
              checked={choice === which}
              onChange={() => onChoose(which)}
            />
            <span>
              {WORDS[which][language]}{' '}
              {which === 'theirs' && <small>{whoAndWhen(field.by, field.at, language)}</small>}
            </span>
            <bdi>{valueText(model, field.field, field[which], language)}</bdi>
          </Option>
        ))}
      </div>
    </Field>
  );
}

interface Props {
  readonly model: string;
  readonly fields: readonly ConflictField[];
  readonly language: Language;
  /** What was chosen when the dialog was open before. */
  readonly chosen: Choices;
  /** Whether what stands now is in the form, so that a choice can be put into it. */
  readonly isReady: boolean;
  readonly onReload: () => void;
  readonly onTake: (choices: Choices) => void;
}

/** Both values of each field that two people changed; one of each is chosen. */
export function ConflictDialog({ model, fields, language, chosen, isReady, onReload, onTake }: Props) {
  const [choices, setChoices] = useState<Choices>(chosen);
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    if (isReady) return;
    const timer = setTimeout(() => setSlow(true), 5_000);
    return () => clearTimeout(timer);
  }, [isReady]);
  return (
    <Modal.Root
      open
      onOpenChange={(isOpen: boolean) => {
        if (!isOpen) onTake(choices);
      }}
    >
      <Modal.Content>
        <Modal.Header>
          <Modal.Title>{WORDS.title[language]}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Typography tag="p" paddingBottom={4}>
            {WORDS.intro[language]}
          </Typography>
          {fields.map((field) => (
            <FieldChoice
              key={field.field}
              model={model}
              field={field}
              language={language}
              choice={choices[field.field] ?? 'mine'}
              onChoose={(choice) => setChoices({ ...choices, [field.field]: choice })}
            />
          ))}
        </Modal.Body>
        <Modal.Footer>
          <Flex gap={3} wrap="wrap" justifyContent="flex-end" width="100%">
            <Typography textColor="neutral600">{WORDS[isReady ? 'then' : 'loading'][language]}</Typography>
            {isSlow && !isReady && (
              <Button variant="tertiary" onClick={onReload}>
                {WORDS.again[language]}
              </Button>
            )}
            <Button disabled={!isReady} onClick={() => onTake(choices)}>
              {WORDS.take[language]}
            </Button>
          </Flex>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
