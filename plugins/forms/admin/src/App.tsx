import { lazy, Suspense } from 'react';
import { Page } from '@strapi/strapi/admin';
import { Navigate, Route, Routes } from 'react-router-dom';
import { OVERVIEW } from './addresses';
import { ANSWERS_READ } from './permissions';
import { useWords } from './words';

const OverviewPage = lazy(() => import('./overview/OverviewPage'));
const FormPage = lazy(() => import('./answers/FormPage'));

/** Forms: all of them, and one with its answers. */
export default function App() {
  const { t } = useWords();
  return (
    <Page.Protect permissions={[ANSWERS_READ]}>
      <Suspense fallback={<Page.Loading>{t('page.loading')}</Page.Loading>}>
        <Routes>
          <Route index element={<OverviewPage />} />
          <Route path=":key" element={<FormPage />} />
          <Route path="*" element={<Navigate to={OVERVIEW} replace />} />
        </Routes>
      </Suspense>
    </Page.Protect>
  );
}
