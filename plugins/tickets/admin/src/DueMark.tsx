import type { FirstAnswerDue } from '@kaigai-desk/domain';
import { ageInWords, sinceInTokyo } from '@kaigai-desk/platform/admin-kit';
import { styled } from 'styled-components';
import { nearnessOf, type Nearness } from './due';
import { useWords } from './words';

const Mark = styled.span<{ $nearness: Nearness }>`
  color: ${({ theme, $nearness }) =>
    ({ over: theme.colors.danger700, soon: theme.colors.neutral800, later: theme.colors.neutral600 })[
      $nearness
    ]};
  font-weight: ${({ $nearness }) => ($nearness === 'later' ? 400 : 600)};

  /* orange words this small are hard to read; the shape may be orange */
  svg {
    color: ${({ theme, $nearness }) => ($nearness === 'soon' ? theme.colors.warning600 : 'inherit')};
    margin-right: 0.4rem;
    vertical-align: -0.1em;
  }
`;

/** A triangle when it is late, a diamond when it is near; nothing while there is time. */
const SHAPES: Readonly<Record<Nearness, JSX.Element | null>> = {
  over: <path d="M6 1 11.5 11H.5z" fill="currentColor" />,
  soon: <path d="M6 .5 11.5 6 6 11.5.5 6z" fill="currentColor" />,
  later: null,
};

function Shape({ nearness }: { readonly nearness: Nearness }) {
  const shape = SHAPES[nearness];
  return (
    shape && (
      <svg aria-hidden="true" width="12" height="12" viewBox="0 0 12 12">
        {shape}
      </svg>
    )
  );
}

interface Props {
  readonly due: FirstAnswerDue;
  /** ISO instant, as the server told it. */
  readonly now: string;
}

const ageOf = ({ due, now }: Props): number => Math.abs(Date.parse(due.dueAt) - Date.parse(now));

/** When the first answer is due, for a row of the queue. */
export function DueMark({ due, now }: Props) {
  const { t, language } = useWords();
  const nearness = nearnessOf(due.dueAt, now);
  const age = ageInWords(ageOf({ due, now }), language);
  return (
    <small data-due={nearness} data-escalated={due.escalatedAt !== null}>
      <Mark $nearness={nearness}>
        <Shape nearness={nearness} />
        {t(nearness === 'over' ? 'due.over' : 'due.in', { age })}
      </Mark>{' '}
      {t(due.escalatedAt === null ? 'due.what' : 'due.told')}
    </small>
  );
}

const Line = styled.p`
  margin: 0.8rem 0 0;
`;

/** The same as a sentence, for the head of a conversation. */
export function DueLine({ due, now }: Props) {
  const { t, language } = useWords();
  const nearness = nearnessOf(due.dueAt, now);
  const age = ageInWords(ageOf({ due, now }), language);
  const at = sinceInTokyo(due.dueAt, now, language);
  return (
    <Line data-due={nearness} data-escalated={due.escalatedAt !== null}>
      <Mark $nearness={nearness}>
        <Shape nearness={nearness} />
        {t(nearness === 'over' ? 'due.overdue' : 'due.later', { age, at })}
      </Mark>{' '}
      {due.escalatedAt !== null && t('due.escalated', { at: sinceInTokyo(due.escalatedAt, now, language) })}
    </Line>
  );
}
