import { LinkButton } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { Frame, PageHeading, useAttended } from '@kaigai-desk/platform/admin-kit';
import { Link } from 'react-router-dom';
import { NEW_FORM } from '../addresses';
import { Body, Empty, Head, Notices } from '../PageParts';
import { useMayShapeForms } from '../permissions';
import { useOverview } from '../use-answers';
import { useWords } from '../words';
import { FormTable } from './FormTable';

/** All forms: where each stands, and how many offices answered it. */
export default function OverviewPage() {
  const { t } = useWords();
  const isAttended = useAttended();
  const mayMake = useMayShapeForms('create');
  const overview = useOverview(isAttended);
  const { data } = overview;
  if (data === undefined && !overview.isError) return <Page.Loading>{t('page.loading')}</Page.Loading>;
  return (
    <Frame title={t('overview.title')}>
      <Body>
        <Head>
          <PageHeading id="forms-heading">{t('overview.title')}</PageHeading>
          {mayMake && (
            <LinkButton tag={Link} to={NEW_FORM}>
              {t('overview.new')}
            </LinkButton>
          )}
        </Head>
        <Notices asked={overview} isAttended={isAttended} />
        {data && data.forms.length > 0 && <FormTable answer={data} />}
        {data?.forms.length === 0 && (
          <Empty>
            <p>
              <b>{t('overview.empty')}</b>
            </p>
            <p>{t(mayMake ? 'overview.emptyHow' : 'overview.emptyAsk')}</p>
          </Empty>
        )}
      </Body>
    </Frame>
  );
}
