import type { Core, UID } from '@strapi/strapi';
import type { Clock, EventKind, Events, NewEvent } from '@kaigai-desk/domain';
import { rowsOf, type Row } from '../database/rows';
import { isGuarded, keptOf } from './kept';
import { changesBetween, plainOf, populateOf, type Plain, type Shape } from './plain';
import { shapeOfPart } from './shapes';
import { writerOf } from './writer';

const ACTIONS = new Set(['create', 'update', 'clone', 'delete', 'publish', 'unpublish', 'discardDraft']);

type ContentRow = Row & {
  readonly locale?: string | null;
  readonly publishedAt?: string | null;
  readonly revision?: number;
};

interface Kept {
  readonly plain: Plain;
  readonly revision: number | undefined;
}

/** The rows of a document: one a language, and with drafts one a state. */
type Rows = ReadonlyMap<string, Kept>;

async function read(strapi: Core.Strapi, uid: string, documentId: string): Promise<Rows> {
  const model = strapi.getModel(uid as UID.ContentType);
  const shape = model as unknown as Shape;
  const parts = shapeOfPart(strapi);
  const rows = await rowsOf<ContentRow>(strapi, uid).findMany({
    where: { documentId },
    populate: populateOf(shape, parts),
    orderBy: { id: 'asc' },
  });
  const hasDrafts = (model.options as { draftAndPublish?: boolean } | undefined)?.draftAndPublish === true;
  const keyOf = ({ locale, publishedAt }: ContentRow): string =>
    JSON.stringify({
      ...(locale ? { locale } : {}),
      ...(hasDrafts ? { state: publishedAt ? 'published' : 'draft' } : {}),
    });
  return new Map(
    rows.map((row) => [
      keyOf(row),
      { plain: plainOf(row, shape, parts, keptOf(uid).derived), revision: row.revision },
    ]),
  );
}

interface Happened {
  readonly kind: EventKind;
  readonly data: Plain;
}

const kindOf = (from: Kept | undefined, to: Kept | undefined): EventKind =>
  from === undefined ? 'record.created' : to === undefined ? 'record.deleted' : 'record.changed';

/** What a write did to the rows of a document: an event a row that came, went or changed, with the revision it got. */
function happenedTo(before: Rows, after: Rows): readonly Happened[] {
  const keys = [...new Set([...before.keys(), ...after.keys()])];
  return keys.flatMap((key): Happened[] => {
    const from = before.get(key);
    const to = after.get(key);
    const changes = changesBetween(from?.plain ?? {}, to?.plain ?? {});
    const kind = kindOf(from, to);
    if (kind === 'record.changed' && Object.keys(changes).length === 0) return [];
    const revision = (to ?? from)?.revision;
    const counted = revision === undefined ? {} : { revision };
    return [{ kind, data: { ...(JSON.parse(key) as Plain), ...counted, changes } }];
  });
}

/**
 * Records each change of content, whoever makes it and whichever way, in the transaction of the change
 * (docs/decisions/0002-write-path-and-events.md). What is compared are the rows before and after, never what was sent.
 */
export function recordWrites(strapi: Core.Strapi): void {
  strapi.documents.use(async (ctx, next) => {
    const isRecorded = isGuarded(ctx.uid) && ACTIONS.has(ctx.action);
    if (!isRecorded || keptOf(ctx.uid).events === 'own') return next();
    return strapi.db.transaction(async () => {
      const { documentId } = ctx.params as { readonly documentId?: string };
      const isNew = ctx.action === 'create' || ctx.action === 'clone' || documentId === undefined;
      const before: Rows = isNew ? new Map() : await read(strapi, ctx.uid, documentId);
      const result = await next();
      const id = isNew ? (result as { documentId?: string } | null)?.documentId : documentId;
      if (id !== undefined) await append(strapi, ctx.uid, id, before);
      return result;
    });
  });
}

async function append(strapi: Core.Strapi, uid: string, documentId: string, before: Rows): Promise<void> {
  const at = (strapi.plugin('platform').service('clock') as Clock).now();
  const writer = writerOf(strapi);
  const news = happenedTo(before, await read(strapi, uid, documentId)).map((happened): NewEvent => ({
    ...happened,
    ...writer,
    subjectType: uid,
    subjectId: documentId,
    at,
  }));
  await (strapi.plugin('platform').service('events') as Events).append(news);
}
