import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { FieldIssue } from '@kaigai-desk/domain';
import { oneToOnesOf } from '../database/one-to-one';
import { DERIVED_KEYS } from './derived-keys';

/** What Strapi's own look before a write says of an attribute that is `unique` in its schema. */
const STRAPI_SAYS = 'This attribute must be unique';

/** Kept by the desk: that one of these stood there before is no mistake of a person, and is answered elsewhere. */
const KEPT_BY_DESK: ReadonlySet<string> = new Set(['requestId', 'currentKey', 'version', 'number']);

interface DriverError {
  readonly code?: unknown;
  readonly message: string;
  readonly table?: unknown;
  readonly detail?: unknown;
}

/** The table and the columns of the unique index that a write ran into. */
function collisionOf(error: DriverError): { table: string; columns: readonly string[] } | undefined {
  if (error.code === 'SQLITE_CONSTRAINT_UNIQUE') {
    // the statement stands before it, with the words of people in it: the last one is the driver's
    const said = error.message.split('UNIQUE constraint failed: ').at(-1) ?? '';
    const names = said.split(', ').map((name) => name.split('.'));
    return { table: names[0]?.[0] ?? '', columns: names.map(([, column]) => column ?? '') };
  }
  if (error.code === '23505' && typeof error.detail === 'string' && typeof error.table === 'string') {
    // 'Key (maker, serial_number)=(…)' in the server's language, the columns always the same
    const columns = /\(([^()]+)\)=\(/.exec(error.detail)?.[1]?.split(', ');
    return columns ? { table: error.table, columns } : undefined;
  }
  return undefined;
}

/**
 * Which attribute of a type was refused because another row has its value already; nothing for any other error.
 * Of several columns the last one is named: it is what tells rows apart within the others.
 */
export function takenBy(strapi: Core.Strapi, uid: string, error: unknown): readonly FieldIssue[] {
  if (typeof error !== 'object' || error === null || !('message' in error)) return [];
  const collision = collisionOf(error as DriverError);
  const meta = strapi.db.metadata.get(uid);
  const link = oneToOnesOf(strapi, uid).find(
    ({ table, column }) => table === collision?.table && collision.columns.join() === column,
  );
  if (link) return [{ field: link.attribute, code: 'field.taken' }];
  if (collision?.table !== meta.tableName) return [];
  const column = collision.columns.at(-1);
  const columnOf = (definition: object): unknown =>
    'columnName' in definition ? definition.columnName : undefined;
  const attribute = Object.entries(meta.attributes).find(
    ([, definition]) => columnOf(definition) === column,
  )?.[0];
  if (attribute === undefined || KEPT_BY_DESK.has(attribute)) return [];
  const derived = DERIVED_KEYS[uid];
  const field = derived?.attribute === attribute ? derived.shownAt : attribute;
  return [{ field, code: 'field.taken' }];
}

/** The same, of Strapi's own refusal: only when it says nothing else, since the rest of it has no code of ours. */
export function takenBefore(error: unknown): readonly FieldIssue[] {
  if (!(error instanceof errors.ValidationError)) return [];
  const said = (error.details as { errors?: readonly { path: readonly string[]; message: string }[] }).errors;
  if (!said?.length || said.some(({ message }) => message !== STRAPI_SAYS)) return [];
  return said.map(({ path }) => ({ field: path.join('.'), code: 'field.taken' }));
}
