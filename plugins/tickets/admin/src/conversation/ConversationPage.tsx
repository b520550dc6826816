import { Button } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import {
  Frame,
  Notice,
  PageHeading,
  troubleOf,
  troubleText,
  useAttended,
  TextLink,
} from '@kaigai-desk/platform/admin-kit';
import { useParams, useSearchParams } from 'react-router-dom';
import { styled } from 'styled-components';
import { queueAddress } from '../addresses';
import { useWords } from '../words';
import { Conversation } from './Conversation';
import { useConversation } from './use-conversation';

const Lost = styled.div`
  padding: 1.8rem 2.4rem;
`;

/** One conversation by the number in the address. */
export default function ConversationPage() {
  const { t, language } = useWords();
  const number = Number(useParams()['number']);
  const before = useSearchParams()[0].get('before');
  const isAttended = useAttended();
  const conversation = useConversation(number, before, isAttended);
  if (conversation.data !== undefined) {
    return (
      <Conversation
        // Another ticket is another page: heading, drafts and announcements begin anew.
        key={`${number} ${before ?? ''}`}
        conversation={conversation.data}
        isStale={conversation.isError}
        onRetry={() => void conversation.refetch()}
      />
    );
  }
  if (!conversation.isError) return <Page.Loading>{t('ticket.loading')}</Page.Loading>;
  return (
    <Frame title={t('trouble.title')}>
      <Lost>
        <PageHeading>{t('trouble.title')}</PageHeading>
        <Notice tone="danger">
          <span>{troubleText(troubleOf(conversation.error), language)}</span>
          <Button variant="tertiary" onClick={() => void conversation.refetch()}>
            {t('trouble.retry')}
          </Button>
          <TextLink to={queueAddress('needsDesk')}>{t('trouble.back')}</TextLink>
        </Notice>
      </Lost>
    </Frame>
  );
}
