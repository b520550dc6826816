import { LinkButton } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import type { FormAnswersAnswer } from '@kaigai-desk/domain';
import { Frame, Notice, PageHeading, TextLink, useAttended } from '@kaigai-desk/platform/admin-kit';
import { Link, useParams, useSearchParams } from 'react-router-dom';
import { editAddress, OVERVIEW, readLook, type Look } from '../addresses';
import { standingOf } from '../calendar';
import { Days } from '../Days';
import { FormMark } from '../Marks';
import { Body, Facts, Head, Notices } from '../PageParts';
import { useMayShapeForms } from '../permissions';
import { Share } from '../Share';
import { selectRows } from '../table/rows';
import { useAnswers } from '../use-answers';
import { useWords } from '../words';
import { AnswerTable } from './AnswerTable';
import { NoRows } from './NoRows';
import { OfficeTable } from './OfficeTable';
import { Reminder } from './Reminder';
import { Tabs } from './Tabs';
import { Toolbar } from './Toolbar';

interface Props {
  readonly answer: FormAnswersAnswer;
  readonly look: Look;
}

/** What is to be known of a form before its answers. */
function Standing({ answer }: { readonly answer: FormAnswersAnswer }) {
  const { t } = useWords();
  const { form } = answer;
  const standing = standingOf(form, answer.now);
  return (
    <>
      <Facts>
        <FormMark standing={standing} />
        <span>
          <Days opensOn={form.opensOn} closesOn={form.closesOn} />
        </span>
        <span>{t('form.version', { version: form.version })}</span>
        <span>{t('form.key', { key: form.key })}</span>
      </Facts>
      <Facts>
        <Share answered={form.answered} asked={form.asked} />
      </Facts>
      {standing === 'draft' && <Notice tone="information">{t('form.draft')}</Notice>}
      {standing === 'notYet' && <Notice tone="information">{t('form.notYet')}</Notice>}
    </>
  );
}

/** Who answered, or what: the rows that the address asks for. */
function Answers({ answer, look }: Props) {
  const { language } = useWords();
  const { rows, counts } = selectRows(answer, look, language);
  // nobody is asked to answer what can no longer be answered
  const isOpen = standingOf(answer.form, answer.now) === 'open';
  return (
    <>
      <Tabs formKey={answer.form.key} look={look} />
      <Toolbar answer={answer} look={look} counts={counts} />
      {look.tab === 'offices' && isOpen && <Reminder rows={rows} />}
      {rows.length === 0 && <NoRows look={look} />}
      {rows.length > 0 && look.tab === 'offices' && <OfficeTable answer={answer} rows={rows} />}
      {rows.length > 0 && look.tab === 'table' && <AnswerTable answer={answer} rows={rows} />}
    </>
  );
}

/** One form: where it stands, who answered, who is silent, and what was answered. */
export default function FormPage() {
  const { t, language } = useWords();
  const isAttended = useAttended();
  const mayChange = useMayShapeForms('update');
  const { key = '' } = useParams();
  const [search] = useSearchParams();
  const answers = useAnswers(key, isAttended);
  const { data } = answers;
  if (data === undefined && !answers.isError) return <Page.Loading>{t('form.loading')}</Page.Loading>;
  const title = data === undefined ? key : language === 'ja' ? data.form.titleJa : data.form.titleEn;
  return (
    <Frame title={title}>
      <Body>
        <TextLink to={OVERVIEW}>‹ {t('form.back')}</TextLink>
        <Head>
          <PageHeading id="form-heading">{title}</PageHeading>
          {data && mayChange && (
            <LinkButton tag={Link} to={editAddress(data.form.documentId)} variant="tertiary">
              {t('form.edit')}
            </LinkButton>
          )}
        </Head>
        <Notices asked={answers} isAttended={isAttended} />
        {data && (
          <>
            <Standing answer={data} />
            <Answers answer={data} look={readLook(search)} />
          </>
        )}
      </Body>
    </Frame>
  );
}
