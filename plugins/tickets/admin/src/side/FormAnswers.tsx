import type { OfficeFormAnswer } from '@kaigai-desk/domain';
import { TextLink, Timestamp } from '@kaigai-desk/platform/admin-kit';
import { useWords } from '../words';

const FORMS = '/plugins/forms';

/** What the office answers at present to forms; the answers themselves are read on the form's page. */
export function FormAnswers({ answers }: { readonly answers: readonly OfficeFormAnswer[] }) {
  const { t, language } = useWords();
  if (answers.length === 0) return <p>{t('answers.none')}</p>;
  return (
    <ul>
      {answers.map((answer) => (
        <li key={answer.key}>
          <TextLink to={`${FORMS}/${encodeURIComponent(answer.key)}`} dir="auto">
            {language === 'ja' ? answer.titleJa : answer.titleEn}
          </TextLink>
          <p>
            <Timestamp at={answer.answeredAt} language={language} /> <bdi>{answer.answeredByName}</bdi>
            {answer.isOlderVersion && ` ${t('answers.older')}`}
          </p>
        </li>
      ))}
    </ul>
  );
}
