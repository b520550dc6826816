import type { ReactNode } from 'react';
import type { Language } from '@kaigai-desk/domain';
import { styled } from 'styled-components';

/** Whose value of a field stays when two people changed it at once. */
export type Choice = 'theirs' | 'mine';

const CHOICES: readonly Choice[] = ['theirs', 'mine'];
const NAMES: Readonly<Record<Choice, Readonly<Record<Language, string>>>> = {
  theirs: { ja: '相手の値', en: 'Their value' },
  mine: { ja: '自分の値', en: 'Your value' },
};

const Group = styled.fieldset`
  min-width: 0;
  margin: 0;
  padding: 0;
  border: 0;

  legend {
    padding: 0;
    font-size: 1.4rem;
    font-weight: 700;
  }

  small,
  time {
    display: block;
    color: ${({ theme }) => theme.colors.neutral700};
    font-size: 1.2rem;
  }

  > div:last-child {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(22rem, 100%), 1fr));
    gap: 0.8rem;
    margin-top: 0.6rem;
  }

  label {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.2rem 0.8rem;
    align-content: start;
    padding: 1rem 1.2rem;
    border: 1px solid ${({ theme }) => theme.colors.neutral200};
    border-radius: 4px;
    background: ${({ theme }) => theme.colors.neutral0};
    cursor: pointer;
  }

  label:has(:checked) {
    border-color: ${({ theme }) => theme.colors.primary600};
    box-shadow: inset 0 0 0 1px ${({ theme }) => theme.colors.primary600};
  }

  input {
    width: 1.6rem;
    height: 1.6rem;
    margin: 0.2rem 0 0;
    accent-color: ${({ theme }) => theme.colors.primary600};
  }

  label > bdi {
    grid-column: 2;
    max-height: 16rem;
    overflow: auto;
    font-size: 1.4rem;
    line-height: 1.6;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
`;

interface Props {
  /** Tells the choices of one field from those of another on the same page. */
  readonly name: string;
  readonly label: string;
  /** Who was faster and when, and what is wrong with the choice. */
  readonly children: ReactNode;
  readonly theirs: string;
  readonly mine: string;
  /** Null until the reader has chosen. */
  readonly choice: Choice | null;
  readonly language: Language;
  readonly onChoose: (choice: Choice) => void;
}

/** A field that two people changed at once: both values, one of which is chosen. */
export function TwoValues({ name, label, children, choice, language, onChoose, ...values }: Props) {
  return (
    <Group aria-describedby={`${name}-told`}>
      <legend>{label}</legend>
      <div id={`${name}-told`}>{children}</div>
      <div>
        {CHOICES.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name={name}
              value={one}
              checked={choice === one}
              onChange={() => onChoose(one)}
            />
            <small>{NAMES[one][language]}</small>
            <bdi>{values[one]}</bdi>
          </label>
        ))}
      </div>
    </Group>
  );
}
