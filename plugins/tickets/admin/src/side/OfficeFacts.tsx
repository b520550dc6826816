import type { ConversationAnswer, Language, NextHoliday, OfficeStanding } from '@kaigai-desk/domain';
import type { Words } from '@kaigai-desk/platform/admin-kit';
import { styled } from 'styled-components';
import { useWords, type WordKey } from '../words';
import { dayInWords } from './days';
import type { Beside } from './use-beside';
import { WhenThere } from './WhenThere';

type Office = ConversationAnswer['office'];
type Translate = Words<WordKey>['t'];

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

function standingInWords(standing: OfficeStanding, t: Translate): string {
  switch (standing.kind) {
    case 'open':
      return t('standing.open', { until: standing.closesAt });
    case 'opensToday':
      return t('standing.opensToday', { from: standing.opensAt });
    case 'closedForToday':
      return t('standing.closedForToday', { since: standing.closedAt });
    case 'holiday':
    case 'dayOff':
    case 'unknown':
      return t(`standing.${standing.kind}`);
  }
}

/** The day with its name in the reader's language, else in the other one. */
function holidayInWords(holiday: NextHoliday, t: Translate, language: Language): string {
  const { nameJa, nameEn } = holiday;
  const name = (language === 'ja' ? (nameJa ?? nameEn) : (nameEn ?? nameJa)) ?? '';
  return t(`holiday.${holiday.when}`, { day: dayInWords(holiday.on, language), name }).trim();
}

/** The office as it is now: its clock and hours, its next holiday, its phase, and who speaks for it. */
export function OfficeFacts({ office, beside }: { readonly office: Office; readonly beside: Beside }) {
  const { t, language } = useWords();
  const languages = LANGUAGES[office.languages];
  const { phaseSince, nextHoliday } = office;
  return (
    <dl>
      <dt>{t('office.names')}</dt>
      <dd>
        {office.nameJa} · <span lang="en">{office.nameEn}</span>
      </dd>
      <dt>{t('card.local')}</dt>
      <dd>
        <strong>{office.officeTime}</strong> {standingInWords(office.standing, t)}
        {!office.isWorkingWeekConfirmed && <Unconfirmed>▲ {t('card.unconfirmed')}</Unconfirmed>}
      </dd>
      <dt>{t('office.nextHoliday')}</dt>
      <dd dir="auto">
        {nextHoliday === null ? t('holiday.none') : holidayInWords(nextHoliday, t, language)}
      </dd>
      <dt>{t('office.phase')}</dt>
      <dd>
        {phaseSince === null
          ? t('office.phaseOnly', { phase: t(`phase.${office.phase}`) })
          : t('office.phaseSince', {
              phase: t(`phase.${office.phase}`),
              day: dayInWords(phaseSince, language),
            })}
      </dd>
      <dt>{t('card.contact')}</dt>
      <dd>
        <WhenThere beside={beside}>
          {({ contact }) =>
            contact === null ? (
              t('card.noContact')
            ) : (
              <>
                <bdi>{contact.name}</bdi>
                <br />
                <a href={`mailto:${contact.email}`}>{contact.email}</a>
                {contact.phone !== '' && (
                  <>
                    <br />
                    <bdi>{contact.phone}</bdi>
                  </>
                )}
              </>
            )
          }
        </WhenThere>
      </dd>
      <dt>{t('card.languages')}</dt>
      <dd>{languages ? t(languages) : office.languages}</dd>
    </dl>
  );
}
