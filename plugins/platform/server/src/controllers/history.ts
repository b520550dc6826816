import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import {
  DeskError,
  recordSentences,
  type EventKind,
  type Language,
  type RecordHistoryAnswer,
  type TypeWords,
} from '@kaigai-desk/domain';
import { rowsOf, type Row } from '../database/rows';
import { EVENT } from '../models';
import { platformSettings } from '../settings';

const LENGTH = 50;
const READ = 'plugin::content-manager.explorer.read';

type EventRow = Row & {
  readonly kind: EventKind;
  readonly at: string;
  readonly actorName: string;
  readonly data: Readonly<Record<string, unknown>> | null;
};
interface State {
  readonly user?: { readonly preferedLanguage?: string | null };
  readonly userAbility?: { can(action: string, subject: string): boolean };
}

/** What happened to a record, for whoever may read it in the Content Manager. */
const history = ({ strapi }: { strapi: Core.Strapi }) => ({
  async list(ctx: Context) {
    const { type, id } = ctx.query;
    if (typeof type !== 'string' || typeof id !== 'string') throw new DeskError('page.notFound');
    const state = ctx.state as State;
    const words: TypeWords | undefined = platformSettings(strapi).words[type];
    if (!words || state.userAbility?.can(READ, type) !== true) throw new DeskError('access.denied');
    const language: Language = state.user?.preferedLanguage === 'en' ? 'en' : 'ja';
    const rows = await rowsOf<EventRow>(strapi, EVENT).findMany({
      where: { subjectType: type, subjectId: id },
      orderBy: { id: 'desc' },
      limit: LENGTH + 1,
    });
    const answer: RecordHistoryAnswer = {
      entries: rows
        .slice(0, LENGTH)
        .map((row) => ({
          id: row.id,
          at: row.at,
          sentences: recordSentences({ ...row, data: row.data ?? {} }, words, language),
        }))
        .filter(({ sentences }) => sentences.length > 0),
      isCut: rows.length > LENGTH,
    };
    ctx.body = answer;
  },
});
export default history;
