import type { Core } from '@strapi/strapi';
import type {
  AnswerDesk,
  Author,
  HandToHq,
  HandToVendor,
  NoteVendorAnswer,
  RecordRemoteSession,
  TicketWritten,
  VendorChoicesAnswer,
  VendorPreviewAnswer,
} from '@kaigai-desk/domain';
import {
  handToVendor,
  noteVendorAnswer,
  previewForVendor,
  recordVendorAsked,
} from '../conversations/ask-vendor';
import { answerDesk, handToHq } from '../conversations/hand-on';
import { recordRemoteSession } from '../conversations/remote-session';
import { vendorChoices } from '../conversations/vendors';

/** Handing tickets on, to head office and to vendors, and what was done at the other end. */
const handOn = ({ strapi }: { strapi: Core.Strapi }) => ({
  toHq: (agent: Author, number: number, command: HandToHq): Promise<TicketWritten> =>
    handToHq(strapi, agent, number, command),
  answerDesk: (hq: Author, number: number, command: AnswerDesk): Promise<TicketWritten> =>
    answerDesk(strapi, hq, number, command),
  vendors: (number: number): Promise<VendorChoicesAnswer> => vendorChoices(strapi, number),
  preview: (number: number, command: HandToVendor): Promise<VendorPreviewAnswer> =>
    previewForVendor(strapi, number, command),
  toVendor: (agent: Author, number: number, command: HandToVendor): Promise<TicketWritten> =>
    handToVendor(strapi, agent, number, command),
  vendorAnswer: (agent: Author, number: number, command: NoteVendorAnswer): Promise<TicketWritten> =>
    noteVendorAnswer(strapi, agent, number, command),
  remoteSession: (agent: Author, number: number, command: RecordRemoteSession): Promise<TicketWritten> =>
    recordRemoteSession(strapi, agent, number, command),
  recordVendorAsked: (agent: Author, number: number, command: NoteVendorAnswer): Promise<TicketWritten> =>
    recordVendorAsked(strapi, agent, number, command),
});
export default handOn;
export type HandOn = ReturnType<typeof handOn>;
