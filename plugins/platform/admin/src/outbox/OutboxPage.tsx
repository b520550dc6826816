import { Page } from '@strapi/strapi/admin';
import { OUTBOX_READ } from '../permissions';
import { Outbox } from './Outbox';

export default function OutboxPage() {
  return (
    <Page.Protect permissions={[OUTBOX_READ]}>
      <Outbox />
    </Page.Protect>
  );
}
