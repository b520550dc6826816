import { Button } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import {
  Frame,
  Notice,
  PageHeading,
  troubleOf,
  troubleText,
  TextLink,
} from '@kaigai-desk/platform/admin-kit';
import { styled } from 'styled-components';
import { queueAddress } from '../addresses';
import { useCanWrite } from '../permissions';
import { PageKeys } from '../keys/PageKeys';
import { useWords } from '../words';
import { OpenTicketForm } from './OpenTicketForm';
import { useOffices } from './use-choices';

const Body = styled.div`
  max-width: 80rem;
  padding: 1.8rem 2.4rem 6rem;

  @media (max-width: 48rem) {
    padding: 1.6rem 1.2rem 4rem;
  }
`;

const Trail = styled.p`
  margin: 0;
  font-size: 1.2rem;
`;

const Lead = styled.p`
  margin: 0.4rem 0 1.6rem;
`;

/** An agent opens a ticket for somebody who called or wrote. */
export default function OpenPage() {
  const { t, language } = useWords();
  const canWrite = useCanWrite();
  const offices = useOffices();
  if (!canWrite) return <Page.NoPermissions />;
  if (offices.data === undefined && !offices.isError) return <Page.Loading>{t('open.loading')}</Page.Loading>;
  return (
    <Frame title={t('open.title')}>
      <Body>
        <Trail>
          <TextLink to={queueAddress('needsDesk')}>‹ {t('view.needsDesk')}</TextLink>
        </Trail>
        <PageKeys />
        <PageHeading>{t('open.title')}</PageHeading>
        <Lead>{t('open.lead')}</Lead>
        {offices.data ? (
          <OpenTicketForm offices={offices.data.offices} />
        ) : (
          <Notice tone="danger">
            <span>{troubleText(troubleOf(offices.error), language)}</span>
            <Button variant="tertiary" onClick={() => void offices.refetch()}>
              {t('trouble.retry')}
            </Button>
          </Notice>
        )}
      </Body>
    </Frame>
  );
}
