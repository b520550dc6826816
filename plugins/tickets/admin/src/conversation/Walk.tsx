import { Keycap, TextLink } from '@kaigai-desk/platform/admin-kit';
import { styled } from 'styled-components';
import { conversationAddress } from '../addresses';
import { useWords } from '../words';
import type { Neighbour } from './came-from';
import type { Neighbours } from './use-neighbours';

const Links = styled.span`
  display: inline-flex;
  gap: 1.2rem;
  margin-inline-start: 0.4rem;
  white-space: nowrap;

  a {
    display: inline-flex;
    gap: 0.4rem;
    align-items: center;
    min-height: 2.4rem;
  }
`;

/** The way to the tickets before and after, in the list from which this one was opened. */
export function Walk({ neighbours }: { readonly neighbours: Neighbours }) {
  const { t } = useWords();
  const { previous, next } = neighbours;
  const link = ({ number, cameFrom }: Neighbour, word: string, cap: string) => (
    <TextLink to={conversationAddress(number)} state={cameFrom}>
      {word} <Keycap>{cap}</Keycap>
    </TextLink>
  );
  if (previous === null && next === null) return null;
  return (
    <Links>
      {previous !== null && link(previous, t('keys.previous'), 'K')}
      {next !== null && link(next, t('keys.next'), 'J')}
    </Links>
  );
}
