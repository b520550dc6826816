/** How mail programs learn which mails belong together, and which of them are one. */
import { createHash } from 'node:crypto';
import type { MailThread } from '@kaigai-desk/domain';

const digestOf = (text: string): Buffer => createHash('sha256').update(text).digest();

/** The id of the mail with this key: the same at each attempt, so that a double can be told. */
export const messageIdOf = (key: string, host: string): string =>
  `<${digestOf(key).toString('hex').slice(0, 32)}@${host}>`;

/** The id that all mails of a matter refer to; no mail bears it, so that none has to arrive first. */
export const rootIdOf = (thread: MailThread, host: string): string =>
  messageIdOf(`thread:${thread.id}`, host);

/** Between the Unix epoch and that of a Windows file time. */
const FILE_TIME_EPOCH_MS = 11_644_473_600_000;

/**
 * Outlook's own name for a conversation (MS-OXOMSG 2.2.1.3): a byte 1, the upper five bytes of the time it began, a GUID.
 * With it, mails stay together although each has a subject of its own.
 */
export function threadIndexOf(thread: MailThread): string {
  const fileTime = Buffer.alloc(8);
  fileTime.writeBigUInt64BE(BigInt(thread.startedAt + FILE_TIME_EPOCH_MS) * 10_000n);
  // the uppermost byte of any time of this age is 1
  return Buffer.concat([fileTime.subarray(0, 6), digestOf(thread.id).subarray(0, 16)]).toString('base64');
}
