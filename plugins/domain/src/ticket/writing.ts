/** What agents write with: drafts that the server keeps, and canned replies. */
import * as v from 'valibot';
import { foldNewlines, isCleanText } from '../text';
import type { Language } from './channels';
import { BODY_MAX } from './commands';
import type { TicketState } from './states';

export const DRAFT_KINDS = ['answer', 'note'] as const;
export type DraftKind = (typeof DRAFT_KINDS)[number];

const requestId = v.pipe(v.string('field.wrongType'), v.uuid('field.wrongType'));
const documentId = v.pipe(
  v.string('field.wrongType'),
  v.minLength(1, 'field.required'),
  v.maxLength(64, 'field.tooLong'),
);

/** An agent's unfinished text; an empty one ends the draft. Spaces at its ends are being typed, and stay. */
export const SaveDraft = v.strictObject(
  {
    requestId,
    text: v.pipe(
      v.string('field.wrongType'),
      v.transform(foldNewlines),
      v.check(isCleanText, 'field.controls'),
      v.maxLength(BODY_MAX, 'field.tooLong'),
    ),
    /** The canned reply that the text was begun from. */
    cannedReplyId: v.nullable(documentId),
  },
  'field.unknown',
);
export type SaveDraft = v.InferOutput<typeof SaveDraft>;

/** Somebody goes on with what a colleague began to write. The text gets the id under which they will send it. */
export const TakeDraft = v.strictObject({ requestId }, 'field.unknown');
export type TakeDraft = v.InferOutput<typeof TakeDraft>;

/** An unfinished text as every agent sees it beside the conversation. */
export interface DraftCard {
  readonly id: string;
  readonly kind: DraftKind;
  readonly isMine: boolean;
  readonly authorName: string;
  readonly text: string;
  readonly savedAt: string;
  /** Only of the reader's own. */
  readonly requestId: string | null;
  readonly cannedReplyId: string | null;
}

/** PUT /tickets/conversations/:number/drafts/:kind (admin): null once the draft has ended. */
export interface DraftSaved {
  readonly savedAt: string | null;
}

/** What a canned reply may name, with what it reads for an example. */
export const REPLY_VARIABLES = ['requester', 'office', 'number', 'subject', 'agent'] as const;
export type ReplyVariable = (typeof REPLY_VARIABLES)[number];

const PLACE = /\{\{\s*([^{}]*?)\s*\}\}/g;
const isVariable = (name: string): name is ReplyVariable =>
  (REPLY_VARIABLES as readonly string[]).includes(name);

/** Names between double braces that no ticket can fill. */
export const unknownVariables = (text: string): readonly string[] =>
  [...text.matchAll(PLACE)].map((match) => match[1] ?? '').filter((name) => !isVariable(name));

/** A canned reply for one ticket: `{{requester}}` becomes the requester's name. What is unknown stays as it stands. */
export const fillReply = (text: string, values: Readonly<Record<ReplyVariable, string>>): string =>
  text.replace(PLACE, (place, name: string) => (isVariable(name) ? values[name] : place));

/** What may happen next after an answer. */
export type NextAfterAnswer = Extract<TicketState, 'waitingRequester' | 'resolved' | 'open'>;

/** A canned reply as it would stand in the answer to one ticket. */
export interface CannedReply {
  /** Its document id, the same in both languages. */
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** The language it is written in: the ticket's, unless there is none in it. */
  readonly language: Language;
  /** Only says that the inquiry arrived: such a message is no first answer (docs/service-levels.md). */
  readonly isAcknowledgement: boolean;
  readonly nextState: NextAfterAnswer;
}

/** GET /tickets/conversations/:number/canned-replies (admin), by title. */
export interface CannedRepliesAnswer {
  readonly replies: readonly CannedReply[];
}
