import { useEffect, useState } from 'react';
import { Box, Button, Flex, Modal, Typography } from '@strapi/design-system';
import type { ConflictField, Language } from '@kaigai-desk/domain';
import { TwoValues, type Choice } from '@kaigai-desk/platform/admin-kit';
import { TYPE_LABELS } from '../../../labels';
import { valueText } from './value-text';
import { WORDS, whoAndWhen } from './words';

/** By field; what is not named stays mine. */
export type Choices = Readonly<Record<string, Choice>>;

interface FieldProps {
  readonly model: string;
  readonly field: ConflictField;
  readonly choice: Choice;
  readonly language: Language;
  readonly onChoose: (choice: Choice) => void;
}

function FieldChoice({ model, field, choice, language, onChoose }: FieldProps) {
  return (
    <Box paddingBottom={5}>
      <TwoValues
        name={`conflict-${field.field}`}
        label={TYPE_LABELS[model]?.attributes[field.field]?.[language] ?? field.field}
        theirs={valueText(model, field.field, field.theirs, language)}
        mine={valueText(model, field.field, field.mine, language)}
        choice={choice}
        language={language}
        onChoose={onChoose}
      >
        <small>{whoAndWhen(field.by, field.at, language)}</small>
      </TwoValues>
    </Box>
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
        <Modal.Header closeLabel={WORDS.close[language]}>
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
