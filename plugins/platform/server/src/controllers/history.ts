import type { Core, UID } from '@strapi/strapi';
import type { Context } from 'koa';
import {
  DeskError,
  recordSentences,
  whenWords,
  wordsWithParts,
  type Changes,
  type EventKind,
  type Language,
  type Place,
  type RecordHistoryAnswer,
  type ValueTexts,
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

interface Shape {
  readonly attributes: Readonly<Record<string, { readonly component?: string; readonly target?: string }>>;
}

/** The attributes of a type or component that hold components, with the uid of each. */
function componentsOf(strapi: Core.Strapi, uid: string): Readonly<Record<string, string>> {
  const shape = strapi.getModel(uid as UID.ContentType) as unknown as Shape;
  return Object.fromEntries(
    Object.entries(shape.attributes).flatMap(([name, { component }]) =>
      component === undefined ? [] : [[name, component]],
    ),
  );
}

const OFFICE = 'api::office.office';
type PlaceRow = Row & Place & { readonly office?: Place | null };

/** The office that a record is, or belongs to; null for one that is gone, or of no office. */
async function placeOf(strapi: Core.Strapi, uid: string, documentId: string): Promise<Place | null> {
  const shape = strapi.getModel(uid as UID.ContentType) as unknown as Shape;
  const isOffice = uid === OFFICE;
  if (!isOffice && shape.attributes['office']?.target !== OFFICE) return null;
  const row = await rowsOf<PlaceRow>(strapi, uid).findOne({
    where: { documentId },
    ...(isOffice ? {} : { populate: { office: true } }),
  });
  return (isOffice ? row : row?.office) ?? null;
}

/** The changes of events with the values that a plugin knows how to read, as texts. */
async function readingOf(strapi: Core.Strapi, uid: string, language: Language) {
  const texts = (strapi.plugin('platform').service('value-texts') as unknown as ValueTexts).of(uid);
  const readers = new Map<string, (value: unknown) => string>();
  for (const [attribute, read] of texts) readers.set(attribute, await read(language));
  return (data: EventRow['data']): Readonly<Record<string, unknown>> => {
    const changes = data?.['changes'] as Changes | undefined;
    if (readers.size === 0 || !changes) return data ?? {};
    const told = Object.entries(changes).map(([attribute, { from, to }]) => {
      const text = readers.get(attribute);
      const textOf = (value: unknown) => (text && value ? text(value) : value);
      return [attribute, { from: textOf(from), to: textOf(to) }];
    });
    return { ...data, changes: Object.fromEntries(told) as Changes };
  };
}

/** What happened to a record, for whoever may read it in the Content Manager. */
const history = ({ strapi }: { strapi: Core.Strapi }) => ({
  async list(ctx: Context) {
    const { type, id } = ctx.query;
    if (typeof type !== 'string' || typeof id !== 'string') throw new DeskError('page.notFound');
    const state = ctx.state as State;
    const words = wordsWithParts(type, platformSettings(strapi).words, (uid) => componentsOf(strapi, uid));
    if (!words || state.userAbility?.can(READ, type) !== true) throw new DeskError('access.denied');
    const language: Language = state.user?.preferedLanguage === 'en' ? 'en' : 'ja';
    const rows = await rowsOf<EventRow>(strapi, EVENT).findMany({
      where: { subjectType: type, subjectId: id },
      orderBy: { id: 'desc' },
      limit: LENGTH + 1,
    });
    const place = await placeOf(strapi, type, id);
    const reading = await readingOf(strapi, type, language);
    const answer: RecordHistoryAnswer = {
      entries: rows
        .slice(0, LENGTH)
        .map((row) => ({
          id: row.id,
          at: row.at,
          when: whenWords(Date.parse(row.at), language, place),
          sentences: recordSentences({ ...row, data: reading(row.data) }, words, language),
        }))
        .filter(({ sentences }) => sentences.length > 0),
      isCut: rows.length > LENGTH,
    };
    ctx.body = answer;
  },
});
export default history;
