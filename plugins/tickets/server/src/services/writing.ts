import type { Core } from '@strapi/strapi';
import type { Author, DraftKind, SaveDraft, TakeDraft } from '@kaigai-desk/domain';
import { cannedReplies } from '../writing/canned';
import { saveDraft, takeDraft } from '../writing/drafts';

/** What agents write with: drafts that the server keeps, and canned replies. */
const writing = ({ strapi }: { strapi: Core.Strapi }) => ({
  saveDraft: (agent: Author, number: number, kind: DraftKind, command: SaveDraft) =>
    saveDraft(strapi, agent, number, kind, command),
  takeDraft: (agent: Author, number: number, draftId: number, command: TakeDraft) =>
    takeDraft(strapi, agent, number, draftId, command),
  cannedReplies: (agent: Author, number: number) => cannedReplies(strapi, agent, number),
});
export default writing;
export type Writing = ReturnType<typeof writing>;
