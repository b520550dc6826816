import type { ConversationAnswer } from '@kaigai-desk/domain';
import { useWords } from '../words';
import { TicketLinks } from './TicketLinks';
import type { Beside } from './use-beside';
import { WhenThere } from './WhenThere';

interface Props {
  readonly conversation: ConversationAnswer;
  readonly beside: Beside;
}

/** Whose ticket it is, and what else they wait for. */
export function RequesterFacts({ conversation, beside }: Props) {
  const { t } = useWords();
  const { requester } = conversation;
  return (
    <>
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
      <h3>{t('requester.others')}</h3>
      <WhenThere beside={beside}>
        {({ requesterTickets: { total, first } }) => (
          <>
            <TicketLinks tickets={first} empty={t('requester.noOthers')} />
            {total > first.length && <p>{t('requester.more', { count: total - first.length })}</p>}
          </>
        )}
      </WhenThere>
    </>
  );
}
