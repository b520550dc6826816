import type { KeyboardEvent } from 'react';
import { styled } from 'styled-components';
import { useWords } from '../words';
import { Problem } from './composer-parts';

const Line = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 0.4rem 0.8rem;
  align-items: center;

  label {
    color: ${({ theme }) => theme.colors.neutral600};
  }

  input {
    width: 7.2rem;
    min-height: 3.2rem;
    padding: 0.3rem 0.8rem;
    border: 1px solid ${({ theme }) => theme.colors.neutral200};
    border-radius: 4px;
    background: ${({ theme }) => theme.colors.neutral0};
    color: ${({ theme }) => theme.colors.neutral800};
    font: inherit;
  }

  input[aria-invalid='true'] {
    border-color: ${({ theme }) => theme.colors.danger600};
  }
`;

interface Props {
  readonly id: string;
  readonly value: string;
  readonly isReadOnly: boolean;
  readonly problem: string | null;
  readonly onChange: (value: string) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

/** How long it took, noted along with an answer or a note; empty notes nothing. */
export function MinutesField({ id, value, isReadOnly, problem, onChange, onKeyDown }: Props) {
  const { t } = useWords();
  const keyDown = (event: KeyboardEvent<HTMLElement>) => {
    // one line of a form is sent by Enter alone, but no answer goes to an office by a slip of a finger
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) event.preventDefault();
    else onKeyDown(event);
  };
  return (
    <>
      <Line>
        <label htmlFor={id}>{t('time.besideMessage')}</label>
        <input
          id={id}
          name="minutes"
          inputMode="numeric"
          autoComplete="off"
          maxLength={6}
          value={value}
          readOnly={isReadOnly}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={keyDown}
          aria-invalid={problem !== null}
          aria-describedby={problem === null ? undefined : `${id}-problem`}
        />
      </Line>
      {problem !== null && (
        <Problem id={`${id}-problem`} role="alert">
          {problem}
        </Problem>
      )}
    </>
  );
}
