import type { AnswerTicket } from '@kaigai-desk/domain';
import { styled } from 'styled-components';
import { useWords } from '../words';

export type NextAfterAnswer = AnswerTicket['nextState'];
const CHOICES: readonly NextAfterAnswer[] = ['waitingRequester', 'resolved', 'open'];

const Group = styled.fieldset`
  display: flex;
  flex-wrap: wrap;
  gap: 0.4rem 2rem;
  align-items: center;
  margin: 0;
  padding: 0;
  border: 0;

  legend {
    float: left;
    margin: 0;
    padding: 0;
    color: ${({ theme }) => theme.colors.neutral600};
  }

  label {
    display: inline-flex;
    gap: 0.6rem;
    align-items: center;
    padding: 0.4rem 0;
    cursor: pointer;
  }

  input {
    width: 1.6rem;
    height: 1.6rem;
    margin: 0;
    accent-color: ${({ theme }) => theme.colors.primary600};
  }
`;

interface Props {
  readonly value: NextAfterAnswer;
  readonly onChange: (next: NextAfterAnswer) => void;
}

/** Whose turn it is once the answer is out. */
export function NextState({ value, onChange }: Props) {
  const { t } = useWords();
  return (
    <Group>
      <legend>{t('reply.next')}</legend>
      {CHOICES.map((choice) => (
        <label key={choice}>
          <input
            type="radio"
            name="nextState"
            value={choice}
            checked={choice === value}
            onChange={() => onChange(choice)}
          />
          {t(`reply.next.${choice}`)}
        </label>
      ))}
    </Group>
  );
}
