import { useState } from 'react';
import type { ConversationAnswer } from '@kaigai-desk/domain';
import { Message } from '../conversation/Message';
import { arrivedSince } from '../conversation/newest-word';
import { useWords } from '../words';
import { styled } from 'styled-components';

const Words = styled.section`
  display: grid;
  gap: 0.8rem;

  > p {
    font-weight: 600;
  }
`;

/** Public words that came after a form was opened, which hides the thread: whoever sends it has them before their eyes. */
export function Arrived({ conversation }: { readonly conversation: ConversationAnswer }) {
  const { t } = useWords();
  const [known] = useState(() => new Set(conversation.messages.map(({ id }) => id)));
  const arrived = arrivedSince(conversation, known);
  return (
    <div role="status" aria-live="polite">
      {arrived.length > 0 && (
        <Words>
          <p>{t('acts.arrived')}</p>
          {arrived.map((message) => (
            <Message key={message.id} message={message} office={conversation.office} isNew />
          ))}
        </Words>
      )}
    </div>
  );
}
