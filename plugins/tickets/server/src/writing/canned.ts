/** Canned replies: which there are for a ticket, as they would stand in its answer, and what an answer begun from one is. */
import type { Core } from '@strapi/strapi';
import {
  DeskError,
  LANGUAGES,
  fillReply,
  type Author,
  type CannedRepliesAnswer,
  type CannedReply,
  type Language,
  type NextAfterAnswer,
} from '@kaigai-desk/domain';
import { ticketForDesk } from '../conversations/find';
import { OFFICE, documentsOf } from '../conversations/records';

export const CANNED_REPLY = 'api::canned-reply.canned-reply';

interface CannedRow {
  readonly documentId: string;
  readonly title: string;
  readonly body: string;
  readonly isAcknowledgement: boolean | null;
  readonly nextState: NextAfterAnswer;
}

interface CannedRows {
  findMany(find: {
    readonly locale: Language;
    readonly filters: object;
    readonly sort: readonly string[];
    readonly limit: number;
  }): Promise<CannedRow[]>;
}

const rowsOf = (strapi: Core.Strapi): CannedRows => strapi.documents(CANNED_REPLY) as unknown as CannedRows;

/**
 * The canned replies in use, filled in for one ticket: in its language, or in the other where there is none in it.
 * @throws DeskError `ticket.notFound`
 */
export async function cannedReplies(
  strapi: Core.Strapi,
  agent: Author,
  number: number,
): Promise<CannedRepliesAnswer> {
  const ticket = await ticketForDesk(strapi, number);
  const office = await documentsOf(strapi, OFFICE).findFirst({ filters: { code: ticket.officeCode } });
  const valuesIn = (language: Language) => ({
    requester: ticket.requesterName,
    office: (language === 'ja' ? office?.nameJa : office?.nameEn) ?? ticket.officeCode,
    number: String(ticket.number),
    subject: ticket.subject,
    agent: agent.actor.name,
  });
  const replies = new Map<string, CannedReply>();
  const other = LANGUAGES.filter((language) => language !== ticket.language);
  for (const language of [ticket.language, ...other]) {
    const rows = await rowsOf(strapi).findMany({
      locale: language,
      filters: { isActive: true },
      sort: ['title:asc'],
      limit: 500,
    });
    for (const row of rows) {
      if (replies.has(row.documentId)) continue;
      replies.set(row.documentId, {
        id: row.documentId,
        title: row.title,
        text: fillReply(row.body, valuesIn(language)),
        language,
        isAcknowledgement: row.isAcknowledgement === true,
        nextState: row.nextState,
      });
    }
  }
  return { replies: [...replies.values()] };
}

/**
 * What an answer keeps of the canned reply it was begun from. Its mark counts as it stands when the answer is sent,
 * whatever was changed in the text.
 * @throws DeskError `input.invalid` for one that is not there
 */
export async function answerData(
  strapi: Core.Strapi,
  cannedReplyId: string | undefined,
): Promise<{ readonly cannedReplyId?: string; readonly isAcknowledgement?: true }> {
  if (cannedReplyId === undefined) return {};
  // shared by its languages: any of them tells
  const reply = (await strapi.db
    .query(CANNED_REPLY)
    .findOne({ where: { documentId: cannedReplyId } })) as Pick<CannedRow, 'isAcknowledgement'> | null;
  if (!reply) {
    throw new DeskError('input.invalid', [{ field: 'cannedReplyId', code: 'field.unknownChoice' }]);
  }
  return { cannedReplyId, ...(reply.isAcknowledgement === true ? { isAcknowledgement: true as const } : {}) };
}
