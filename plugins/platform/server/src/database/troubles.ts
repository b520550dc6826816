/** What the database cannot do for anybody at the moment: it is full, closed for writing, or away. */
import type { ErrorCode } from '@kaigai-desk/domain';

export interface Trouble {
  /** `desk.cannotSave`: it refused a write, and reads go on. `desk.unreachable`: it did not answer at all. */
  readonly code: Extract<ErrorCode, 'desk.cannotSave' | 'desk.unreachable'>;
  /** What the driver calls it, for the log: `SQLITE_FULL`, `25006`, `ECONNREFUSED`. */
  readonly cause: string;
}

/**
 * Refused writes, by the drivers' codes. SQLite: read-only, full, not written by the disk, held by another process.
 * PostgreSQL: 25006 read-only, class 53 out of a resource (53100 the disk), 58030 the disk, 40001 and 40P01 two writes
 * that stood in each other's way, 55P03 and 57014 a wait that was too long.
 */
const CANNOT_SAVE =
  /^(?:SQLITE_(?:READONLY|FULL|IOERR|BUSY|LOCKED)(?:_\w+)?|25006|53[0-24-9]\d\d|58030|40001|40P01|55P03|57014)$/;
/** PostgreSQL: class 08 the line, 57P01 to 57P03 stopped or not yet started, 53300 no more connections. */
const UNREACHABLE =
  /^(?:SQLITE_CANTOPEN(?:_\w+)?|08\w{3}|57P0[123]|53300|ECONN\w+|EPIPE|ETIMEDOUT|EHOSTUNREACH)$/;
/** What pg and knex say without a code when a line broke, or none could be had in time. */
const BROKEN_LINE =
  /Connection terminated|Connection ended|not queryable|Client was closed|Timeout acquiring a connection/;

function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  if ('code' in error && typeof error.code === 'string') return error.code;
  // several addresses were tried, and none took the call
  if (error instanceof AggregateError) return codeOf(error.errors[0]);
  return undefined;
}

/** Reads what a driver threw; undefined for everything that is not a passing trouble of the database. */
export function troubleOf(error: unknown): Trouble | undefined {
  const cause = codeOf(error);
  if (cause !== undefined && CANNOT_SAVE.test(cause)) return { code: 'desk.cannotSave', cause };
  if (cause !== undefined && UNREACHABLE.test(cause)) return { code: 'desk.unreachable', cause };
  if (error instanceof Error && BROKEN_LINE.test(error.message))
    return { code: 'desk.unreachable', cause: cause ?? error.name };
  return undefined;
}
