import { Button } from '@strapi/design-system';
import { Lock } from '@strapi/icons';
import { isSavedViewKey, type ConversationAnswer } from '@kaigai-desk/domain';
import { Frame, Notice, PageHeading, Timestamp, TextLink } from '@kaigai-desk/platform/admin-kit';
import { useLocation } from 'react-router-dom';
import { styled } from 'styled-components';
import { ActsMenu } from '../acts/ActsMenu';
import { queueAddress } from '../addresses';
import { KeysButton } from '../keys/KeysButton';
import { useCanWrite, useFirstView } from '../permissions';
import { OutcomeStrip } from '../queue/OutcomeStrip';
import { DueLine } from '../DueMark';
import { AlsoTo, MergedBanner } from '../relations/MergedBanner';
import { StateMark } from '../StateMark';
import { useWords } from '../words';
import { ReplyBox } from './ReplyBox';
import { SideCard } from './SideCard';
import { StateMenu } from './StateMenu';
import { readCameFrom } from './came-from';
import { Thread } from './Thread';
import { useTicketKeys } from './use-ticket-keys';
import { Walk } from './Walk';

const Columns = styled.div`
  display: grid;
  grid-template-columns: minmax(0, 1fr) 30rem;
  min-height: 100dvh;

  @media (max-width: 64rem) {
    grid-template-columns: minmax(0, 1fr);
    min-height: 0;
  }
`;

const Body = styled.div`
  min-width: 0;
  padding: 1.8rem 2.4rem 4rem;

  @media (max-width: 48rem) {
    padding: 1.6rem 1.2rem;
  }
`;

const Head = styled.header`
  display: flex;
  flex-wrap: wrap;
  gap: 0.8rem 1.6rem;
  align-items: center;

  > :first-child {
    flex: 1 1 32rem;
    min-width: 0;
  }
`;

const Acts = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 0.8rem 1.2rem;
  align-items: center;
`;

/** A shape and a word, not a colour alone. */
const Private = styled.span`
  display: inline-flex;
  gap: 0.6rem;
  align-items: center;
  padding: 0.2rem 0.8rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral300};
  border-radius: 4px;
  color: ${({ theme }) => theme.colors.neutral800};
  font-weight: 600;

  svg {
    width: 1.2rem;
    height: 1.2rem;
  }
`;

const Trail = styled.p`
  margin: 0;
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: 1.2rem;
`;

interface Props {
  readonly conversation: ConversationAnswer;
  readonly isStale: boolean;
  readonly onRetry: () => void;
}

/** A conversation: what was said, a place to answer, and beside it the office. */
export function Conversation({ conversation, isStale, onRetry }: Props) {
  const { t, language } = useWords();
  const canWrite = useCanWrite();
  const first = useFirstView();
  const cameFrom = readCameFrom(useLocation().state) ?? { view: first, page: 1 };
  const { number, subject, channel, receivedAt, office, isNewest } = conversation;
  // what was said before is for reading: an act needs the newest words before one's eyes
  const canAct = canWrite && isNewest;
  const desk = useTicketKeys(conversation, cameFrom, canAct);
  return (
    <Frame title={`${number} ${subject}`}>
      <Columns>
        <Body>
          <Head>
            <div>
              <Trail>
                <TextLink to={queueAddress(cameFrom.view, cameFrom.page, cameFrom.search)}>
                  ‹ {isSavedViewKey(cameFrom.view) ? t('views.heading') : t(`view.${cameFrom.view}`)}
                </TextLink>{' '}
                · {number} · {t(`channel.${channel}`)} ·{' '}
                <Timestamp at={receivedAt} office={office} language={language} />
                <Walk neighbours={desk.neighbours} />
              </Trail>
              <PageHeading>{subject}</PageHeading>
              {conversation.firstAnswer && <DueLine due={conversation.firstAnswer} now={conversation.now} />}
            </div>
            <Acts>
              <KeysButton />
              {conversation.isPrivate && (
                <Private title={t('facts.privateHint')}>
                  <Lock aria-hidden /> {t('facts.private')}
                </Private>
              )}
              <StateMark state={conversation.state} hasReply={conversation.hasReply} language={language} />
              {canAct && <StateMenu conversation={conversation} />}
              {canAct && <ActsMenu conversation={conversation} />}
            </Acts>
          </Head>
          {isStale && (
            <Notice tone="warning">
              <span>{t('trouble.stale')}</span>
              <Button variant="tertiary" onClick={onRetry}>
                {t('trouble.retry')}
              </Button>
            </Notice>
          )}
          <MergedBanner conversation={conversation} />
          <Thread conversation={conversation} />
          {canAct && <AlsoTo conversation={conversation} />}
          {canAct && conversation.closedAs !== 'merged' && <ReplyBox conversation={conversation} />}
          <OutcomeStrip bulk={desk.bulk} />
        </Body>
        <SideCard conversation={conversation} />
      </Columns>
      {desk.dialog}
    </Frame>
  );
}
