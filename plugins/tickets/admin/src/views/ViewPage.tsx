import { Button } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import {
  Frame,
  Notice,
  PageHeading,
  TextLink,
  troubleOf,
  troubleText,
} from '@kaigai-desk/platform/admin-kit';
import { useParams } from 'react-router-dom';
import { styled } from 'styled-components';
import { queueAddress } from '../addresses';
import { useCanKeepViews } from '../permissions';
import { PageKeys } from '../keys/PageKeys';
import { useWords } from '../words';
import { useSavedView, useTicketChoices } from './use-views';
import { ViewForm } from './ViewForm';

const Body = styled.div`
  max-width: 96rem;
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

/** A view of the queue, made or changed by a lead or HQ IT. */
export default function ViewPage() {
  const { t, language } = useWords();
  const canKeep = useCanKeepViews();
  const { id } = useParams();
  const view = useSavedView(id);
  const choices = useTicketChoices();
  if (!canKeep) return <Page.NoPermissions />;
  const failed = [view, choices].find((query) => query.isError);
  const isReady = choices.data !== undefined && (id === undefined || view.data !== undefined);
  if (!isReady && !failed) return <Page.Loading>{t('views.loading')}</Page.Loading>;
  const title = t(id === undefined ? 'views.new' : 'views.edit');
  return (
    <Frame title={title}>
      <Body>
        <Trail>
          <TextLink to={queueAddress('needsDesk')}>‹ {t('menu.desk')}</TextLink>
        </Trail>
        <PageKeys />
        <PageHeading>{title}</PageHeading>
        {isReady && choices.data ? (
          <>
            <Lead>{t('views.lead')}</Lead>
            <ViewForm key={id ?? 'new'} stored={view.data ?? null} choices={choices.data.choices} />
          </>
        ) : (
          <Notice tone="danger">
            <span>{troubleText(troubleOf(failed?.error), language)}</span>
            <Button variant="tertiary" onClick={() => void failed?.refetch()}>
              {t('trouble.retry')}
            </Button>
          </Notice>
        )}
      </Body>
    </Frame>
  );
}
