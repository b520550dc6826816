import type { ReactNode } from 'react';
import { styled } from 'styled-components';

type Tone = 'information' | 'warning' | 'danger';

const HUE = { information: 'primary', warning: 'warning', danger: 'danger' } as const;

const Strip = styled.div<{ $tone: Tone }>`
  display: flex;
  flex-wrap: wrap;
  gap: 0.8rem 1.6rem;
  align-items: center;
  margin: 1.2rem 0;
  padding: 0.8rem 1.4rem;
  border: 1px solid ${({ theme, $tone }) => theme.colors[`${HUE[$tone]}200`]};
  border-left-width: 4px;
  border-radius: 4px;
  background: ${({ theme, $tone }) => theme.colors[`${HUE[$tone]}100`]};
  color: ${({ theme }) => theme.colors.neutral800};
  overflow-wrap: anywhere;
`;

/** A strip that says something about the whole page. Warnings and dangers are announced. */
export function Notice({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }) {
  return (
    <Strip $tone={tone} role={tone === 'information' ? undefined : 'alert'}>
      {children}
    </Strip>
  );
}
