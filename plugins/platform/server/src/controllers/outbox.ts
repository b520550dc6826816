import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { OutboxAnswer } from '@kaigai-desk/domain';
import { rowsOf, type Row } from '../database/rows';
import { OUTBOX_MAIL } from '../models';
import { platformSettings } from '../settings';

const PAGE_SIZE = 25;
type MailRow = Row & {
  readonly toName: string;
  readonly toAddress: string;
  readonly subject: string;
  readonly text: string;
  readonly createdAt: string;
  readonly sentAt: string | null;
  readonly attempts: number;
  readonly lastError: string | null;
};

/** The outbox as HQ IT reads it. */
const outbox = ({ strapi }: { strapi: Core.Strapi }) => ({
  async list(ctx: Context) {
    const asked = Number(ctx.query['page'] ?? 1);
    const page = Number.isInteger(asked) && asked > 0 ? asked : 1;
    const rows = rowsOf<MailRow>(strapi, OUTBOX_MAIL);
    const total = await rows.count({});
    const mails = await rows.findMany({
      orderBy: { id: 'desc' },
      limit: PAGE_SIZE,
      offset: (page - 1) * PAGE_SIZE,
    });
    const answer: OutboxAnswer = {
      isSending: platformSettings(strapi).smtpUrl !== null,
      mails: mails.map((mail) => ({
        id: mail.id,
        to: `${mail.toName} <${mail.toAddress}>`,
        subject: mail.subject,
        text: mail.text,
        createdAt: mail.createdAt,
        sentAt: mail.sentAt,
        attempts: mail.attempts,
        lastError: mail.lastError,
      })),
      page,
      pageCount: Math.max(1, Math.ceil(total / PAGE_SIZE)),
    };
    ctx.body = answer;
  },
});
export default outbox;
