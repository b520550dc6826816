import { styled } from 'styled-components';
import { TextLink } from './TextLink';

const Bar = styled.nav`
  display: flex;
  gap: 1.6rem;
  align-items: center;
  margin-top: 1.2rem;

  a {
    padding: 0.6rem 0;
    font-weight: 600;
  }
`;

interface Props {
  readonly page: number;
  readonly pageCount: number;
  /** The address of a page. */
  readonly to: (page: number) => string;
  readonly words: {
    readonly label: string;
    readonly previous: string;
    readonly next: string;
    readonly here: string;
  };
}

/** Links to the page before and after; nothing when there is one page. */
export function Pager({ page, pageCount, to, words }: Props) {
  if (pageCount <= 1 && page <= 1) return null;
  return (
    <Bar aria-label={words.label}>
      {page > 1 && (
        <TextLink rel="prev" to={to(page - 1)}>
          ‹ {words.previous}
        </TextLink>
      )}
      <span>{words.here}</span>
      {page < pageCount && (
        <TextLink rel="next" to={to(page + 1)}>
          {words.next} ›
        </TextLink>
      )}
    </Bar>
  );
}
