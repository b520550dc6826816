/** What can be done to a ticket beside talking, one line an act: the menu of a conversation is made from it. */
import { askedOf, decideMove, type ConversationAnswer, type TicketAct } from '@kaigai-desk/domain';
import type { Act } from './act';
import { AnswerDeskForm } from './hand-on/AnswerDeskForm';
import { AskHqForm } from './hand-on/AskHqForm';
import { AskVendorForm } from './hand-on/AskVendorForm';
import { VendorAnswerForm } from './hand-on/VendorAnswerForm';
import { ExcludeForm } from './close/ExcludeForm';
import { RelayForm } from './close/RelayForm';
import { ReturnRelayForm, VoidExclusionForm } from './close/UndoForm';
import { LinkForm } from './link/LinkForm';
import { MergeForm } from './merge/MergeForm';
import { UndoMergeForm } from './merge/UndoMergeForm';
import { SplitForm } from './split/SplitForm';
import { RemoteSessionForm } from './remote-session/RemoteSessionForm';
import { NoteTimeForm } from './time/NoteTimeForm';

const allows =
  (act: TicketAct, by: 'desk' | 'hq') =>
  ({ state: from }: ConversationAnswer): boolean =>
    decideMove({ from, act, by }).ok;

/** An act that the CMS names among those that the reader may do now. */
const offered =
  (act: TicketAct) =>
  ({ acts }: ConversationAnswer): boolean =>
    acts.includes(act);

/** In the order of the menu. */
export const ACTS: readonly Act[] = [
  {
    key: 'askHq',
    label: 'act.askHq',
    letter: 'h',
    by: 'desk',
    isOffered: allows('handToHq', 'desk'),
    Form: AskHqForm,
  },
  {
    key: 'answerDesk',
    label: 'act.answerDesk',
    letter: 'h',
    by: 'hq',
    isOffered: (ticket) =>
      (ticket.state === 'waitingHq' || askedOf(ticket.history).hq) && allows('hqAnswer', 'hq')(ticket),
    Form: AnswerDeskForm,
  },
  {
    key: 'askVendor',
    label: 'act.askVendor',
    letter: 'v',
    isOffered: allows('handToVendor', 'desk'),
    Form: AskVendorForm,
  },
  {
    key: 'vendorAnswer',
    label: 'act.vendorAnswer',
    isOffered: (ticket) =>
      (ticket.state === 'waitingVendor' || askedOf(ticket.history).vendor !== null) &&
      allows('vendorAnswer', 'desk')(ticket),
    Form: VendorAnswerForm,
  },
  { key: 'merge', label: 'acts.merge', isOffered: offered('merge'), Form: MergeForm },
  { key: 'undoMerge', label: 'acts.undoMerge', isOffered: offered('undoMerge'), Form: UndoMergeForm },
  { key: 'split', label: 'acts.split', isOffered: offered('split'), Form: SplitForm },
  { key: 'link', label: 'acts.link', isOffered: offered('link'), Form: LinkForm },
  { key: 'relay', label: 'acts.relay', isOffered: offered('relay'), Form: RelayForm },
  { key: 'returnRelay', label: 'acts.returnRelay', isOffered: offered('returnRelay'), Form: ReturnRelayForm },
  { key: 'exclude', label: 'acts.exclude', isOffered: offered('exclude'), Form: ExcludeForm },
  {
    key: 'voidExclusion',
    label: 'acts.voidExclusion',
    isOffered: offered('voidExclusion'),
    Form: VoidExclusionForm,
  },
  {
    key: 'remoteSession',
    label: 'act.remoteSession',
    isOffered: allows('remoteSession', 'desk'),
    Form: RemoteSessionForm,
  },
  {
    key: 'noteTime',
    label: 'act.noteTime',
    isOffered: ({ state: from, closedAs }) => decideMove({ from, act: 'time', by: 'desk', closedAs }).ok,
    Form: NoteTimeForm,
  },
];
