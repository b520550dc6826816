import { styled } from 'styled-components';
import { percentOf } from './percent';
import { useWords } from './words';

const Line = styled.span`
  display: inline-flex;
  flex-wrap: wrap;
  gap: 0.4rem 1rem;
  align-items: center;
  font-variant-numeric: tabular-nums;
`;

const Track = styled.span`
  display: block;
  width: 9.6rem;
  height: 0.8rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral500};
  border-radius: 4px;
  background: ${({ theme }) => theme.colors.neutral0};
  overflow: hidden;
  forced-color-adjust: none;
`;

const Filled = styled.span`
  display: block;
  height: 100%;
  background: ${({ theme }) => theme.colors.primary600};
`;

interface Props {
  readonly answered: number;
  readonly asked: number;
}

/** How many of those asked have answered: in words, and as a bar for the eye. */
export function Share({ answered, asked }: Props) {
  const { t } = useWords();
  const percent = percentOf(answered, asked);
  if (percent === undefined) return <span>{t('share.nobody')}</span>;
  return (
    <Line>
      <b>{t('share.text', { answered, asked })}</b>
      <Track aria-hidden="true">
        <Filled style={{ width: `${percent}%` }} />
      </Track>
      <span>{t('share.percent', { percent })}</span>
    </Line>
  );
}
