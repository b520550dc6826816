/** What an act on a ticket is, for the menu and for its form. */
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
  /** Whose act it is, where it is not everybody's who may work on tickets. */
  readonly by?: 'desk' | 'hq';
  /** The form of the act, with its own buttons. */
  readonly Form: ComponentType<ActFormProps>;
  /** A letter that opens it, where it is done fifty times a day. */
  readonly letter?: string;
}
