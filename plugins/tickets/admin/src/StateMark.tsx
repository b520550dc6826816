import { stateForDesk, turnOf, type Language, type TicketState } from '@kaigai-desk/domain';
import { styled } from 'styled-components';

type Shape = 'filled' | 'half' | 'tick';

/** Filled: the reader must act; half: somebody else does; tick: done. */
function shapeOf(state: TicketState): Shape {
  const turn = turnOf(state);
  if (turn === 'desk') return 'filled';
  return turn === 'nobody' ? 'tick' : 'half';
}

const Mark = styled.span<{ $state: TicketState }>`
  display: inline-flex;
  gap: 0.6rem;
  align-items: center;
  color: ${({ theme, $state }) => {
    const shape = shapeOf($state);
    if ($state === 'new') return theme.colors.danger700;
    if (shape === 'filled') return theme.colors.primary700;
    return shape === 'tick' ? theme.colors.success700 : theme.colors.neutral600;
  }};
  font-weight: 600;
  white-space: nowrap;

  svg {
    flex: none;
  }
`;

const SHAPES: Readonly<Record<Shape, JSX.Element>> = {
  filled: <circle cx="6" cy="6" r="5" fill="currentColor" />,
  half: (
    <>
      <circle cx="6" cy="6" r="4.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M6 1.5a4.5 4.5 0 0 0 0 9z" fill="currentColor" />
    </>
  ),
  tick: <path d="M1.5 6.5 4.5 9.5 10.5 2.5" fill="none" stroke="currentColor" strokeWidth="2" />,
};

interface Props {
  readonly state: TicketState;
  /** An open ticket with a reply of the office reads 返信あり. */
  readonly hasReply: boolean;
  readonly language: Language;
}

/** The state of a ticket as a word with a shape and a colour, the same everywhere. */
export function StateMark({ state, hasReply, language }: Props) {
  return (
    <Mark $state={state} data-ticket-state={state}>
      <svg aria-hidden="true" width="12" height="12" viewBox="0 0 12 12">
        {SHAPES[shapeOf(state)]}
      </svg>
      {stateForDesk(state, hasReply, language)}
    </Mark>
  );
}
