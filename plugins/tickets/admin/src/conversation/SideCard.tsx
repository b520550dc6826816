import { STATE_FOR_DESK, type ConversationAnswer } from '@kaigai-desk/domain';
import { officeName, Timestamp, TextLink } from '@kaigai-desk/platform/admin-kit';
import { styled } from 'styled-components';
import { conversationAddress } from '../addresses';
import { Facts } from '../facts/Facts';
import { Relations } from '../relations/Relations';
import { useWords } from '../words';
import { historySentences } from './history';
import { MachineFacts } from './MachineFacts';
import { OfficeFacts } from './OfficeFacts';

const Side = styled.aside`
  /* the button of a call lies over the last line */
  padding: 1.8rem 1.8rem 7rem;
  border-left: 1px solid ${({ theme }) => theme.colors.neutral150};
  background: ${({ theme }) => theme.colors.neutral0};
  overflow-wrap: anywhere;

  h2 {
    margin: 2rem 0 0.6rem;
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
    font-weight: 700;
    letter-spacing: 0.04em;
  }

  h2:first-child {
    margin-top: 0;
  }

  dl {
    display: grid;
    grid-template-columns: 8.4rem minmax(0, 1fr);
    gap: 0.4rem 0.8rem;
    margin: 0;
  }

  dt {
    color: ${({ theme }) => theme.colors.neutral600};
  }

  dd {
    margin: 0;
  }

  ul,
  ol {
    display: grid;
    gap: 0.4rem;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  ol time {
    display: block;
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
  }

  p {
    margin: 0;
    color: ${({ theme }) => theme.colors.neutral600};
  }

  @media (max-width: 64rem) {
    border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
    border-left: 0;
  }
`;

/** The card beside a conversation: the office now, the person, what else the office asked, what happened. */
export function SideCard({ conversation }: { readonly conversation: ConversationAnswer }) {
  const { t, language } = useWords();
  const { office, requester, recent, history } = conversation;
  return (
    <Side aria-label={t('card.label')}>
      <Facts conversation={conversation} />
      <Relations conversation={conversation} />
      <h2>
        {t('ticket.officeName', { name: officeName(office, language) })} ({t(`phase.${office.phase}`)})
      </h2>
      <OfficeFacts office={office} />
      <h2>{t('card.requester')}</h2>
      <dl>
        <dt>{t('card.name')}</dt>
        <dd dir="auto">{requester.name}</dd>
        <dt>{t('card.kind')}</dt>
        <dd>
          {requester.kind === null || !requester.isKnown
            ? t('card.unknownPerson')
            : t(`kind.${requester.kind}`)}
        </dd>
        <dt>{t('card.mail')}</dt>
        <dd>{requester.email}</dd>
        <dt>{t('card.language')}</dt>
        <dd>{t(`language.${requester.language}`)}</dd>
        {conversation.openedBySide === 'desk' && (
          <>
            <dt>{t('card.openedBy')}</dt>
            <dd dir="auto">{conversation.openedByName}</dd>
          </>
        )}
      </dl>
      {conversation.machine && (
        <>
          <h2>{t('card.machine')}</h2>
          <MachineFacts machine={conversation.machine} />
        </>
      )}
      <h2>{t('card.recent')}</h2>
      {recent.length === 0 ? (
        <p>{t('card.noRecent')}</p>
      ) : (
        <ul>
          {recent.map((row) => (
            <li key={row.number}>
              <TextLink to={conversationAddress(row.number)} dir="auto">
                {row.number} {row.subject}
              </TextLink>{' '}
              {STATE_FOR_DESK[row.state][language]}
            </li>
          ))}
        </ul>
      )}
      <h2>{t('card.history')}</h2>
      <ol>
        {[...history].reverse().map((entry, index) => (
          <li key={`${entry.at}-${entry.kind}-${index}`}>
            <Timestamp at={entry.at} office={office} language={language} />
            {historySentences(entry, t, language).map((sentence) => (
              <div key={sentence}>
                <bdi>{sentence}</bdi>
              </div>
            ))}
          </li>
        ))}
      </ol>
    </Side>
  );
}
