/** Every exported type with its columns and its query, read from the schemas of this very desk. */
import type { Core, UID } from '@strapi/strapi';
import { columnsOf, kindOf, labelOf, type Attribute, type Words } from './columns';
import { ZONE } from './cells';
import { groupOf } from './groups';
import { EXPORTED_TABLES, NEVER } from './never';
import type { Column, Shape } from './shape';
import { ownWordsOf } from './words';

type Knex = Core.Strapi['db']['connection'];
export type Builder = ReturnType<Knex>;

/** An exported type: its shape and how its rows are read. */
export interface Source extends Shape {
  /** Rows with the columns' names, keyed by `id`; filters and order are added by who runs it. */
  query(knex: Knex): Builder;
  /** The column that says when a row last changed; nothing where none says it. */
  readonly changedAt: string | null;
}

export interface Relation {
  readonly type: string;
  readonly target?: string;
  readonly component?: string;
  readonly mappedBy?: string;
  readonly private?: boolean;
  readonly columnName?: string;
  readonly relation?: string;
  readonly joinTable?: {
    readonly name: string;
    readonly joinColumn: { readonly name: string };
    readonly inverseJoinColumn: { readonly name: string };
    readonly orderColumnName?: string;
    readonly inverseOrderColumnName?: string;
    readonly on?: Readonly<Record<string, string>>;
  };
  readonly joinColumn?: { readonly name: string };
}
interface Model {
  readonly tableName: string;
  readonly attributes: Readonly<Record<string, Relation & Attribute>>;
}

export const modelOf = (strapi: Core.Strapi, uid: string): Model =>
  strapi.db.metadata.get(uid) as unknown as Model;

const wordsOf = (strapi: Core.Strapi, uid: string): Words | undefined =>
  strapi.config.get<Readonly<Record<string, Words>>>('plugin::reports.labels', {})[uid] ?? ownWordsOf(uid);

/** Relations that say who saved a row last, or the same row in another language: events and `locale` say it. */
export const UNTOLD: ReadonlySet<string> = new Set(['createdBy', 'updatedBy', 'localizations']);

/** What names a row in other tables, the first that a type has. */
const NAMES = ['code', 'key', 'number', 'tag', 'email', 'name'];

const nameColumnOf = (model: Model): string | undefined => {
  const attribute = NAMES.map((name) => model.attributes[name]).find(
    (one) => one?.columnName !== undefined && kindOf(one) !== undefined,
  );
  return attribute?.columnName;
};

const exportedTypes = (strapi: Core.Strapi): readonly string[] =>
  Object.keys(strapi.contentTypes).filter((uid) => !Object.hasOwn(NEVER, uid));

export const isExported = (strapi: Core.Strapi, uid: string): boolean =>
  !Object.hasOwn(NEVER, uid) && Object.hasOwn(strapi.contentTypes, uid);

/** `offices` for a type of ours, `users-permissions-roles` and `admin-users` for Strapi's own. */
export function nameOf(strapi: Core.Strapi, uid: string): string {
  if (uid === 'plugin::platform.event') return 'events';
  if (!uid.includes('::')) return `part-${uid.replace('.', '-')}`;
  const plural = strapi.contentTypes[uid as UID.ContentType]?.info.pluralName ?? uid;
  if (uid.startsWith('api::')) return plural;
  const owner = uid.startsWith('admin::') ? 'admin' : uid.slice('plugin::'.length, uid.indexOf('.'));
  return `${owner}-${plural}`;
}

interface Pointer {
  readonly attribute: string;
  readonly target: string;
  readonly join: NonNullable<Relation['joinTable']> | null;
  readonly column: string | null;
}

/** To-one relations to exported types: they become columns, all others are lines of `links`. */
function pointersOf(strapi: Core.Strapi, model: Model): readonly Pointer[] {
  return Object.entries(model.attributes).flatMap(([attribute, it]): Pointer[] => {
    const isOne = it.type === 'relation' && (it.relation === 'manyToOne' || it.relation === 'oneToOne');
    const isTold = !it.mappedBy && !UNTOLD.has(attribute) && it.private !== true;
    if (!isOne || !isTold || it.target === undefined || !isExported(strapi, it.target)) return [];
    return [
      { attribute, target: it.target, join: it.joinTable ?? null, column: it.joinColumn?.name ?? null },
    ];
  });
}

const snake = (name: string): string => name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();

/** Under which name a query joins the row that a pointer leads to. */
const joined = ({ attribute }: Pointer): string => `p_${snake(attribute)}`;

/** Joins the one row that a pointer leads to, by its first link: a row stays one line whatever the tables hold. */
function joinPointed(knex: Knex, strapi: Core.Strapi, query: Builder, pointer: Pointer): void {
  const { join, column } = pointer;
  const target = `${modelOf(strapi, pointer.target).tableName} as ${joined(pointer)}`;
  const id = `${joined(pointer)}.id`;
  if (!join) {
    void query.leftJoin(target, id, `t.${column ?? ''}`);
    return;
  }
  const first = knex(`${join.name} as l`)
    .whereRaw('?? = ??', [`l.${join.joinColumn.name}`, 't.id'])
    .orderBy('l.id')
    .limit(1)
    .select(`l.${join.inverseJoinColumn.name}`);
  void query.leftJoin(target, id, knex.raw('?', [first]) as never);
}

/** Who may read a type must not thereby read names of a group that needs another right. */
const mayName = (uid: string, target: string): boolean =>
  groupOf(target) === 'reference' || groupOf(target) === groupOf(uid);

const pointerColumns = (
  strapi: Core.Strapi,
  uid: string,
  { attribute, target }: Pointer,
  words: Words | undefined,
): readonly Column[] => {
  const label = labelOf(attribute, words);
  const id: Column = {
    name: `${snake(attribute)}__document_id`,
    kind: 'text',
    label: { ja: `${label.ja}(文書ID)`, en: `${label.en} (document id)` },
    pointsAt: nameOf(strapi, target),
  };
  const named = mayName(uid, target) ? nameColumnOf(modelOf(strapi, target)) : undefined;
  if (named === undefined) return [id];
  return [
    id,
    { name: `${snake(attribute)}__${named}`, kind: 'text', label, pointsAt: nameOf(strapi, target) },
  ];
};

const OFFICE = 'api::office.office';

/** Where a query finds the zone of the office a row belongs to; nothing when it belongs to none. */
function zoneOf(model: Model, pointers: readonly Pointer[]): ((knex: Knex) => unknown) | null {
  const office = pointers.find(({ attribute, target }) => attribute === 'office' && target === OFFICE);
  if (office) return (knex) => knex.ref(`${joined(office)}.time_zone`).as(ZONE);
  const code = model.attributes['officeCode']?.columnName;
  if (code === undefined) return null;
  return (knex) =>
    knex('offices as o')
      .whereRaw('?? = ??', ['o.code', `t.${code}`])
      .limit(1)
      .select('o.time_zone')
      .as(ZONE);
}

const hasDrafts = (strapi: Core.Strapi, uid: string): boolean =>
  (strapi.contentTypes[uid as UID.ContentType]?.options as { draftAndPublish?: boolean } | undefined)
    ?.draftAndPublish === true;

const isLocalised = (strapi: Core.Strapi, uid: string): boolean =>
  (
    strapi.contentTypes[uid as UID.ContentType]?.pluginOptions?.['i18n'] as
      { readonly localized?: boolean } | undefined
  )?.localized === true;

/** Columns that Strapi gives to every type though this one does not use them. */
const isUsed = (strapi: Core.Strapi, uid: string, attribute: string): boolean => {
  if (attribute === 'locale') return isLocalised(strapi, uid);
  return attribute !== 'publishedAt' || hasDrafts(strapi, uid);
};

function scalarColumns(
  strapi: Core.Strapi,
  uid: string,
  model: Model,
  hasOffice: boolean,
): readonly Column[] {
  const schema = (strapi.contentTypes[uid as UID.ContentType] ??
    strapi.components[uid as UID.Component]) as unknown as
    { readonly attributes: Readonly<Record<string, Attribute>> } | undefined;
  return Object.entries(model.attributes).flatMap(([name, stored]) => {
    if (stored.columnName === undefined || !isUsed(strapi, uid, name)) return [];
    const attribute = {
      ...stored,
      ...schema?.attributes[name],
      type: schema?.attributes[name]?.type ?? stored.type,
    };
    return columnsOf(name, stored.columnName, attribute, wordsOf(strapi, uid), hasOffice);
  });
}

const storedColumns = (columns: readonly Column[]): readonly string[] =>
  columns.filter(({ from }) => from === undefined).map(({ name }) => name);

function typeSource(strapi: Core.Strapi, uid: string): Source {
  const model = modelOf(strapi, uid);
  const pointers = pointersOf(strapi, model);
  const words = wordsOf(strapi, uid);
  const zone = zoneOf(model, pointers);
  const scalars = scalarColumns(strapi, uid, model, zone !== null);
  const columns = [...scalars, ...pointers.flatMap((pointer) => pointerColumns(strapi, uid, pointer, words))];
  const name = nameOf(strapi, uid);
  return {
    name,
    uid,
    group: groupOf(uid),
    label: words?.name ?? { ja: name, en: name },
    columns,
    changedAt:
      ['updated_at', 'recorded_at'].find((at) => columns.some((column) => column.name === at)) ?? null,
    query(knex) {
      const query = knex(`${model.tableName} as t`).select(
        storedColumns(scalars).map((column) => `t.${column}`),
      ) as unknown as Builder;
      for (const pointer of pointers) {
        joinPointed(knex, strapi, query, pointer);
        for (const column of pointerColumns(strapi, uid, pointer, words)) {
          const read = column.name.slice(snake(pointer.attribute).length + 2);
          void query.select({ [column.name]: `${joined(pointer)}.${read}` });
        }
      }
      if (zone) void query.select(zone(knex) as never);
      return query;
    },
  };
}

const OWNER: readonly Column[] = [
  { name: 'id', kind: 'integer', label: { ja: '行ID', en: 'Row id' } },
  { name: 'owner_type', kind: 'text', label: { ja: '持ち主の種類', en: "Owner's type" } },
  { name: 'owner_id', kind: 'integer', label: { ja: '持ち主の行ID', en: "Owner's row id" } },
  { name: 'owner_attribute', kind: 'text', label: { ja: '持ち主の項目', en: "Owner's attribute" } },
  { name: 'position', kind: 'integer', label: { ja: '順番', en: 'Position' } },
];

/** Parts of rows, such as the days of a working week: a file a component, each line naming its owner. */
function partSource(strapi: Core.Strapi, uid: string): Source | null {
  const model = modelOf(strapi, uid);
  const owners = [...(strapi.db.metadata as unknown as Map<string, Model>)].flatMap(
    ([owner, { attributes }]) =>
      (isExported(strapi, owner) || Object.hasOwn(strapi.components, owner) ? Object.entries(attributes) : [])
        .filter(([, it]) => it.target === uid && it.joinTable !== undefined && !it.mappedBy)
        .map(([attribute, it]) => ({
          owner,
          attribute,
          join: it.joinTable as NonNullable<Relation['joinTable']>,
        })),
  );
  if (owners.length === 0) return null;
  const own = scalarColumns(strapi, uid, model, false).filter(({ name }) => name !== 'id');
  const words = wordsOf(strapi, uid);
  const name = nameOf(strapi, uid);
  return {
    name,
    uid,
    group: groupOf(uid),
    label: words?.name ?? { ja: name, en: name },
    columns: [...OWNER, ...own],
    changedAt: null,
    query(knex) {
      const parts = owners.map(({ owner, attribute, join }) =>
        knex(`${join.name} as l`)
          .join(`${model.tableName} as t`, 't.id', `l.${join.inverseJoinColumn.name}`)
          .where(join.on ?? {})
          .select('t.id', knex.raw('? as owner_type', [nameOf(strapi, owner)]))
          .select({ owner_id: `l.${join.joinColumn.name}` }, knex.raw('? as owner_attribute', [attribute]))
          .select({ position: `l.${join.orderColumnName ?? 'order'}` })
          .select(storedColumns(own).map((column) => `t.${column}`)),
      );
      const [first, ...others] = parts;
      return (first as unknown as Builder).unionAll(others as never) as unknown as Builder;
    },
  };
}

/** All types, ours first, in the order of their names. */
export function sourcesOf(strapi: Core.Strapi): readonly Source[] {
  const types = [...exportedTypes(strapi), ...EXPORTED_TABLES].map((uid) => typeSource(strapi, uid));
  const parts = Object.keys(strapi.components).flatMap((uid) => partSource(strapi, uid) ?? []);
  const rank = ({ uid }: Source): number => (uid.startsWith('api::') ? 0 : 1);
  return [...types, ...parts].sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'en'));
}
