import { styled } from 'styled-components';

export type Tone = 'success' | 'danger' | 'neutral';

const Words = styled.b<{ $tone: Tone }>`
  color: ${({ theme, $tone }) =>
    $tone === 'neutral' ? theme.colors.neutral700 : theme.colors[`${$tone}700`]};
  white-space: nowrap;
`;

/** Where a row stands: a mark, a colour and the words. */
export function State({
  mark,
  tone,
  word,
}: {
  readonly mark: string;
  readonly tone: Tone;
  readonly word: string;
}) {
  return (
    <Words $tone={tone}>
      <span aria-hidden="true">{mark}</span> {word}
    </Words>
  );
}
