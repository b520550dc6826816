import { useState } from 'react';
import { Tabs, VisuallyHidden } from '@strapi/design-system';
import type { ConversationAnswer } from '@kaigai-desk/domain';
import { Keycap, useKeys } from '@kaigai-desk/platform/admin-kit';
import { styled } from 'styled-components';
import { useWords } from '../words';
import { Colleagues } from '../writing/Colleagues';
import { Composer, type Kind } from './Composer';

const Box = styled.section<{ $isNote: boolean }>`
  max-width: 73.6rem;
  margin-top: 1.4rem;
  border: 1px solid ${({ theme, $isNote }) => theme.colors[$isNote ? 'warning200' : 'neutral200']};
  border-radius: 4px;
  background: ${({ theme, $isNote }) => theme.colors[$isNote ? 'warning100' : 'neutral0']};

  [role='tablist'] {
    padding: 0 1.4rem;
  }
`;

const TabWord = styled.span`
  display: inline-flex;
  gap: 0.6rem;
  align-items: center;
`;

const Hint = styled.p`
  margin: 0;
  padding: 1rem 1.4rem 0;
  color: ${({ theme }) => theme.colors.neutral700};
`;

/** Where an agent writes: an answer that goes to the office, or a note that never does. Each keeps its own draft. */
export function ReplyBox({ conversation }: { readonly conversation: ConversationAnswer }) {
  const { t } = useWords();
  const isClosed = conversation.state === 'closed';
  const [chosen, setChosen] = useState<Kind>('answer');
  const [asked, setAsked] = useState(0);
  const [isPicking, setPicking] = useState(false);
  const kind = isClosed ? 'note' : chosen;
  const write = (next: Kind) => {
    setChosen(next);
    setAsked((count) => count + 1);
  };
  const pick = () => {
    setChosen('answer');
    setPicking(true);
  };
  const group = t('keys.group.write');
  const answering = [
    { key: 'r', label: t('keys.answer'), group, act: () => write('answer') },
    { key: 'q', label: t('keys.canned'), group, act: pick },
  ];
  useKeys([
    ...(isClosed ? [] : answering),
    { key: 'n', label: t('keys.note'), group, act: () => write('note') },
  ]);
  return (
    <Box $isNote={kind === 'note'} aria-labelledby="reply-heading">
      <VisuallyHidden>
        <h2 id="reply-heading">{t('reply.heading')}</h2>
      </VisuallyHidden>
      <Tabs.Root
        variant="simple"
        value={kind}
        onValueChange={(value) => {
          // Walking the tabs with the arrow keys leaves the focus on them.
          setAsked(0);
          setChosen(value === 'note' ? 'note' : 'answer');
        }}
      >
        <Tabs.List aria-label={t('reply.heading')}>
          <Tabs.Trigger value="answer" disabled={isClosed}>
            <TabWord>
              {t('reply.answer')} <Keycap>R</Keycap>
            </TabWord>
          </Tabs.Trigger>
          <Tabs.Trigger value="note">
            <TabWord>
              {t('reply.note')} <Keycap>N</Keycap>
            </TabWord>
          </Tabs.Trigger>
        </Tabs.List>
        <Colleagues conversation={conversation} kind={kind} />
        {isClosed && <Hint>{t('reply.closed')}</Hint>}
        <Tabs.Content value="answer" tabIndex={-1}>
          <Composer
            key={`answer-${conversation.number}`}
            conversation={conversation}
            kind="answer"
            asked={asked}
            isPicking={isPicking}
            onPick={pick}
            onPicked={() => setPicking(false)}
          />
        </Tabs.Content>
        <Tabs.Content value="note" tabIndex={-1}>
          <Composer
            key={`note-${conversation.number}`}
            conversation={conversation}
            kind="note"
            asked={asked}
            isPicking={isPicking}
            onPick={pick}
            onPicked={() => setPicking(false)}
          />
        </Tabs.Content>
      </Tabs.Root>
    </Box>
  );
}
