import type { Core } from '@strapi/strapi';
import type {
  Author,
  ExcludeTicket,
  LinkTicket,
  MergePreview,
  MergeTicket,
  NoteTimeSpent,
  RelayTicket,
  ReturnRelay,
  ReviewAnswer,
  SplitTicket,
  TicketWritten,
  UnlinkTicket,
  VoidExclusion,
  VoidTimeSpent,
} from '@kaigai-desk/domain';
import { exclude, voidExclusion } from '../conversations/exclude';
import { link, unlink } from '../conversations/link';
import { merge, undoMerge } from '../conversations/merge';
import { previewMerge } from '../conversations/merge-preview';
import { relay, returnRelay } from '../conversations/relay';
import { review, type Review } from '../conversations/review';
import { split } from '../conversations/split';
import { noteTime, voidTime } from '../conversations/time-spent';

/** What is done to tickets beside talking: out of the count, out of scope, together, apart, beside each other. */
const acts = ({ strapi }: { strapi: Core.Strapi }) => ({
  exclude: (agent: Author, number: number, command: ExcludeTicket): Promise<TicketWritten> =>
    exclude(strapi, agent, number, command),
  voidExclusion: (author: Author, number: number, command: VoidExclusion): Promise<TicketWritten> =>
    voidExclusion(strapi, author, number, command),
  relay: (agent: Author, number: number, command: RelayTicket): Promise<TicketWritten> =>
    relay(strapi, agent, number, command),
  returnRelay: (author: Author, number: number, command: ReturnRelay): Promise<TicketWritten> =>
    returnRelay(strapi, author, number, command),
  previewMerge: (agent: Author, number: number, into: number): Promise<MergePreview> =>
    previewMerge(strapi, agent, number, into),
  merge: (agent: Author, number: number, command: MergeTicket): Promise<TicketWritten> =>
    merge(strapi, agent, number, command),
  undoMerge: (agent: Author, number: number): Promise<TicketWritten> => undoMerge(strapi, agent, number),
  split: (agent: Author, number: number, command: SplitTicket): Promise<TicketWritten> =>
    split(strapi, agent, number, command),
  link: (agent: Author, number: number, command: LinkTicket): Promise<TicketWritten> =>
    link(strapi, agent, number, command),
  unlink: (agent: Author, number: number, command: UnlinkTicket): Promise<TicketWritten> =>
    unlink(strapi, agent, number, command),
  noteTime: (agent: Author, number: number, command: NoteTimeSpent): Promise<TicketWritten> =>
    noteTime(strapi, agent, number, command),
  voidTime: (
    agent: Author,
    number: number,
    command: VoidTimeSpent,
    isLead: boolean,
  ): Promise<TicketWritten> => voidTime(strapi, agent, number, command, isLead),
  review: (which: Review, page: number): Promise<ReviewAnswer> => review(strapi, which, page),
});
export default acts;
export type Acts = ReturnType<typeof acts>;
