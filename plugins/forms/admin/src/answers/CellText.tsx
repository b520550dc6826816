import { styled } from 'styled-components';
import { cut } from '../table/cells';
import { useWords } from '../words';

const Long = styled.details`
  summary {
    cursor: pointer;
    list-style: none;
  }

  summary::-webkit-details-marker {
    display: none;
  }

  summary span {
    color: ${({ theme }) => theme.colors.primary700};
    text-decoration: underline;
    white-space: nowrap;
  }

  &[open] summary bdi {
    display: none;
  }

  p {
    margin: 0.4rem 0 0;
    white-space: pre-wrap;
  }
`;

/** A text in a cell, as text whatever it holds. A long one opens. */
export function CellText({ text }: { readonly text: string }) {
  const { t } = useWords();
  const { start, isCut } = cut(text);
  if (!isCut) return <span dir="auto">{text}</span>;
  return (
    <Long>
      <summary>
        <bdi>{start}… </bdi>
        <span>{t('table.more')}</span>
      </summary>
      <p dir="auto">{text}</p>
    </Long>
  );
}
