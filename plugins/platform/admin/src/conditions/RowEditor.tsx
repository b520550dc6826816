import { useId } from 'react';
import {
  choicesOf,
  COMPARISON_WORDS,
  DURATION_UNITS,
  errorText,
  fieldOf,
  READER,
  READER_WORDS,
  UNIT_WORDS,
  type Comparison,
  type ConditionCatalogue,
  type ConditionChoice,
  type ConditionChoices,
  type ConditionField,
  type DurationUnit,
  type FieldIssue,
  type Language,
} from '@kaigai-desk/domain';
import { styled } from 'styled-components';
import { ChoiceBox } from './ChoiceBox';
import { valueKindOf, withField, type DraftRow } from './draft';
import { Input, Pressable, Select, Wrong } from './parts';
import type { EditorWords } from './words';

const Line = styled.div`
  display: grid;
  grid-template-columns: minmax(12rem, 16rem) minmax(14rem, 19rem) minmax(0, 1fr) auto;
  gap: 0.8rem;
  align-items: start;

  > :last-child {
    min-height: 4rem;
  }

  @media (max-width: 48rem) {
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);

    > :nth-child(3) {
      grid-column: 1 / -1;
    }

    > :last-child {
      grid-column: 1 / -1;
      justify-self: start;
    }
  }
`;

const Duration = styled.div`
  display: grid;
  grid-template-columns: 9rem 11rem;
  gap: 0.8rem;
`;

/** What the rows of an editor share. */
export interface Setting {
  readonly catalogue: ConditionCatalogue;
  readonly choices: ConditionChoices;
  readonly language: Language;
  readonly words: EditorWords;
}

interface Props {
  readonly row: DraftRow;
  /** What the row is called: `Row 2`. */
  readonly name: string;
  readonly removeName: string;
  readonly issue: FieldIssue | undefined;
  readonly setting: Setting;
  readonly onChange: (row: DraftRow) => void;
  readonly onRemove: () => void;
}

const choicesFor = (field: ConditionField, choices: ConditionChoices): readonly ConditionChoice[] => [
  ...(field.hasReader ? [{ value: READER, label: READER_WORDS }] : []),
  ...(choicesOf(field, choices) ?? []),
];

interface ValueProps extends Pick<Props, 'row' | 'name' | 'setting' | 'onChange'> {
  readonly field: ConditionField;
  readonly describedBy: string | undefined;
}

function ValueEditor({ row, name, field, setting, onChange, describedBy }: ValueProps) {
  const { words, language, choices } = setting;
  const wrong = { 'aria-describedby': describedBy, 'aria-invalid': describedBy !== undefined };
  switch (valueKindOf(row.comparison)) {
    case 'nothing':
      return <span />;
    case 'list':
      return (
        <ChoiceBox
          key={row.field}
          label={`${name} ${words.value}`}
          choices={choicesFor(field, choices)}
          values={row.values}
          language={language}
          words={words}
          describedBy={describedBy}
          isWrong={describedBy !== undefined}
          onChange={(values) => {
            onChange({ ...row, values });
          }}
        />
      );
    case 'text':
      return (
        <Input
          aria-label={`${name} ${words.value}`}
          dir="auto"
          value={row.text}
          {...wrong}
          onChange={({ target }: { target: HTMLInputElement }) => {
            onChange({ ...row, text: target.value });
          }}
        />
      );
    case 'duration':
      return (
        <Duration>
          <Input
            aria-label={`${name} ${words.amount}`}
            inputMode="numeric"
            autoComplete="off"
            value={row.amount}
            {...wrong}
            onChange={({ target }: { target: HTMLInputElement }) => {
              onChange({ ...row, amount: target.value });
            }}
          />
          <Select
            aria-label={`${name} ${words.unit}`}
            value={row.unit}
            onChange={({ target }: { target: HTMLSelectElement }) => {
              onChange({ ...row, unit: target.value as DurationUnit });
            }}
          >
            {DURATION_UNITS.map((unit) => (
              <option key={unit} value={unit}>
                {UNIT_WORDS[unit][language]}
              </option>
            ))}
          </Select>
        </Duration>
      );
  }
}

/** One row: field, comparison, value, and what is wrong with it beneath. */
export function RowEditor({ row, name, removeName, issue, setting, onChange, onRemove }: Props) {
  const { catalogue, language, words } = setting;
  const id = useId();
  const field = fieldOf(catalogue, row.field);
  const describedBy = issue ? `${id}-wrong` : undefined;
  return (
    <div role="group" aria-label={name} data-condition-row={row.key}>
      <Line>
        <Select
          aria-label={`${name} ${words.field}`}
          value={row.field}
          onChange={({ target }: { target: HTMLSelectElement }) => {
            onChange(withField(row, target.value, catalogue));
          }}
        >
          {!field && <option value={row.field}>{row.field}</option>}
          {catalogue.fields.map(({ key, label }) => (
            <option key={key} value={key}>
              {label[language]}
            </option>
          ))}
        </Select>
        <Select
          aria-label={`${name} ${words.comparison}`}
          value={row.comparison}
          onChange={({ target }: { target: HTMLSelectElement }) => {
            onChange({ ...row, comparison: target.value as Comparison });
          }}
        >
          {(field?.comparisons ?? [row.comparison]).map((comparison) => (
            <option key={comparison} value={comparison}>
              {COMPARISON_WORDS[comparison][language]}
            </option>
          ))}
        </Select>
        {field ? (
          <ValueEditor
            row={row}
            name={name}
            field={field}
            setting={setting}
            onChange={onChange}
            describedBy={describedBy}
          />
        ) : (
          <span />
        )}
        <Pressable type="button" aria-label={removeName} onClick={onRemove}>
          {words.remove}
        </Pressable>
      </Line>
      {issue && <Wrong id={describedBy}>{errorText(issue.code, language)}</Wrong>}
    </div>
  );
}
