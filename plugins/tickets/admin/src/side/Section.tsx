import type { ReactNode } from 'react';
import { styled } from 'styled-components';
import { useIsOpen, type SectionName } from './kept-open';

const Part = styled.details`
  margin-top: 1.6rem;

  summary {
    min-height: 2.4rem;
    border-radius: 4px;
    color: ${({ theme }) => theme.colors.neutral600};
    cursor: pointer;
  }

  summary h2 {
    display: inline;
  }

  summary small {
    font-size: 1.2rem;
  }

  &[open] > summary {
    margin-bottom: 0.6rem;
  }

  > p + p,
  > ul + p,
  > dl + p,
  > table + ul {
    margin-top: 0.8rem;
  }
`;

interface Props {
  readonly name: SectionName;
  readonly heading: string;
  /** What a closed section tells of itself, e.g. how many it holds. */
  readonly hint?: string | undefined;
  readonly children: ReactNode;
}

/** A part of the column with a heading that opens and closes it; how it was left is remembered in the browser. */
export function Section({ name, heading, hint, children }: Props) {
  const [isOpen, setOpen] = useIsOpen(name);
  return (
    <Part open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h2>{heading}</h2> {hint !== undefined && <small>{hint}</small>}
      </summary>
      {children}
    </Part>
  );
}
