import { useEffect, useRef, useState } from 'react';
import { VisuallyHidden } from '@strapi/design-system';
import type { ConversationAnswer } from '@kaigai-desk/domain';
import { TextLink } from '@kaigai-desk/platform/admin-kit';
import { useLocation } from 'react-router-dom';
import { styled } from 'styled-components';
import { useWords } from '../words';
import { Message } from './Message';
import { titlesOf } from './note-titles';

const List = styled.ol`
  display: grid;
  gap: 1rem;
  margin: 1.2rem 0 0;
  padding: 0;
  list-style: none;
`;

/** The words of a conversation, oldest first. A word of the office that comes while one looks is announced. */
export function Thread({ conversation }: { readonly conversation: ConversationAnswer }) {
  const { t } = useWords();
  const { messages, office, earlier, isNewest } = conversation;
  const [first] = messages;
  const cameFrom: unknown = useLocation().state;
  const titles = titlesOf(conversation.history);
  const known = useRef(new Set(messages.map((message) => message.id)));
  const [news, setNews] = useState('');
  /** Words of others that came while one looks. */
  const [arrived, setArrived] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    const fresh = messages.filter((message) => !known.current.has(message.id));
    for (const message of fresh) known.current.add(message.id);
    const theirs = fresh.filter((message) => !message.isOwn && message.side !== 'system');
    const last = theirs.at(-1);
    if (last === undefined) return;
    setNews(t('ticket.newWords', { name: last.authorName }));
    setArrived((before) => new Set([...before, ...theirs.map(({ id }) => id)]));
  }, [messages, t]);
  return (
    <section aria-labelledby="thread-heading">
      <VisuallyHidden>
        <h2 id="thread-heading">{t('ticket.thread')}</h2>
      </VisuallyHidden>
      {earlier > 0 && first !== undefined && (
        <p>
          <TextLink to={`?before=${encodeURIComponent(first.id)}`} state={cameFrom}>
            {t('ticket.earlier', { count: earlier })}
          </TextLink>
        </p>
      )}
      <List>
        {messages.map((message) => (
          <li key={message.id}>
            <Message
              message={message}
              office={office}
              isNew={arrived.has(message.id)}
              title={titles.get(message.id)}
            />
          </li>
        ))}
      </List>
      {!isNewest && (
        <p>
          <TextLink to="?" state={cameFrom}>
            {t('ticket.newest')}
          </TextLink>
        </p>
      )}
      <VisuallyHidden>
        <p role="status" aria-live="polite">
          {news}
        </p>
      </VisuallyHidden>
    </section>
  );
}
