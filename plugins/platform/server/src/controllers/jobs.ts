import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import {
  authorOfAdmin,
  dailyRule,
  JOB_STANDINGS,
  parseWith,
  RowsChosen,
  valueOrRefuse,
  type AdminUser,
  type JobsAnswer,
  type JobStanding,
} from '@kaigai-desk/domain';
import { rowsOf, type Row } from '../database/rows';
import { ACTED_JOBS } from '../jobs/acts';
import type { JobRow } from '../jobs/claims';
import { registryOf, type Registry } from '../jobs/registry';
import { jobWorker } from '../jobs/worker';
import { JOB, SCHEDULE } from '../models';
import { sharedNow } from '../services/database-clock';
import { actOnRows, type Act } from '../workers/acts';

const PAGE_SIZE = 25;

const WHERE: Readonly<Record<JobStanding, Readonly<Record<string, unknown>>>> = {
  waiting: { doneAt: null, failedAt: null, givenUpAt: null },
  failed: { doneAt: null, failedAt: { $notNull: true }, givenUpAt: null },
  done: { doneAt: { $notNull: true } },
  givenUp: { doneAt: null, givenUpAt: { $notNull: true } },
};

function standingOf({ doneAt, failedAt, givenUpAt }: JobRow): JobStanding {
  if (doneAt !== null) return 'done';
  if (givenUpAt !== null) return 'givenUp';
  return failedAt === null ? 'waiting' : 'failed';
}

const isStanding = (text: unknown): text is JobStanding =>
  (JOB_STANDINGS as readonly unknown[]).includes(text);

const labelOf = ({ handlers }: Registry, kind: string): JobsAnswer['jobs'][number]['label'] =>
  handlers.get(kind)?.label ?? { ja: kind, en: kind };

/** What a job is about, in the words of who wrote its handler; a payload of another version may say nothing. */
function aboutOf({ handlers }: Registry, { kind, version, payload }: JobRow): string | null {
  const handler = handlers.get(kind);
  if (!handler?.about || handler.version !== version) return null;
  return handler.about(payload);
}

/** The jobs as HQ IT reads them, and what HQ IT does about those that did not get done. */
const jobs = ({ strapi }: { strapi: Core.Strapi }) => {
  const rows = () => rowsOf<JobRow>(strapi, JOB);
  const registry = registryOf(strapi);
  const act = async (ctx: Context, what: Act): Promise<void> => {
    const { ids } = valueOrRefuse(parseWith(RowsChosen, ctx.request.body));
    const author = authorOfAdmin(ctx.state['user'] as AdminUser, ctx.ip);
    ctx.body = await actOnRows(strapi, ACTED_JOBS, what, ids, author);
    if (what === 'retry') jobWorker(strapi).wake();
  };
  const schedules = async (): Promise<JobsAnswer['schedules']> => {
    const kept = await rowsOf<Row & { name: string; nextAt: string }>(strapi, SCHEDULE).findMany({
      orderBy: { nextAt: 'asc' },
    });
    return kept.flatMap(({ name, nextAt }) => {
      const time = registry.schedules.get(name);
      return time ? [{ label: labelOf(registry, name), rule: dailyRule(time), nextAt }] : [];
    });
  };
  return {
    async list(ctx: Context) {
      const asked = Number(ctx.query['page'] ?? 1);
      const page = Number.isInteger(asked) && asked > 0 ? asked : 1;
      const { show } = ctx.query;
      const where = isStanding(show) ? WHERE[show] : {};
      const counted = await Promise.all(
        JOB_STANDINGS.map(
          async (standing) => [standing, await rows().count({ where: WHERE[standing] })] as const,
        ),
      );
      const total = await rows().count({ where });
      const found = await rows().findMany({
        where,
        orderBy: { id: 'desc' },
        limit: PAGE_SIZE,
        offset: (page - 1) * PAGE_SIZE,
      });
      const now = await sharedNow(strapi);
      const answer: JobsAnswer = {
        counts: Object.fromEntries(counted) as JobsAnswer['counts'],
        jobs: found.map((job) => ({
          id: job.id,
          key: job.key,
          label: labelOf(registry, job.kind),
          about: aboutOf(registry, job),
          standing: standingOf(job),
          isInHand: job.lockedUntil !== null && Date.parse(job.lockedUntil) >= now,
          createdAt: job.createdAt,
          dueAt: job.dueAt,
          doneAt: job.doneAt,
          failedAt: job.failedAt,
          attempts: job.attempts,
          lastError: job.lastError,
        })),
        schedules: await schedules(),
        page,
        pageCount: Math.max(1, Math.ceil(total / PAGE_SIZE)),
      };
      ctx.body = answer;
    },
    retry: (ctx: Context) => act(ctx, 'retry'),
    giveUp: (ctx: Context) => act(ctx, 'giveUp'),
  };
};
export default jobs;
