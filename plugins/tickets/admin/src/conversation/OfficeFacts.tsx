import type { ConversationAnswer } from '@kaigai-desk/domain';
import { styled } from 'styled-components';
import { useWords, type WordKey } from '../words';

type Office = ConversationAnswer['office'];

const Unconfirmed = styled.span`
  display: block;
  color: ${({ theme }) => theme.colors.neutral700};
  font-size: 1.2rem;
  font-weight: 600;
`;

const LANGUAGES: Readonly<Record<string, WordKey>> = {
  japanese: 'languages.japanese',
  english: 'languages.english',
  both: 'languages.both',
};

/** `HH:mm` of a stored time, which may carry seconds. */
const short = (time: string): string => time.slice(0, 5);

/** The office as it is now: its clock and hours, who speaks for it, its machines as it last reported them. */
export function OfficeFacts({ office }: { readonly office: Office }) {
  const { t } = useWords();
  const now = (): string => {
    const time = office.officeTime;
    if (office.opensAt === null || office.closesAt === null) return t('office.noHours', { time });
    const [from, until] = [short(office.opensAt), short(office.closesAt)];
    return office.isOfficeOpen
      ? t('office.until', { time, until })
      : t('office.hoursToday', { time, from, until });
  };
  const count = (value: number | null): string =>
    value === null ? t('card.notReported') : t('card.units', { count: value });
  const languages = LANGUAGES[office.languages];
  return (
    <>
      <dl>
        <dt>{t('card.local')}</dt>
        <dd>
          {now()}
          {!office.isWorkingWeekConfirmed && <Unconfirmed>▲ {t('card.unconfirmed')}</Unconfirmed>}
        </dd>
        <dt>{t('card.contact')}</dt>
        <dd dir="auto">{office.contactName ?? t('card.noContact')}</dd>
        <dt>{t('card.languages')}</dt>
        <dd>{languages ? t(languages) : office.languages}</dd>
      </dl>
      <h2>
        {office.countsReportedOn === null
          ? t('card.counts')
          : t('card.countsOn', { date: office.countsReportedOn })}
      </h2>
      <dl>
        <dt>{t('card.pcs')}</dt>
        <dd>{count(office.pcsReported)}</dd>
        <dt>{t('card.servers')}</dt>
        <dd>{count(office.serversReported)}</dd>
        <dt>{t('card.printers')}</dt>
        <dd>{count(office.printersReported)}</dd>
      </dl>
    </>
  );
}
