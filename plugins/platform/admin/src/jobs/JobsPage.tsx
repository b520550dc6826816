import { Page } from '@strapi/strapi/admin';
import { JOBS_READ } from '../permissions';
import { Jobs } from './Jobs';

export default function JobsPage() {
  return (
    <Page.Protect permissions={[JOBS_READ]}>
      <Jobs />
    </Page.Protect>
  );
}
