import { lazy, Suspense } from 'react';
import { Page } from '@strapi/strapi/admin';
import { Navigate, Route, Routes } from 'react-router-dom';
import { CallBar } from './calls/CallBar';
import { DESK_READ, useCanWrite } from './permissions';
import { useWords } from './words';

const QueuePage = lazy(() => import('./queue/QueuePage'));
const ConversationPage = lazy(() => import('./conversation/ConversationPage'));
const OpenPage = lazy(() => import('./open/OpenPage'));
const ViewPage = lazy(() => import('./views/ViewPage'));

/** The desk: the queue, a conversation, and a ticket opened for somebody. */
export default function App() {
  const { t } = useWords();
  const canWrite = useCanWrite();
  return (
    <Page.Protect permissions={[DESK_READ]}>
      <Suspense fallback={<Page.Loading>{t('queue.loading')}</Page.Loading>}>
        <Routes>
          <Route index element={<QueuePage />} />
          <Route path="conversations/:number" element={<ConversationPage />} />
          <Route path="new" element={<OpenPage />} />
          <Route path="views/new" element={<ViewPage />} />
          <Route path="views/:id" element={<ViewPage />} />
          <Route path="review" element={<Navigate to="/plugins/tickets-review" replace />} />
          <Route path="*" element={<Navigate to="/plugins/tickets" replace />} />
        </Routes>
      </Suspense>
      {canWrite && <CallBar />}
    </Page.Protect>
  );
}
