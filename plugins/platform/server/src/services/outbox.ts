import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Clock, Outbox } from '@kaigai-desk/domain';
import { rowsOf, type Row } from '../database/rows';
import { OUTBOX_MAIL } from '../models';
import { platformSettings } from '../settings';
import { mailWorker } from '../mail/worker';

/** Mails wait here beside the rows they tell of; the worker sends them after the commit. */
const outbox = ({ strapi }: { strapi: Core.Strapi }): Outbox => ({
  async enqueue(mail) {
    const now = new Date((strapi.plugin('platform').service('clock') as Clock).now());
    const host = new URL(platformSettings(strapi).portalUrl).hostname;
    const digest = createHash('sha256').update(mail.key).digest('hex').slice(0, 32);
    await rowsOf<Row>(strapi, OUTBOX_MAIL).create({
      data: {
        key: mail.key,
        // the same mail sent twice after a crash carries the same id, so that the double can be told
        messageId: `<${digest}@${host}>`,
        toName: mail.to.name,
        toAddress: mail.to.address,
        subject: mail.subject,
        text: mail.text,
        language: mail.language,
        createdAt: now,
        dueAt: now,
        attempts: 0,
      },
    });
  },
  wake() {
    mailWorker(strapi).wake();
  },
});
export default outbox;
