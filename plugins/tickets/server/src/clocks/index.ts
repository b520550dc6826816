/** The clocks of a ticket: what is due, who is told, what closes by itself (docs/decisions/0015). */
import type { Core } from '@strapi/strapi';
import type { JobPayload } from '@kaigai-desk/domain';
import { platform } from '../platform';
import { AUTO_CLOSE, FIRST_ANSWER_DUE, VENDOR_REMINDER } from './armed';
import { closeIfStill } from './close';
import { escalate } from './escalate';
import { remindOfVendor } from './vendor-reminder';

/** Says who does the jobs of the clocks. Called once, in `register`. */
export function handleClocks(strapi: Core.Strapi): void {
  const jobs = platform(strapi, 'jobs');
  const about = ({ number }: JobPayload): string => String(number);
  jobs.handle(FIRST_ANSWER_DUE, {
    label: { ja: '最初の回答の期限', en: 'First answer due' },
    about,
    version: 1,
    run: ({ payload, now }) => escalate(strapi, String(payload['ticketId']), now),
  });
  jobs.handle(AUTO_CLOSE, {
    label: { ja: '解決した問い合わせの完了', en: 'Close a solved ticket' },
    about,
    version: 1,
    run: ({ payload, now }) =>
      closeIfStill(strapi, String(payload['ticketId']), Number(payload['resolvedAt']), now),
  });
  jobs.handle(VENDOR_REMINDER, {
    label: { ja: '業者への依頼の確認', en: 'Vendor reminder' },
    about,
    version: 1,
    run: ({ payload, now }) =>
      remindOfVendor(strapi, String(payload['ticketId']), Number(payload['remindAt']), now),
  });
}
