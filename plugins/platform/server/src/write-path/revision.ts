/** A save that knows of an older revision loses nothing: neither the words of the first nor those of the second. */
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { errorText, mergeSince, type Changes, type ErrorCode, type RevisedBy } from '@kaigai-desk/domain';
import { isPostgres, rowsOf, type Row } from '../database/rows';
import { EVENT } from '../models';
import { hasRevision, isGuarded, keptOf } from './kept';
import { plainOf, populateOf, type Plain, type Shape, type ShapeOf } from './plain';
import { readerOf } from './reader';
import { isSame } from './same';
import { countUp } from './set-based';
import { shapeOfPart } from './shapes';
import { wayOf } from './writer';

type ContentRow = Row & {
  readonly locale?: string | null;
  readonly publishedAt?: string | null;
  readonly revision: number;
};
type EventRow = Row & {
  readonly at: string;
  readonly actorId: string;
  readonly actorName: string;
  readonly data: {
    readonly revision?: unknown;
    readonly locale?: unknown;
    readonly state?: unknown;
    readonly changes?: Changes;
  } | null;
};

/** The Content Manager shows a refusal with this class, and the details reach its page. */
function refuse(strapi: Core.Strapi, code: ErrorCode, details: object = {}): never {
  throw new errors.ApplicationError(errorText(code, readerOf(strapi)), { ...details, code });
}

async function lock(strapi: Core.Strapi, uid: string, documentId: string): Promise<void> {
  if (!isPostgres(strapi)) return; // one writer
  await strapi.db.transaction(async ({ trx }) => {
    await trx(strapi.db.metadata.get(uid).tableName)
      .where({ document_id: documentId })
      .select('id')
      .forUpdate();
  });
}

/** What happened to a row after a revision, oldest first. */
async function happenedSince(
  strapi: Core.Strapi,
  uid: string,
  documentId: string,
  row: ContentRow,
  revision: number,
): Promise<readonly RevisedBy[]> {
  const events = await rowsOf<EventRow>(strapi, EVENT).findMany({
    where: { subjectType: uid, subjectId: documentId, kind: 'record.changed' },
    orderBy: { id: 'asc' },
  });
  return events.flatMap(({ at, actorId, actorName, data }): RevisedBy[] => {
    const became = data?.revision;
    const isOfRow = (data?.locale ?? null) === (row.locale ?? null) && data?.state !== 'published';
    if (typeof became !== 'number' || became <= revision || !isOfRow) return [];
    return [{ revision: became, by: actorName, byId: actorId, at, changes: data?.changes ?? {} }];
  });
}

interface Params {
  readonly documentId?: string;
  readonly locale?: string;
  data?: Plain;
}

/** The row that an update means, and its other languages. */
async function rowsMeant(
  strapi: Core.Strapi,
  uid: string,
  { documentId, locale }: Params,
  populate: Plain,
): Promise<{ readonly row: ContentRow | undefined; readonly others: readonly ContentRow[] }> {
  const model = strapi.getModel(uid as never) as unknown as {
    options?: { draftAndPublish?: boolean };
    pluginOptions?: { i18n?: { localized?: boolean } };
  };
  const rows = await rowsOf<ContentRow>(strapi, uid).findMany({ where: { documentId }, populate });
  const editable = model.options?.draftAndPublish === true ? rows.filter((row) => !row.publishedAt) : rows;
  if (model.pluginOptions?.i18n?.localized !== true) return { row: editable[0], others: [] };
  const i18n = strapi.plugin('i18n').service('locales') as { getDefaultLocale(): Promise<string> };
  const meant = locale ?? (await i18n.getDefaultLocale());
  return {
    row: editable.find((row) => row.locale === meant),
    others: editable.filter((row) => row.locale !== meant),
  };
}

const isLocalized = (attribute: unknown): boolean =>
  (attribute as { pluginOptions?: { i18n?: { localized?: boolean } } }).pluginOptions?.i18n?.localized ===
  true;

/** The revision that a save names; undefined when it names none. */
function revisionOf(strapi: Core.Strapi, data: Plain): number | undefined {
  const revision = data['revision'];
  if (revision === undefined || revision === null) {
    if (wayOf(strapi) === 'contentManager') refuse(strapi, 'record.noRevision');
    return undefined;
  }
  return typeof revision === 'number' ? revision : refuse(strapi, 'record.noRevision');
}

/**
 * The document middleware that counts changes. A save names the revision that its sender saw: when others have changed
 * the row since, what they changed is kept, what the sender changed is written, and where both changed the same field
 * the save is refused with both values, who, and when. The Content Manager, which sends whole rows, must name one.
 * A save that changes nothing counts nothing.
 */
export function guardRevisions(strapi: Core.Strapi): void {
  strapi.documents.use(async (ctx, next) => {
    const { uid, action } = ctx;
    if (!isGuarded(uid) || !hasRevision(strapi, uid)) return next();
    const params = ctx.params as Params;
    if (action === 'create' || action === 'clone') {
      params.data = { ...params.data, revision: 0 };
      return next();
    }
    if (action !== 'update' || params.documentId === undefined) return next();
    const { documentId, data = {} } = params;
    const { derived } = keptOf(uid);
    const isCounted = Object.keys(data).some((name) => name !== 'revision' && !derived.includes(name));
    if (!isCounted) return next();
    const shape = ctx.contentType as unknown as Shape;
    const shapeOf: ShapeOf = shapeOfPart(strapi);
    const same = (field: string, sent: unknown, stored: unknown): boolean =>
      isSame(shape.attributes[field], shapeOf, sent, stored);
    return strapi.db.transaction(async () => {
      await lock(strapi, uid, documentId);
      const { row, others } = await rowsMeant(strapi, uid, params, populateOf(shape, shapeOf));
      if (!row) {
        params.data = { ...data, revision: 0 }; // another language of it, written for the first time
        return next();
      }
      const { revision: _sent, ...values } = data;
      const revision = revisionOf(strapi, data) ?? row.revision;
      if (revision > row.revision || revision < 0) refuse(strapi, 'record.noRevision');
      const stands = { revision: row.revision, values: plainOf(row, shape, shapeOf, derived) };
      const kept = Object.fromEntries(
        Object.entries(values).filter(([name]) => Object.hasOwn(stands.values, name)),
      );
      const since =
        revision < row.revision ? await happenedSince(strapi, uid, documentId, row, revision) : [];
      const { mine, conflicts } = mergeSince({ revision, values: kept }, stands, since, same);
      if (conflicts.length > 0)
        refuse(strapi, 'record.conflict', { revision: row.revision, fields: conflicts });
      const changed = mine.filter((name) => !same(name, kept[name], stands.values[name]));
      // what the sender did not touch stays as others have made it
      const isWritten = (name: string): boolean => mine.includes(name) || !Object.hasOwn(kept, name);
      const written = Object.fromEntries(Object.entries(values).filter(([name]) => isWritten(name)));
      params.data = {
        ...(since.length === 0 ? values : written),
        revision: row.revision + (changed.length > 0 ? 1 : 0),
      };
      // i18n writes along what the languages share: the event of each tells of the revision that it has then
      const isShared = changed.some((name) => !isLocalized(shape.attributes[name]));
      if (others.length > 0 && isShared) await countUp(strapi, uid, others);
      return next();
    });
  });
}
