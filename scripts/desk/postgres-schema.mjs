/**
 * The tables of a desk on PostgreSQL as SQL that makes them again, read from the catalogue: what comes before the rows
 * (functions, sequences, tables) and what after them (keys, indexes, triggers), in an order that is always the same.
 * @typedef {{ name: string, label: string, columns: string[] }} Table `name` and `columns` quoted for SQL
 * @typedef {{ before: string, after: string, tables: Table[], sequences: string[] }} Schema
 * @typedef {{ query: (sql: string) => Promise<{ rows: any[] }> }} Client
 */
import { createHash } from 'node:crypto';
import { Refusal } from './say.mjs';

/** Of an extension, which makes its own parts. @param {string} catalogue @param {string} oid */
const notOfExtension = (catalogue, oid) =>
  `not exists (select from pg_catalog.pg_depend x where x.classid = 'pg_catalog.${catalogue}'::regclass
     and x.objid = ${oid} and x.deptype = 'e')`;

const OURS = "'public'::regnamespace";

/** What this does not write, and so must not be there. */
const FOREIGN = `
  select format('%s %s', case c.relkind when 'v' then 'view' when 'm' then 'materialized view' when 'f' then 'foreign table'
      when 'p' then 'partitioned table' else 'composite type' end, c.relname) as what
    from pg_catalog.pg_class c where c.relnamespace = ${OURS} and c.relkind in ('v', 'm', 'f', 'p', 'c')
     and ${notOfExtension('pg_class', 'c.oid')}
  union all select format('type %s', t.typname) from pg_catalog.pg_type t
   where t.typnamespace = ${OURS} and t.typtype in ('e', 'd', 'r') and ${notOfExtension('pg_type', 't.oid')}
  union all select format('aggregate %s', p.proname) from pg_catalog.pg_proc p
   where p.pronamespace = ${OURS} and p.prokind in ('a', 'w') and ${notOfExtension('pg_proc', 'p.oid')}
  union all select format('inheriting, ruled or row-secured table %s', c.relname) from pg_catalog.pg_class c
   where c.relnamespace = ${OURS} and c.relkind = 'r' and (c.relrowsecurity or c.relhasrules or c.relhassubclass
     or exists (select from pg_catalog.pg_inherits i where i.inhrelid = c.oid))
  order by 1`;

const EXTENSIONS = `select quote_ident(extname) as name from pg_catalog.pg_extension where extname <> 'plpgsql' order by 1`;

const FUNCTIONS = `
  select pg_catalog.pg_get_functiondef(p.oid) as sql from pg_catalog.pg_proc p
   where p.pronamespace = ${OURS} and p.prokind in ('f', 'p') and ${notOfExtension('pg_proc', 'p.oid')}
   order by p.proname collate "C", pg_catalog.pg_get_function_identity_arguments(p.oid) collate "C"`;

const SEQUENCES = `
  select format('%I.%I', 'public', c.relname) as name, format_type(s.seqtypid, null) as type, s.seqstart as start,
         s.seqincrement as step, s.seqmin as min, s.seqmax as max, s.seqcache as cache, s.seqcycle as cycle,
         d.deptype = 'i' as "isIdentity", format('%I.%I.%I', 'public', t.relname, a.attname) as owner,
         d.objid is not null as "isOwned"
    from pg_catalog.pg_sequence s join pg_catalog.pg_class c on c.oid = s.seqrelid
    left join pg_catalog.pg_depend d on d.classid = 'pg_catalog.pg_class'::regclass and d.objid = c.oid
      and d.refclassid = 'pg_catalog.pg_class'::regclass and d.deptype in ('a', 'i')
    left join pg_catalog.pg_class t on t.oid = d.refobjid
    left join pg_catalog.pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid
   where c.relnamespace = ${OURS} and ${notOfExtension('pg_class', 'c.oid')}
   order by c.relname collate "C"`;

const COLUMNS = `
  select c.relname as label, format('%I.%I', 'public', c.relname) as table, c.relpersistence = 'u' as "isUnlogged",
         quote_ident(a.attname) as name, format_type(a.atttypid, a.atttypmod) as type, a.attnotnull as "isNeeded",
         a.attidentity as identity, a.attgenerated <> '' as "isComputed", pg_get_expr(d.adbin, d.adrelid) as value,
         case when a.attcollation <> t.typcollation then format('%I.%I', n.nspname, o.collname) end as collation
    from pg_catalog.pg_class c
    join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    join pg_catalog.pg_type t on t.oid = a.atttypid
    left join pg_catalog.pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
    left join pg_catalog.pg_collation o on o.oid = a.attcollation
    left join pg_catalog.pg_namespace n on n.oid = o.collnamespace
   where c.relnamespace = ${OURS} and c.relkind = 'r' and ${notOfExtension('pg_class', 'c.oid')}
   order by c.relname collate "C", a.attnum`;

const CONSTRAINTS = `
  select format('alter table %I.%I add constraint %I %s;', 'public', c.relname, k.conname,
                pg_catalog.pg_get_constraintdef(k.oid)) as sql
    from pg_catalog.pg_constraint k join pg_catalog.pg_class c on c.oid = k.conrelid
   where c.relnamespace = ${OURS} and c.relkind = 'r' and k.contype in ('p', 'u', 'x', 'c', 'f')
     and ${notOfExtension('pg_class', 'c.oid')}
   order by k.contype = 'f', c.relname collate "C", k.conname collate "C"`;

const INDEXES = `
  select pg_catalog.pg_get_indexdef(i.indexrelid) || ';' as sql
    from pg_catalog.pg_index i join pg_catalog.pg_class c on c.oid = i.indrelid
    join pg_catalog.pg_class x on x.oid = i.indexrelid
   where c.relnamespace = ${OURS} and c.relkind = 'r' and i.indisvalid and ${notOfExtension('pg_class', 'c.oid')}
     and not exists (select from pg_catalog.pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))
   order by x.relname collate "C"`;

const TRIGGERS = `
  select pg_catalog.pg_get_triggerdef(g.oid) || ';' as sql
    from pg_catalog.pg_trigger g join pg_catalog.pg_class c on c.oid = g.tgrelid
   where c.relnamespace = ${OURS} and c.relkind = 'r' and not g.tgisinternal
   order by c.relname collate "C", g.tgname collate "C"`;

/** @param {any} column @returns {string} */
const columnSql = ({ name, type, collation, isNeeded, identity, isComputed, value }) =>
  [
    `  ${name} ${type}`,
    collation === null ? '' : ` collate ${collation}`,
    isNeeded ? ' not null' : '',
    identity === '' ? '' : ` generated ${identity === 'a' ? 'always' : 'by default'} as identity`,
    value === null ? '' : isComputed ? ` generated always as (${value}) stored` : ` default ${value}`,
  ].join('');

/** @param {any} sequence @returns {string} */
const sequenceSql = ({ name, type, start, step, min, max, cache, cycle }) =>
  `create sequence ${name} as ${type} increment ${step} minvalue ${min} maxvalue ${max} start ${start} cache ${cache}${cycle ? ' cycle' : ''};`;

/** @param {readonly any[]} columns of all tables, those of one beside each other @returns {Map<string, any[]>} */
const byTable = (columns) => {
  /** @type {Map<string, any[]>} */
  const tables = new Map();
  for (const column of columns) {
    const same = tables.get(column.table);
    if (same) same.push(column);
    else tables.set(column.table, [column]);
  }
  return tables;
};

/** @param {string} sql of a function, which ends in its body @returns {string} */
const ended = (sql) => `${sql.trimEnd()};`;

/**
 * @param {Client} client whose search path is empty, so that every name comes with its schema
 * @returns {Promise<Schema>}
 * @throws {Refusal} when the database holds what this does not write
 */
export const schemaOf = async (client) => {
  /** @param {string} sql */
  const rows = async (sql) => (await client.query(sql)).rows;
  const [foreign] = await rows(FOREIGN);
  if (foreign) {
    throw new Refusal(
      `The database holds the ${foreign.what}, which a backup of the desk does not take. Move it to a schema of its own.`,
    );
  }
  const sequences = await rows(SEQUENCES);
  const made = sequences.filter(({ isIdentity }) => !isIdentity);
  const tables = byTable(await rows(COLUMNS));
  const before = [
    ...(await rows(EXTENSIONS)).map(
      ({ name }) => `create extension if not exists ${name} with schema public;`,
    ),
    ...(await rows(FUNCTIONS)).map(({ sql }) => ended(sql)),
    ...made.map(sequenceSql),
    ...[...tables].map(
      ([table, columns]) =>
        `create ${columns[0].isUnlogged ? 'unlogged ' : ''}table ${table} (\n${columns.map(columnSql).join(',\n')}\n);`,
    ),
    ...made
      .filter(({ isOwned }) => isOwned)
      .map(({ name, owner }) => `alter sequence ${name} owned by ${owner};`),
  ];
  const after = [...(await rows(CONSTRAINTS)), ...(await rows(INDEXES)), ...(await rows(TRIGGERS))];
  return {
    before: `${before.join('\n')}\n`,
    after: `${after.map(({ sql }) => sql).join('\n')}\n`,
    tables: [...tables].map(([name, columns]) => ({
      name,
      label: columns[0].label,
      columns: columns.filter(({ isComputed }) => !isComputed).map((column) => column.name),
    })),
    sequences: sequences.map(({ name }) => name),
  };
};

/** @param {Schema} schema @returns {string} */
export const fingerprintOf = ({ before, after }) =>
  createHash('sha256').update(before).update(after).digest('hex');

/** @param {Client} client @returns {Promise<boolean>} whether nothing of anybody stands where the desk's tables go */
export const isEmptySchema = async (client) => {
  const { rows } = await client.query(
    `select exists (select from pg_catalog.pg_class c where c.relnamespace = ${OURS} and ${notOfExtension('pg_class', 'c.oid')})
         or exists (select from pg_catalog.pg_proc p where p.pronamespace = ${OURS} and ${notOfExtension('pg_proc', 'p.oid')})
         as "isUsed"`,
  );
  return !rows[0].isUsed;
};
