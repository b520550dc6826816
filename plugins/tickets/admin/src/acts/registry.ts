/** What can be done to a ticket beside talking, one line an act: the menu of a conversation is made from it. */
import type { ComponentType } from 'react';
import { askedOf, decideMove, type ConversationAnswer, type TicketAct } from '@kaigai-desk/domain';
import type { WordKey } from '../words';
import { AnswerDeskForm } from './hand-on/AnswerDeskForm';
import { AskHqForm } from './hand-on/AskHqForm';
import { AskVendorForm } from './hand-on/AskVendorForm';
import { VendorAnswerForm } from './hand-on/VendorAnswerForm';

export interface ActFormProps {
  readonly conversation: ConversationAnswer;
  /** Closes the dialog; `said` is told to the reader: what the act did. */
  readonly onDone: (said?: string) => void;
}

export interface Act {
  readonly key: string;
  readonly label: WordKey;
  /** Whether the act makes sense now; the CMS decides again. */
  readonly isOffered: (conversation: ConversationAnswer) => boolean;
  /** Whose act it is, where it is not everybody's who may work on tickets. */
  readonly by?: 'desk' | 'hq';
  /** The form of the act, with its own buttons. */
  readonly Form: ComponentType<ActFormProps>;
  /** A letter that opens it, where it is done fifty times a day. */
  readonly letter?: string;
}

const allows =
  (act: TicketAct, by: 'desk' | 'hq') =>
  ({ state: from }: ConversationAnswer): boolean =>
    decideMove({ from, act, by }).ok;

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
];
