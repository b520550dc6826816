import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import {
  authorOfAdmin,
  DeskError,
  MAIL_STANDINGS,
  RowsChosen,
  parseWith,
  valueOrRefuse,
  type AdminUser,
  type Language,
  type MailLink,
  type MailShown,
  type MailStanding,
  type OutboxAnswer,
} from '@kaigai-desk/domain';
import { rowsOf, type Row } from '../database/rows';
import { ACTED_MAILS } from '../mail/acts';
import { isLinkShown, showLink } from '../mail/shown-link';
import { mailWorker } from '../mail/worker';
import { OUTBOX_MAIL } from '../models';
import { platformSettings } from '../settings';
import { actOnRows } from '../workers/acts';

const PAGE_SIZE = 25;
type MailRow = Row & {
  readonly toName: string;
  readonly toAddress: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string | null;
  readonly language: Language;
  readonly messageId: string;
  readonly linkKind: string | null;
  readonly createdAt: string;
  readonly sentAt: string | null;
  readonly failedAt: string | null;
  readonly givenUpAt: string | null;
  readonly attempts: number;
  readonly lastError: string | null;
};

const WHERE: Readonly<Record<MailStanding, Readonly<Record<string, unknown>>>> = {
  waiting: { sentAt: null, failedAt: null, givenUpAt: null },
  failed: { sentAt: null, failedAt: { $notNull: true }, givenUpAt: null },
  sent: { sentAt: { $notNull: true } },
  givenUp: { sentAt: null, givenUpAt: { $notNull: true } },
};

function standingOf({ sentAt, failedAt, givenUpAt }: MailRow): MailStanding {
  if (sentAt !== null) return 'sent';
  if (givenUpAt !== null) return 'givenUp';
  return failedAt === null ? 'waiting' : 'failed';
}

const isStanding = (text: unknown): text is MailStanding =>
  (MAIL_STANDINGS as readonly unknown[]).includes(text);

/** The outbox as HQ IT reads it, and what HQ IT does about mails that did not go out. */
const outbox = ({ strapi }: { strapi: Core.Strapi }) => {
  const rows = () => rowsOf<MailRow>(strapi, OUTBOX_MAIL);
  const act = async (ctx: Context, what: 'retry' | 'giveUp'): Promise<void> => {
    const { ids } = valueOrRefuse(parseWith(RowsChosen, ctx.request.body));
    const author = authorOfAdmin(ctx.state['user'] as AdminUser, ctx.ip);
    ctx.body = await actOnRows(strapi, ACTED_MAILS, what, ids, author);
    if (what === 'retry') mailWorker(strapi).wake();
  };
  const find = async (ctx: Context): Promise<MailRow> => {
    const { id } = ctx['params'] as { readonly id: string };
    const mail = /^\d{1,9}$/.test(id) ? await rows().findOne({ where: { id: Number(id) } }) : null;
    if (!mail) throw new DeskError('mail.notFound');
    return mail;
  };
  return {
    async list(ctx: Context) {
      const asked = Number(ctx.query['page'] ?? 1);
      const page = Number.isInteger(asked) && asked > 0 ? asked : 1;
      const { show } = ctx.query;
      const where = isStanding(show) ? WHERE[show] : {};
      const counted = await Promise.all(
        MAIL_STANDINGS.map(
          async (standing) => [standing, await rows().count({ where: WHERE[standing] })] as const,
        ),
      );
      const total = await rows().count({ where });
      const mails = await rows().findMany({
        where,
        orderBy: { id: 'desc' },
        limit: PAGE_SIZE,
        offset: (page - 1) * PAGE_SIZE,
      });
      const answer: OutboxAnswer = {
        isSending: platformSettings(strapi).smtpUrl !== null,
        counts: Object.fromEntries(counted) as OutboxAnswer['counts'],
        mails: mails.map((mail) => ({
          id: mail.id,
          to: `${mail.toName} <${mail.toAddress}>`,
          subject: mail.subject,
          text: mail.text,
          createdAt: mail.createdAt,
          standing: standingOf(mail),
          sentAt: mail.sentAt,
          attempts: mail.attempts,
          lastError: mail.lastError,
        })),
        page,
        pageCount: Math.max(1, Math.ceil(total / PAGE_SIZE)),
      };
      ctx.body = answer;
    },
    async show(ctx: Context) {
      const { text, html, language, linkKind } = await find(ctx);
      const shown: MailShown['link'] = isLinkShown(strapi, ctx.ip) ? 'shown' : 'withheld';
      const answer: MailShown = { text, html, language, link: linkKind === null ? 'none' : shown };
      ctx.body = answer;
    },
    async link(ctx: Context) {
      const mail = await find(ctx);
      const author = authorOfAdmin(ctx.state['user'] as AdminUser, ctx.ip);
      const answer: MailLink = { link: await showLink(strapi, mail, author) };
      ctx.set('Cache-Control', 'no-store');
      ctx.body = answer;
    },
    retry: (ctx: Context) => act(ctx, 'retry'),
    giveUp: (ctx: Context) => act(ctx, 'giveUp'),
  };
};
export default outbox;
