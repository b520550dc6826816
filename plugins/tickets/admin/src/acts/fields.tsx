/** Fields of the acts' forms: a label above, help and error beneath. */
import type { ReactNode } from 'react';
import { Field, Textarea, TextInput } from '@strapi/design-system';
import { Problem } from '../conversation/composer-parts';

interface Common {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: string | undefined;
  readonly help?: string;
  readonly isOptional?: boolean;
}

export function LongField({
  name,
  label,
  value,
  onChange,
  error,
  help,
  rows = 4,
  isOptional = false,
}: Common & { rows?: number }) {
  return (
    <Field.Root name={name} error={error ?? false} hint={help ?? ''} required={!isOptional}>
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
  help,
  isNumber = false,
  isOptional = false,
  type = 'text',
}: Common & { isNumber?: boolean; type?: 'text' | 'date' | 'datetime-local' }) {
  return (
    <Field.Root name={name} error={error ?? false} hint={help ?? ''} required={!isOptional}>
      <Field.Label>{label}</Field.Label>
      <TextInput
        type={type}
        dir={isNumber || type !== 'text' ? 'ltr' : 'auto'}
        autoComplete="off"
        inputMode={isNumber ? 'numeric' : 'text'}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}

/** A number as people type it, with full-width digits too; NaN is no number and is refused as one. */
export const numberTyped = (text: string): number => {
  const plain = text.trim().normalize('NFKC');
  return /^\d{1,9}$/.test(plain) ? Number(plain) : Number.NaN;
};

/** What is wrong with a group of boxes, under it. */
export function GroupProblem({ error }: { readonly error: string | undefined }) {
  if (error === undefined) return null;
  return <Problem role="alert">{error}</Problem>;
}

interface ChoicesProps<C extends string> {
  readonly name: string;
  readonly legend: string;
  readonly choices: readonly C[];
  readonly value: C;
  readonly onChange: (value: C) => void;
  readonly textOf: (choice: C) => ReactNode;
  readonly error?: string | undefined;
}

export function Choices<C extends string>({
  name,
  legend,
  choices,
  value,
  onChange,
  textOf,
  error,
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
          <span>{textOf(choice)}</span>
        </label>
      ))}
      <GroupProblem error={error} />
    </fieldset>
  );
}
