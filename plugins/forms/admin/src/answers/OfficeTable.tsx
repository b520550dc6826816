import type { FormAnswersAnswer } from '@kaigai-desk/domain';
import { officeName, Sheet, Timestamp } from '@kaigai-desk/platform/admin-kit';
import { styled } from 'styled-components';
import { AnswerMark } from '../Marks';
import { mailLink } from '../table/mail-addresses';
import type { OfficeRow } from '../table/rows';
import { useWords } from '../words';

const Offices = styled(Sheet)`
  tbody th {
    color: ${({ theme }) => theme.colors.neutral900};
    font-size: 1.4rem;
    font-weight: 700;
    vertical-align: top;
  }

  tbody tr:last-child th {
    border-bottom: 0;
  }

  td a {
    color: ${({ theme }) => theme.colors.primary700};
    overflow-wrap: anywhere;
  }

  @media (max-width: 48rem) {
    tbody th {
      display: block;
      padding: 0.2rem 1.2rem;
      border-bottom: 0;
    }

    td:empty {
      display: none;
    }
  }
`;

function Contact({ row, subject }: { readonly row: OfficeRow; readonly subject: string }) {
  const { t } = useWords();
  const { contactName, contactEmail } = row;
  if (!contactName) return <>{t('contact.none')}</>;
  return (
    <>
      <bdi>{contactName}</bdi>
      {contactEmail && (
        <small>
          <a
            href={mailLink(contactEmail, subject)}
            aria-label={`${t('contact.mail', { name: contactName })}: ${contactEmail}`}
          >
            {contactEmail}
          </a>
        </small>
      )}
    </>
  );
}

interface LineProps {
  readonly row: OfficeRow;
  readonly version: number;
  /** Subject of a mail to who is silent: in both languages, since the reader's may not be theirs. */
  readonly subject: string;
}

function OfficeLine({ row, version, subject }: LineProps) {
  const { t, language } = useWords();
  const { office, answer } = row;
  return (
    <tr>
      <th scope="row">
        {officeName(office, language)}
        {office.phase === 'closed' && ` (${t('phase.closed')})`}
      </th>
      <td>
        <AnswerMark hasAnswered={answer !== null} />
      </td>
      <td>{answer ? <bdi>{answer.answeredByName}</bdi> : <Contact row={row} subject={subject} />}</td>
      <td>{answer && <Timestamp at={answer.answeredAt} office={office} language={language} />}</td>
      <td>
        {answer && (
          <>
            {t(`language.${answer.language}`)}
            {answer.version !== version && <small>{t('mark.version', { version: answer.version })}</small>}
            {answer.isOlderVersion && <small>{t('mark.older')}</small>}
            {answer.replacedCount > 0 && <small>{t('mark.replaced', { count: answer.replacedCount })}</small>}
          </>
        )}
      </td>
    </tr>
  );
}

interface Props {
  readonly answer: FormAnswersAnswer;
  readonly rows: readonly OfficeRow[];
}

/** Who answered, when and how; whom to ask where nobody did. */
export function OfficeTable({ answer, rows }: Props) {
  const { t } = useWords();
  const { form } = answer;
  return (
    <Offices aria-label={t('offices.caption')}>
      <thead>
        <tr>
          <th scope="col">{t('column.office')}</th>
          <th scope="col">{t('column.state')}</th>
          <th scope="col">{t('column.who')}</th>
          <th scope="col">{t('column.when')}</th>
          <th scope="col">{t('column.details')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <OfficeLine
            key={row.office.code}
            row={row}
            version={form.version}
            subject={`${form.titleJa} / ${form.titleEn}`}
          />
        ))}
      </tbody>
    </Offices>
  );
}
