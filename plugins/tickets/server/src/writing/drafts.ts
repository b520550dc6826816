/** Drafts of agents: kept from one browser to the next, seen by colleagues, and handed over. */
import type { Core } from '@strapi/strapi';
import {
  DeskError,
  type Author,
  type DraftCard,
  type DraftKind,
  type DraftSaved,
  type SaveDraft,
  type TakeDraft,
} from '@kaigai-desk/domain';
import { ticketForDesk } from '../conversations/find';
import { MESSAGE, documentsOf } from '../conversations/records';
import { platform } from '../platform';
import { DRAFT } from './model';

interface DraftRow {
  readonly id: number;
  readonly ticketNumber: number;
  readonly kind: DraftKind;
  readonly agentId: string;
  readonly agentName: string;
  readonly text: string;
  readonly requestId: string;
  readonly cannedReplyId: string | null;
  readonly savedAt: string;
}

interface Drafts {
  findOne(find: { readonly where: object }): Promise<DraftRow | null>;
  findMany(find: { readonly where: object; readonly orderBy: object }): Promise<DraftRow[]>;
  create(change: { readonly data: object }): Promise<DraftRow>;
  update(change: { readonly where: object; readonly data: object }): Promise<DraftRow | null>;
  deleteMany(find: { readonly where: object }): Promise<{ readonly count: number }>;
}

const draftRows = (strapi: Core.Strapi): Drafts => strapi.db.query(DRAFT) as unknown as Drafts;

/** Unfinished texts of all agents on a ticket; the reader's own with the id under which it will be sent. */
export async function draftsOf(
  strapi: Core.Strapi,
  number: number,
  readerId: string,
): Promise<readonly DraftCard[]> {
  const rows = await draftRows(strapi).findMany({
    where: { ticketNumber: number },
    orderBy: { savedAt: 'desc' },
  });
  return rows.map((row) => {
    const isMine = row.agentId === readerId;
    return {
      id: String(row.id),
      kind: row.kind,
      isMine,
      authorName: row.agentName,
      text: row.text,
      savedAt: row.savedAt,
      requestId: isMine ? row.requestId : null,
      cannedReplyId: row.cannedReplyId,
    };
  });
}

/** Writes the one draft of an agent, also where another tab of theirs writes it at the same time. */
async function put(strapi: Core.Strapi, where: object, data: object): Promise<void> {
  const rows = draftRows(strapi);
  if (await rows.update({ where, data })) return;
  try {
    await rows.create({ data: { ...where, ...data } });
  } catch (error) {
    if (!(await rows.update({ where, data }))) throw error;
  }
}

/**
 * Keeps an agent's unfinished text; one that is empty is none. What was sent already is not kept again: the last save of
 * a text can arrive after the text itself.
 * @throws DeskError `ticket.notFound`
 */
export async function saveDraft(
  strapi: Core.Strapi,
  agent: Author,
  number: number,
  kind: DraftKind,
  { requestId, text, cannedReplyId }: SaveDraft,
): Promise<DraftSaved> {
  await ticketForDesk(strapi, number);
  const where = { ticketNumber: number, kind, agentId: agent.actor.id };
  const isSent = (await documentsOf(strapi, MESSAGE).count({ filters: { requestId } })) > 0;
  if (text.trim() === '' || isSent) {
    await draftRows(strapi).deleteMany({ where });
    return { savedAt: null };
  }
  const savedAt = new Date(platform(strapi, 'clock').now());
  await put(strapi, where, { agentName: agent.actor.name, text, requestId, cannedReplyId, savedAt });
  return { savedAt: savedAt.toISOString() };
}

/**
 * Hands a colleague's unfinished text over to an agent, who goes on with it.
 * @throws DeskError `draft.gone`; `draft.ownText` where the agent has one of their own, which would be lost
 */
export async function takeDraft(
  strapi: Core.Strapi,
  agent: Author,
  number: number,
  draftId: number,
  { requestId }: TakeDraft,
): Promise<DraftCard> {
  const { id: agentId, name: agentName } = agent.actor;
  const rows = draftRows(strapi);
  const taken = await strapi.db.transaction(async () => {
    const draft = await rows.findOne({ where: { id: draftId, ticketNumber: number } });
    if (!draft || draft.agentId === agentId) throw new DeskError('draft.gone');
    const own = await rows.findOne({ where: { ticketNumber: number, kind: draft.kind, agentId } });
    if (own) throw new DeskError('draft.ownText');
    const savedAt = new Date(platform(strapi, 'clock').now());
    // whoever took it meanwhile is its agent now
    const where = { id: draftId, agentId: draft.agentId };
    if (!(await rows.update({ where, data: { agentId, agentName, requestId, savedAt } }))) {
      throw new DeskError('draft.gone');
    }
    return draft.id;
  });
  const card = (await draftsOf(strapi, number, agentId)).find(({ id }) => id === String(taken));
  if (!card) throw new DeskError('draft.gone');
  return card;
}

/** Ends the draft of what was sent, in the transaction that sends it. */
export async function endDraft(strapi: Core.Strapi, agent: Author, requestId: string): Promise<void> {
  await draftRows(strapi).deleteMany({ where: { requestId, agentId: agent.actor.id } });
}
