import type { ReactNode } from 'react';
import { styled } from 'styled-components';
import type { standingOf } from './calendar';
import { useWords } from './words';

type Shape = 'ring' | 'half' | 'tick' | 'square';
type Tone = 'primary' | 'success' | 'neutral';

const Mark = styled.span<{ $tone: Tone }>`
  display: inline-flex;
  gap: 0.6rem;
  align-items: center;
  color: ${({ theme, $tone }) =>
    $tone === 'neutral' ? theme.colors.neutral600 : theme.colors[`${$tone}700`]};
  font-weight: 600;
  white-space: nowrap;

  svg {
    flex: none;
  }
`;

/** As with tickets: half is somebody else's turn, a tick is done. */
const SHAPES: Readonly<Record<Shape, JSX.Element>> = {
  ring: (
    <circle cx="6" cy="6" r="4.5" fill="none" stroke="currentColor" strokeWidth="1.5" strokeDasharray="2 2" />
  ),
  half: (
    <>
      <circle cx="6" cy="6" r="4.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M6 1.5a4.5 4.5 0 0 0 0 9z" fill="currentColor" />
    </>
  ),
  tick: <path d="M1.5 6.5 4.5 9.5 10.5 2.5" fill="none" stroke="currentColor" strokeWidth="2" />,
  square: <rect x="2" y="2" width="8" height="8" fill="currentColor" />,
};

interface Props {
  readonly shape: Shape;
  readonly tone: Tone;
  readonly children: ReactNode;
}

function Shaped({ shape, tone, children }: Props) {
  return (
    <Mark $tone={tone}>
      <svg aria-hidden="true" width="12" height="12" viewBox="0 0 12 12">
        {SHAPES[shape]}
      </svg>
      {children}
    </Mark>
  );
}

type Standing = ReturnType<typeof standingOf>;

const STANDINGS: Readonly<Record<Standing, Omit<Props, 'children'>>> = {
  draft: { shape: 'ring', tone: 'neutral' },
  notYet: { shape: 'ring', tone: 'neutral' },
  open: { shape: 'half', tone: 'primary' },
  over: { shape: 'square', tone: 'neutral' },
  closed: { shape: 'square', tone: 'neutral' },
};

/** Where a form stands, as a word with a shape and a colour. */
export function FormMark({ standing }: { readonly standing: Standing }) {
  const { t } = useWords();
  return <Shaped {...STANDINGS[standing]}>{t(`state.${standing}`)}</Shaped>;
}

/** Whether an office answered, as a word with a shape and a colour. */
export function AnswerMark({ hasAnswered }: { readonly hasAnswered: boolean }) {
  const { t } = useWords();
  return hasAnswered ? (
    <Shaped shape="tick" tone="success">
      {t('mark.answered')}
    </Shaped>
  ) : (
    <Shaped shape="half" tone="neutral">
      {t('mark.silent')}
    </Shaped>
  );
}
