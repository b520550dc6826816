/** Every relation between exported types as one line: what points at what, and in which order. */
import type { Core } from '@strapi/strapi';
import type { Pages } from './lines';
import { integerColumn, textColumn, type Line, type Shape } from './shape';
import type { Row, Snapshot } from './snapshot';
import { isExported, modelOf, nameOf, UNTOLD, type Relation } from './sources';
import { groupOf, type Group } from './groups';

const PAGE = 1_000;

export const LINKS: Shape = {
  name: 'links',
  uid: 'links',
  group: 'reference',
  label: { ja: 'データのつながり', en: 'Links between rows' },
  columns: [
    textColumn('link_key', '行のキー', 'Key of the line'),
    textColumn('from_type', '元の種類', 'From type'),
    integerColumn('from_id', '元の行ID', 'From row id'),
    textColumn('from_document_id', '元の文書ID', 'From document id'),
    textColumn('attribute', '項目', 'Attribute'),
    textColumn('to_type', '先の種類', 'To type'),
    integerColumn('to_id', '先の行ID', 'To row id'),
    textColumn('to_document_id', '先の文書ID', 'To document id'),
    integerColumn('position', '順番', 'Position'),
  ],
};

interface Link {
  readonly key: string;
  readonly from: string;
  readonly attribute: string;
  readonly to: string;
  readonly relation: Relation;
}

/** The relations of exported types and of their parts; a part is named by its file, and has no document id. */
function relationsOf(strapi: Core.Strapi, groups: readonly Group[]): readonly Link[] {
  const uids = [
    ...Object.keys(strapi.contentTypes).filter((uid) => isExported(strapi, uid)),
    ...Object.keys(strapi.components),
  ];
  return uids
    .filter((uid) => groups.includes(groupOf(uid)))
    .flatMap((from) =>
      Object.entries(modelOf(strapi, from).attributes).flatMap(([attribute, relation]): Link[] => {
        const { type, target, mappedBy, private: isPrivate } = relation;
        const isTold = type === 'relation' && !mappedBy && isPrivate !== true && !UNTOLD.has(attribute);
        if (!isTold || target === undefined || !isExported(strapi, target)) return [];
        return [{ key: `${nameOf(strapi, from)}.${attribute}`, from, attribute, to: target, relation }];
      }),
    )
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** The rows of one relation, with the key they are read along. */
function linkQuery(strapi: Core.Strapi, { from, to, relation }: Link) {
  const knex = strapi.db.connection;
  const own = modelOf(strapi, from).tableName;
  const other = modelOf(strapi, to).tableName;
  const { joinTable, joinColumn } = relation;
  const key = joinTable ? 'l.id' : 'f.id';
  const query = joinTable
    ? knex(`${joinTable.name} as l`)
        .join(`${own} as f`, 'f.id', `l.${joinTable.joinColumn.name}`)
        .join(`${other} as g`, 'g.id', `l.${joinTable.inverseJoinColumn.name}`)
    : knex(`${own} as f`).join(`${other} as g`, 'g.id', `f.${joinColumn?.name ?? ''}`);
  const position = joinTable?.orderColumnName ?? joinTable?.inverseOrderColumnName;
  const columns = {
    link_id: key,
    from_id: 'f.id',
    to_id: 'g.id',
    to_document_id: 'g.document_id',
    ...(from.includes('::') ? { from_document_id: 'f.document_id' } : {}),
    ...(position === undefined ? {} : { position: `l.${position}` }),
  };
  return { query, key, columns };
}

/** In the order of the columns of `LINKS`. */
function lineOfLink(strapi: Core.Strapi, link: Link, row: Row): Line {
  const text = (name: string): string | null => (typeof row[name] === 'string' ? row[name] : null);
  const position = row['position'] ?? null;
  return [
    `${link.key}.${String(row['link_id'])}`,
    nameOf(strapi, link.from),
    Number(row['from_id']),
    text('from_document_id'),
    link.attribute,
    nameOf(strapi, link.to),
    Number(row['to_id']),
    text('to_document_id'),
    position === null ? null : Number(position),
  ];
}

async function* pagesOfLink(strapi: Core.Strapi, snapshot: Snapshot, link: Link, after: number): Pages {
  for (let last = after; ;) {
    const { query, key, columns } = linkQuery(strapi, link);
    const rows = await snapshot.rows(query.select(columns).where(key, '>', last).orderBy(key).limit(PAGE));
    if (rows.length > 0) yield rows.map((row) => lineOfLink(strapi, link, row));
    if (rows.length < PAGE) return;
    last = Number(rows.at(-1)?.['link_id']);
  }
}

/** `tickets.office.17`: the relation and the row; everything from the beginning where nothing is said. */
function placeOf(after: string | null): { readonly key: string; readonly id: number } {
  const end = after?.lastIndexOf('.') ?? -1;
  return after === null || end < 0
    ? { key: '', id: 0 }
    : { key: after.slice(0, end), id: Number(after.slice(end + 1)) };
}

/** All links whose pointing side the reader may read. @param after the key of the last line that was read before */
export async function* linkPages(
  strapi: Core.Strapi,
  snapshot: Snapshot,
  groups: readonly Group[],
  after: string | null,
): Pages {
  const place = placeOf(after);
  for (const link of relationsOf(strapi, groups)) {
    if (link.key >= place.key)
      yield* pagesOfLink(strapi, snapshot, link, link.key === place.key ? place.id : 0);
  }
}

/** How many links there are. */
export async function countLinks(strapi: Core.Strapi, groups: readonly Group[]): Promise<number> {
  let total = 0;
  for (const link of relationsOf(strapi, groups)) {
    const counted = (await linkQuery(strapi, link).query.count({ n: '*' })) as readonly {
      n?: number | string;
    }[];
    total += Number(counted[0]?.n ?? 0);
  }
  return total;
}
