import { Button } from '@strapi/design-system';
import type { ConversationAnswer } from '@kaigai-desk/domain';
import { Notice, officeName } from '@kaigai-desk/platform/admin-kit';
import { styled } from 'styled-components';
import { Facts } from '../facts/Facts';
import { Relations } from '../relations/Relations';
import { FormAnswers } from '../side/FormAnswers';
import { History } from '../side/History';
import { MachineFacts } from '../side/MachineFacts';
import { OfficeFacts } from '../side/OfficeFacts';
import { OfficeMachines } from '../side/OfficeMachines';
import { RequesterFacts } from '../side/RequesterFacts';
import { Section } from '../side/Section';
import { TicketLinks } from '../side/TicketLinks';
import { TimeSpent } from '../side/TimeSpent';
import { useBeside } from '../side/use-beside';
import { useLength } from '../side/use-length';
import { Vendors } from '../side/Vendors';
import { WhenThere } from '../side/WhenThere';
import { useWords } from '../words';

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

  h3 {
    margin: 1.2rem 0 0.4rem;
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
    font-weight: 700;
  }

  a[href^='mailto:'] {
    color: ${({ theme }) => theme.colors.primary700};
    text-decoration: underline;
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

/**
 * The column beside a conversation: the ticket, the office now, the person, what the office has, what happened. What takes
 * longer than the conversation comes after it.
 */
export function SideCard({ conversation }: { readonly conversation: ConversationAnswer }) {
  const { t, language } = useWords();
  const { office, recent, machine } = conversation;
  const lengthOf = useLength();
  const beside = useBeside(conversation.number);
  const { data } = beside;
  const counted = (count: number | undefined) =>
    count === undefined ? undefined : t('side.count', { count });
  return (
    <Side aria-label={t('card.label')}>
      <Facts conversation={conversation} />
      <Relations conversation={conversation} />
      <Section name="time" heading={t('time.heading')} hint={lengthOf(conversation.timeSpent.minutes)}>
        <TimeSpent conversation={conversation} />
      </Section>
      {beside.isLost && (
        <Notice tone="warning">
          <span>{t('side.trouble')}</span>
          <Button variant="tertiary" size="S" onClick={beside.retry}>
            {t('trouble.retry')}
          </Button>
        </Notice>
      )}
      <Section name="office" heading={t('ticket.officeName', { name: officeName(office, language) })}>
        <OfficeFacts office={office} beside={beside} />
      </Section>
      <Section name="requester" heading={t('card.requester')}>
        <RequesterFacts conversation={conversation} beside={beside} />
      </Section>
      {machine && (
        <Section name="machine" heading={t('card.machine')}>
          <MachineFacts machine={machine} />
        </Section>
      )}
      <Section name="vendors" heading={t('vendor.heading')} hint={counted(data?.vendors.length)}>
        <WhenThere beside={beside}>{({ vendors }) => <Vendors vendors={vendors} />}</WhenThere>
      </Section>
      <Section
        name="machines"
        heading={t('machines.heading')}
        hint={data && t('card.units', { count: data.machines.total })}
      >
        <WhenThere beside={beside}>
          {({ machines }) => <OfficeMachines office={office} machines={machines} />}
        </WhenThere>
      </Section>
      {data?.answers !== null && (
        <Section name="answers" heading={t('answers.heading')} hint={counted(data?.answers.length)}>
          <WhenThere beside={beside}>{({ answers }) => <FormAnswers answers={answers ?? []} />}</WhenThere>
        </Section>
      )}
      <Section name="recent" heading={t('card.recent')}>
        <TicketLinks tickets={recent} empty={t('card.noRecent')} />
      </Section>
      <Section name="history" heading={t('card.history')}>
        <History conversation={conversation} />
      </Section>
    </Side>
  );
}
