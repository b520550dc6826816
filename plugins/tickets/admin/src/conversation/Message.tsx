import type { ConversationAnswer, DeskMessage } from '@kaigai-desk/domain';
import { TextLink, Timestamp } from '@kaigai-desk/platform/admin-kit';
import { styled } from 'styled-components';
import { useWords, type WordKey } from '../words';
import { conversationAddress } from '../addresses';

type Look = 'theirs' | 'ours' | 'note';

const Card = styled.article<{ $look: Look }>`
  max-width: 68rem;
  margin-left: ${({ $look }) => ($look === 'theirs' ? 0 : '5.6rem')};
  padding: 1.2rem 1.4rem;
  border: 1px solid
    ${({ theme, $look }) =>
      ({ theirs: theme.colors.neutral150, ours: theme.colors.primary200, note: theme.colors.warning200 })[
        $look
      ]};
  border-style: ${({ $look }) => ($look === 'note' ? 'dashed' : 'solid')};
  border-left: ${({ theme, $look }) => $look === 'note' && `4px solid ${theme.colors.warning500}`};
  border-radius: 4px;
  background: ${({ theme, $look }) => ($look === 'note' ? theme.colors.warning100 : theme.colors.neutral0)};

  @media (max-width: 48rem) {
    margin-left: ${({ $look }) => ($look === 'theirs' ? 0 : '2.4rem')};
  }
`;

const Who = styled.header`
  display: flex;
  flex-wrap: wrap;
  gap: 0.2rem 1rem;
  align-items: baseline;
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: 1.2rem;

  h3 {
    margin: 0;
    color: ${({ theme }) => theme.colors.neutral900};
    font-size: 1.3rem;
    font-weight: 700;
    overflow-wrap: anywhere;
  }

  b {
    color: ${({ theme }) => theme.colors.neutral800};
  }
`;

const Body = styled.div`
  margin-top: 0.6rem;
  line-height: 1.7;
  overflow-wrap: anywhere;
  white-space: pre-wrap;
`;

const New = styled.strong`
  padding: 0 0.8rem;
  border-radius: 10rem;
  background: ${({ theme }) => theme.colors.primary600};
  color: ${({ theme }) => theme.colors.neutral0};
`;

function lookOf(message: DeskMessage): Look {
  if (message.isNote) return 'note';
  return message.side === 'requester' || message.side === 'office' ? 'theirs' : 'ours';
}

interface Props {
  /** What a note is, where it is more than a note. */
  readonly title?: WordKey | undefined;
  readonly message: DeskMessage;
  readonly office: ConversationAnswer['office'];
  /** It came while the reader looked at the conversation. */
  readonly isNew: boolean;
}

/** One word of the thread. Whatever people wrote is shown as text, in its own direction. */
export function Message({ message, office, isNew, title }: Props) {
  const { t, language } = useWords();
  const look = lookOf(message);
  return (
    <Card $look={look} data-look={look} data-new={isNew}>
      <Who>
        <h3 dir="auto">{message.authorName}</h3>
        {isNew && <New>{t('message.isNew')}</New>}
        {title !== undefined && <b>{t(title)}</b>}
        {look === 'note' ? <b>{t('message.note')}</b> : <span>{t(`side.${message.side}`)}</span>}
        {message.isAcknowledgement && <span>{t('message.acknowledgement')}</span>}
        {look === 'theirs' && message.channel !== 'web' && (
          <span>{t('message.via', { channel: t(`channel.${message.channel}`) })}</span>
        )}
        {message.fromNumber !== null && (
          <TextLink to={conversationAddress(message.fromNumber)}>
            {t('relations.from', { number: message.fromNumber })}
          </TextLink>
        )}
        <Timestamp at={message.at} office={office} language={language} />
      </Who>
      <Body dir="auto">{message.body}</Body>
    </Card>
  );
}
