import { DeskError } from '@kaigai-desk/domain';

const LONGEST = 500;

/** Why something was not done, for the row: a code of ours, which pages put into words, else the message itself. */
export function causeOf(error: unknown): string {
  if (error instanceof DeskError) return error.code;
  const message = error instanceof Error ? error.message || error.name : String(error);
  // PostgreSQL keeps no NUL
  return message.replaceAll('\0', '').slice(0, LONGEST);
}
