/** Fields of the acts' forms: a label above, help and error beneath. */
import { Field, Textarea, TextInput } from '@strapi/design-system';

interface Common {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: string | undefined;
  readonly help?: string;
}

export function LongField({
  name,
  label,
  value,
  onChange,
  error,
  help,
  rows = 4,
}: Common & { rows?: number }) {
  return (
    <Field.Root name={name} error={error ?? false} hint={help ?? ''} required>
      <Field.Label>{label}</Field.Label>
      <Textarea
        dir="auto"
        rows={rows}
        value={value}
        onChange={(event: { target: { value: string } }) => onChange(event.target.value)}
      />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}

export function ShortField({
  name,
  label,
  value,
  onChange,
  error,
  isNumber = false,
}: Common & { isNumber?: boolean }) {
  return (
    <Field.Root name={name} error={error ?? false} required>
      <Field.Label>{label}</Field.Label>
      <TextInput
        dir={isNumber ? 'ltr' : 'auto'}
        autoComplete="off"
        inputMode={isNumber ? 'numeric' : 'text'}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      <Field.Error />
    </Field.Root>
  );
}

/** A number as people type it, with full-width digits too; NaN is no number and is refused as one. */
export const numberTyped = (text: string): number => {
  const plain = text.trim().normalize('NFKC');
  return /^\d{1,9}$/.test(plain) ? Number(plain) : Number.NaN;
};

interface ChoicesProps<C extends string> {
  readonly name: string;
  readonly legend: string;
  readonly choices: readonly C[];
  readonly value: C;
  readonly onChange: (value: C) => void;
  readonly textOf: (choice: C) => string;
}

export function Choices<C extends string>({
  name,
  legend,
  choices,
  value,
  onChange,
  textOf,
}: ChoicesProps<C>) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {choices.map((choice) => (
        <label key={choice}>
          <input
            type="radio"
            name={name}
            value={choice}
            checked={choice === value}
            onChange={() => onChange(choice)}
          />
          {textOf(choice)}
        </label>
      ))}
    </fieldset>
  );
}
