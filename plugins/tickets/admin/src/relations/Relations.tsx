import { useNotification } from '@strapi/strapi/admin';
import { STATE_FOR_DESK, type ConversationAnswer, type TicketWritten } from '@kaigai-desk/domain';
import { TextLink, troubleText } from '@kaigai-desk/platform/admin-kit';
import { styled } from 'styled-components';
import { useTell } from '../acts/use-tell';
import { conversationAddress } from '../addresses';
import { useCanWrite } from '../permissions';
import { useWords } from '../words';

const Row = styled.li`
  small {
    display: block;
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
  }
`;

const Remove = styled.button`
  min-width: 2.4rem;
  min-height: 2.4rem;
  border: 0;
  border-radius: 4px;
  background: none;
  color: ${({ theme }) => theme.colors.neutral600};
  cursor: pointer;
`;

/** What has to do with a ticket, in its card: tickets merged into it, split off, linked. */
export function Relations({ conversation }: { readonly conversation: ConversationAnswer }) {
  const { t, language } = useWords();
  const { toggleNotification } = useNotification();
  const canWrite = useCanWrite();
  const { send, isSending } = useTell<TicketWritten>(conversation.number);
  const { absorbed, links } = conversation.relations;
  if (absorbed.length + links.length === 0) return null;
  const unlink = async (number: number) => {
    const told = await send('links/removal', { number });
    toggleNotification(
      told.ok
        ? { type: 'success', message: t('relations.unlinked', { number }) }
        : { type: 'danger', message: troubleText(told.trouble, language) },
    );
  };
  return (
    <>
      <h2>{t('relations.heading')}</h2>
      <ul>
        {absorbed.map(({ number, subject, requesterName }) => (
          <Row key={number}>
            <small>{t('relations.absorbed')}</small>
            <TextLink to={conversationAddress(number)} dir="auto">
              {number} {subject}
            </TextLink>{' '}
            <bdi>{requesterName}</bdi>
          </Row>
        ))}
        {links.map(({ number, subject, state, relation }) => (
          <Row key={`${relation}-${number}`}>
            <small>{t(`relations.${relation}`)}</small>
            <TextLink to={conversationAddress(number)} dir="auto">
              {number} {subject}
            </TextLink>{' '}
            {STATE_FOR_DESK[state][language]}
            {canWrite && relation !== 'splitFrom' && relation !== 'splitInto' && (
              <Remove
                type="button"
                disabled={isSending}
                aria-label={t('relations.unlink', { number })}
                onClick={() => void unlink(number)}
              >
                ×
              </Remove>
            )}
          </Row>
        ))}
      </ul>
    </>
  );
}
