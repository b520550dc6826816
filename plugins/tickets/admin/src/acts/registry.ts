/** What can be done to a ticket beside talking, one line an act: the menu of a conversation is made from it. */
import type { ComponentType } from 'react';
import type { ConversationAnswer } from '@kaigai-desk/domain';
import type { WordKey } from '../words';

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
  /** The form of the act, with its own buttons. */
  readonly Form: ComponentType<ActFormProps>;
  /** A letter that opens it, where it is done fifty times a day. */
  readonly letter?: string;
}

/** In the order of the menu. */
export const ACTS: readonly Act[] = [];
