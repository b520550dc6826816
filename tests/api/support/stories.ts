/**
 * A record read in two ways that know nothing of each other: its events from the first to the last, and its rows. Both
 * must tell the same, whichever way the changes came.
 */
import type { Desk } from './desk';

export type Values = Readonly<Record<string, unknown>>;
/** By language and state. */
type Stories = Readonly<Record<string, Values>>;

export interface Recorded {
  readonly id: number;
  readonly kind: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly actorKind: string;
  readonly data: Values;
}
interface Link {
  readonly type: string;
  readonly mappedBy?: string;
  readonly private?: boolean;
  readonly component?: string;
}
interface Model {
  readonly attributes: Readonly<Record<string, Link>>;
  readonly options?: { readonly draftAndPublish?: boolean };
}

/** Kept by the desk itself from other rows: no change of a person. */
const DERIVED: Readonly<Record<string, readonly string[]>> = {
  'api::vendor.vendor': ['uniqueKey'],
  'api::form.form': ['version'],
};
const SYSTEM = ['id', 'documentId', 'createdAt', 'updatedAt', 'publishedAt', 'createdBy', 'updatedBy'];
const OF_LANGUAGES = ['locale', 'localizations'];

/** Rows of a type, oldest first. */
export const rowsIn = (
  { strapi }: Desk,
  uid: string,
  where: Values,
  populate: unknown = true,
): Promise<readonly Values[]> =>
  strapi.db
    .query(uid as 'admin::user')
    .findMany({ where, populate: populate as string[], orderBy: { id: 'asc' } });

/** What was recorded after an event. */
export const recordedAfter = async (desk: Desk, id: number): Promise<readonly Recorded[]> =>
  (await rowsIn(desk, 'plugin::platform.event', { id: { $gt: id } }, [])) as unknown as readonly Recorded[];

/** A value without ids: what it points at by document id, a part by its own values. */
function plain({ strapi }: Desk, value: unknown, link: Link): unknown {
  if (Array.isArray(value)) return value.map((one) => plain({ strapi } as Desk, one, link));
  if (typeof value !== 'object' || value === null || value instanceof Date) return value ?? null;
  if (link.type === 'relation') return (value as Values)['documentId'];
  if (link.component === undefined) return value;
  const part = strapi.components[link.component as never] as unknown as Model;
  return Object.fromEntries(
    Object.entries(part.attributes).map(([name, inner]) => [
      name,
      plain({ strapi } as Desk, (value as Values)[name], inner),
    ]),
  );
}

/** The same of a value of an event, which names what it points at. */
function unnamed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unnamed);
  const isPointer = typeof value === 'object' && value !== null && 'id' in value && 'name' in value;
  return isPointer ? value.id : value;
}

const filled = (values: readonly (readonly [string, unknown])[]): Values =>
  Object.fromEntries(values.filter(([, value]) => value !== null && value !== undefined));

/**
 * What the events of a record tell.
 * @throws when an event says that something else stood there before than the one before it has left
 */
export async function retold(desk: Desk, id: string): Promise<Stories> {
  const stories: Record<string, Record<string, unknown>> = {};
  for (const { subjectId, kind, data } of await recordedAfter(desk, 0)) {
    if (subjectId !== id || !kind.startsWith('record.')) continue;
    const key = `${String(data['locale'] ?? '-')} ${String(data['state'] ?? '-')}`;
    const story: Record<string, unknown> = kind === 'record.created' ? {} : { ...stories[key] };
    const changes = data['changes'] as Readonly<Record<string, { from: unknown; to: unknown }>>;
    for (const [name, { from, to }] of Object.entries(changes)) {
      if (JSON.stringify(from) !== JSON.stringify(story[name] ?? null)) {
        throw new Error(`${kind} of ${name}: ${JSON.stringify(from)} after ${JSON.stringify(story[name])}`);
      }
      story[name] = to;
    }
    if (data['revision'] !== undefined) story['revision'] = data['revision'];
    stories[key] = story;
    if (kind === 'record.deleted') Reflect.deleteProperty(stories, key);
  }
  return Object.fromEntries(
    Object.entries(stories).map(([key, story]) => [
      key,
      filled(Object.entries(story).map(([name, value]) => [name, unnamed(value)])),
    ]),
  );
}

/** What stands in the rows of a record. */
export async function standing(desk: Desk, uid: string, id: string): Promise<Stories> {
  const model = desk.strapi.getModel(uid as never) as unknown as Model;
  const left = [...SYSTEM, ...OF_LANGUAGES, ...(DERIVED[uid] ?? [])];
  const kept = Object.entries(model.attributes).filter(
    ([name, { type, mappedBy, private: isPrivate }]) =>
      !left.includes(name) && type !== 'password' && isPrivate !== true && mappedBy === undefined,
  );
  const populate = Object.fromEntries(
    kept.flatMap(([name, { type, component }]): [string, unknown][] =>
      component !== undefined ? [[name, { populate: true }]] : type === 'relation' ? [[name, true]] : [],
    ),
  );
  const hasDrafts = model.options?.draftAndPublish === true;
  return Object.fromEntries(
    (await rowsIn(desk, uid, { documentId: id }, populate)).map((row) => [
      `${String(row['locale'] ?? '-')} ${hasDrafts ? (row['publishedAt'] ? 'published' : 'draft') : '-'}`,
      filled(kept.map(([name, link]) => [name, plain(desk, row[name], link)])),
    ]),
  );
}
