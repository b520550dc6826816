import type { Core } from '@strapi/strapi';

/** A row as the query engine gives it: instants are ISO strings. */
export type Row = Readonly<Record<string, unknown>> & { readonly id: number };

export interface Find {
  readonly where?: Readonly<Record<string, unknown>>;
  readonly orderBy?: Readonly<Record<string, 'asc' | 'desc'>>;
  readonly populate?: unknown;
  readonly limit?: number;
  readonly offset?: number;
}

/** The part of Strapi's query engine that tables without a content type need; it joins an open transaction by itself. */
export interface Rows<R extends Row> {
  findOne(find: Find): Promise<R | null>;
  findMany(find: Find): Promise<R[]>;
  count(find: Find): Promise<number>;
  create(change: { readonly data: Readonly<Record<string, unknown>> }): Promise<R>;
  update(change: {
    readonly where: Readonly<Record<string, unknown>>;
    readonly data: Readonly<Record<string, unknown>>;
  }): Promise<R | null>;
  deleteMany(find: Find): Promise<{ readonly count: number }>;
}

/** The rows of a type or table. The shape is the caller's promise: models/index.ts and the schemas say the same. */
export function rowsOf<R extends Row>(strapi: Core.Strapi, uid: string): Rows<R> {
  return strapi.db.query(uid) as unknown as Rows<R>;
}

/** Whether the desk runs on PostgreSQL; else it is SQLite. */
export const isPostgres = (strapi: Core.Strapi): boolean => strapi.db.dialect.client === 'postgres';
