import type { FieldIssue } from '@kaigai-desk/domain';
import { styled } from 'styled-components';
import { FieldProblem } from '../acts/hand-on/ActSheet';
import { Label } from '../conversation/composer-parts';

const Line = styled.div`
  display: grid;
  gap: 0.6rem;

  input {
    width: 100%;
    padding: 0.7rem 1rem;
    border: 1px solid ${({ theme }) => theme.colors.neutral200};
    border-radius: 4px;
    background: ${({ theme }) => theme.colors.neutral0};
    color: ${({ theme }) => theme.colors.neutral800};
    font: inherit;
  }
`;

interface Props {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly issues: readonly FieldIssue[];
}

/** One line of a call. */
export function LinePart({ name, label, value, onChange, issues }: Props) {
  const isWrong = issues.some(({ field }) => field === name);
  return (
    <Line data-field={name}>
      <Label htmlFor={`act-${name}`}>{label}</Label>
      <input
        id={`act-${name}`}
        autoComplete="off"
        dir="auto"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? `act-${name}-problem` : undefined}
      />
      <FieldProblem field={name} issues={issues} />
    </Line>
  );
}
