import { Box, Flex, Typography } from '@strapi/design-system';
import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import type { RecordHistoryAnswer } from '@kaigai-desk/domain';
import { useQuery } from 'react-query';
import { ask } from '../kit/requests';
import { useWords } from '../words';

interface Props {
  readonly model: string;
  readonly documentId: string;
  /** Changes with each save, so that the history is read again. */
  readonly savedAt: string;
}

function History({ model, documentId, savedAt }: Props) {
  const { t } = useWords();
  const address = `/platform/history?type=${encodeURIComponent(model)}&id=${encodeURIComponent(documentId)}`;
  const { data, isError } = useQuery(['platform-history', model, documentId, savedAt], ({ signal }) =>
    ask<RecordHistoryAnswer>(address, signal),
  );
  if (isError) return <Typography textColor="neutral600">{t('history.trouble')}</Typography>;
  if (!data) return <Typography textColor="neutral600">{t('history.loading')}</Typography>;
  if (data.entries.length === 0) return <Typography textColor="neutral600">{t('history.empty')}</Typography>;
  return (
    <Box tag="ol" style={{ listStyle: 'none', overflowWrap: 'anywhere' }} width="100%">
      {data.entries.map(({ id, at, when, sentences }) => (
        <Box tag="li" key={id} paddingBottom={3}>
          {sentences.map((sentence) => (
            <Typography tag="p" key={sentence}>
              {sentence}
            </Typography>
          ))}
          <Typography variant="pi" textColor="neutral600">
            <time dateTime={at}>{when}</time>
          </Typography>
        </Box>
      ))}
      {data.isCut && <Typography textColor="neutral600">{t('history.cut')}</Typography>}
    </Box>
  );
}

/** What happened to the record that is open in the Content Manager, beside its form. */
export const HistoryPanel: PanelComponent = ({ model, documentId, document }) => {
  const { t } = useWords();
  if (!documentId || !model.startsWith('api::')) return null;
  return {
    title: t('history.title'),
    content: (
      <Flex direction="column" alignItems="flex-start" width="100%">
        <History model={model} documentId={documentId} savedAt={String(document?.updatedAt ?? '')} />
      </Flex>
    ),
  };
};
