/** What people ask the desk to do: one schema for the portal, the admin pages and the CMS. */
import * as v from 'valibot';
import { textField } from '../text';
import { AGENT_CHANNELS, LANGUAGES } from './channels';
import { PRIORITIES, TAGS_MAX } from './marks';
import { CC_MAX } from './readers';
import { TICKET_STATES } from './states';

/** Most characters of a subject, and of a message. */
export const SUBJECT_MAX = 200;
export const BODY_MAX = 20_000;

/** Made when a form is shown; the second send under the same id gets the first one's answer. */
const requestId = v.pipe(v.string('field.wrongType'), v.uuid('field.wrongType'));
const subject = textField({ max: SUBJECT_MAX, lines: 'one' });
const body = textField({ max: BODY_MAX, lines: 'many' });
const language = v.picklist(LANGUAGES, 'field.unknownChoice');

/** Document id of a machine of the person's office; empty means none was chosen. */
const machineId = v.pipe(v.string('field.wrongType'), v.maxLength(64, 'field.tooLong'));

/** Only the requester and whoever is copied in read it, not the office contact. */
const isPrivate = v.boolean('field.wrongType');

/** Document ids, each once. */
const idList = (most: number) =>
  v.pipe(
    v.array(v.pipe(v.string('field.wrongType'), v.maxLength(64, 'field.unknownChoice')), 'field.wrongType'),
    v.maxLength(most, 'field.tooMany'),
    v.check((ids) => new Set(ids).size === ids.length, 'field.twice'),
  );

/** A member of an office asks for help in the portal. */
export const OpenTicket = v.strictObject(
  { requestId, subject, body, language, machineId: v.optional(machineId), isPrivate: v.optional(isPrivate) },
  'field.unknown',
);
export type OpenTicket = v.InferOutput<typeof OpenTicket>;

/** A word of the requester's side on an existing ticket. */
export const ReplyToTicket = v.strictObject({ requestId, body }, 'field.unknown');
export type ReplyToTicket = v.InferOutput<typeof ReplyToTicket>;

/** Most minutes of one entry of time spent: a day. */
export const MINUTES_MAX = 1_440;
/** Whole minutes that something took. */
export const minutesField = v.pipe(
  v.number('field.number'),
  v.integer('field.whole'),
  v.minValue(1, 'field.tooSmall'),
  v.maxValue(MINUTES_MAX, 'field.tooLarge'),
);

/** Document id of a message, or of something else that the desk keeps. */
export const messageId = v.pipe(
  v.string('field.wrongType'),
  v.minLength(1, 'field.required'),
  v.maxLength(64, 'field.tooLong'),
);

/**
 * An agent answers; `nextState` says whose turn it is afterwards. `seenMessageId` is the last public word that the agent
 * has seen: an answer to less than everything is refused. `minutes` that it took are noted along with it. `cannedReplyId` is the canned reply the text was begun from.
 */
export const AnswerTicket = v.strictObject(
  {
    requestId,
    body,
    nextState: v.picklist(['waitingRequester', 'resolved', 'open'], 'field.unknownChoice'),
    minutes: v.optional(minutesField),
    seenMessageId: v.optional(messageId),
    cannedReplyId: v.optional(messageId),
  },
  'field.unknown',
);
export type AnswerTicket = v.InferOutput<typeof AnswerTicket>;

/** An internal note, never shown to the office. */
export const NoteOnTicket = v.strictObject(
  { requestId, body, minutes: v.optional(minutesField) },
  'field.unknown',
);
export type NoteOnTicket = v.InferOutput<typeof NoteOnTicket>;

/** An agent moves a ticket without a word to the requester. */
export const MoveTicket = v.strictObject(
  { state: v.picklist(TICKET_STATES, 'field.unknownChoice') },
  'field.unknown',
);
export type MoveTicket = v.InferOutput<typeof MoveTicket>;

/**
 * An agent changes facts of a ticket; what is not sent is not touched. `revision` is the one that the agent saw when
 * beginning. `assigneeId` is the id of an admin user, null for nobody; `tagIds` are all tags that it is to bear, `ccIds` all
 * people of the offices who are to read it beside the requester, both by document id (checked by the service).
 */
export const ChangeTicket = v.strictObject(
  {
    revision: v.pipe(
      v.number('field.wrongType'),
      v.integer('field.whole'),
      v.minValue(0, 'field.tooSmall'),
      v.maxValue(Number.MAX_SAFE_INTEGER, 'field.tooLarge'),
    ),
    subject: v.optional(subject),
    language: v.optional(language),
    priority: v.optional(v.picklist(PRIORITIES, 'field.unknownChoice')),
    tagIds: v.optional(idList(TAGS_MAX)),
    isPrivate: v.optional(isPrivate),
    ccIds: v.optional(idList(CC_MAX)),
    assigneeId: v.optional(
      v.nullable(
        v.pipe(
          v.string('field.wrongType'),
          v.minLength(1, 'field.required'),
          v.maxLength(64, 'field.tooLong'),
        ),
      ),
    ),
  },
  'field.unknown',
);
export type ChangeTicket = v.InferOutput<typeof ChangeTicket>;

const email = v.pipe(
  v.string('field.wrongType'),
  v.transform((text) => text.trim()),
  v.minLength(1, 'field.required'),
  v.maxLength(254, 'field.tooLong'),
  v.email('field.email'),
);

/** Whom a ticket is opened for: a known person by the document id of the staff row, or a name and an address. */
export const requesterOfTicket = v.variant(
  'kind',
  [
    v.strictObject(
      {
        kind: v.literal('staff'),
        staffId: v.pipe(
          v.string('field.wrongType'),
          v.minLength(1, 'field.required'),
          v.maxLength(64, 'field.tooLong'),
        ),
      },
      'field.unknown',
    ),
    v.strictObject(
      { kind: v.literal('address'), name: textField({ max: 100, lines: 'one' }), email },
      'field.unknown',
    ),
  ],
  'field.unknownChoice',
);

/**
 * An agent opens a ticket for somebody: a known person by the document id of the staff row, or a name and an address
 * that the desk does not know yet. `receivedAt` is an ISO instant in UTC, not in the future (checked by the service).
 */
export const OpenForSomebody = v.strictObject(
  {
    requestId,
    subject,
    body,
    language,
    officeCode: v.pipe(
      v.string('field.wrongType'),
      v.minLength(1, 'field.required'),
      v.maxLength(64, 'field.tooLong'),
    ),
    requester: requesterOfTicket,
    channel: v.picklist(AGENT_CHANNELS, 'field.unknownChoice'),
    receivedAt: v.pipe(v.string('field.wrongType'), v.isoTimestamp('field.instant')),
    isPrivate: v.optional(isPrivate),
  },
  'field.unknown',
);
export type OpenForSomebody = v.InferOutput<typeof OpenForSomebody>;

/** A person signs in to the portal. The password is checked as sent: nothing is trimmed from it. */
export const SignIn = v.strictObject(
  {
    email: v.pipe(
      v.string('field.wrongType'),
      v.transform((text) => text.trim().toLowerCase()),
      v.minLength(1, 'field.required'),
      v.maxLength(254, 'field.tooLong'),
    ),
    password: v.pipe(
      v.string('field.wrongType'),
      v.minLength(1, 'field.required'),
      v.maxLength(200, 'field.tooLong'),
    ),
    device: v.optional(v.pipe(v.string('field.wrongType'), v.maxLength(400, 'field.tooLong'))),
  },
  'field.unknown',
);
export type SignIn = v.InferOutput<typeof SignIn>;

export interface FieldIssue {
  /** Dotted path of the field; empty for the whole body. */
  readonly field: string;
  /** A code of `FIELD_ERRORS`. */
  readonly code: string;
}

export type Parsed<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly issues: readonly FieldIssue[] };

/**
 * Reads unknown input with one of the schemas above.
 * @returns the value, or the first issue of each field in the order of the schema; messages are codes
 */
export function parseWith<const S extends v.GenericSchema>(
  schema: S,
  input: unknown,
): Parsed<v.InferOutput<S>> {
  const result = v.safeParse(schema, input, { abortPipeEarly: true });
  if (result.success) return { ok: true, value: result.output };
  const seen = new Map<string, FieldIssue>();
  for (const issue of result.issues) {
    const field = v.getDotPath(issue) ?? '';
    const missing = issue.kind === 'schema' && issue.input === undefined && issue.expected !== 'never';
    if (!seen.has(field)) seen.set(field, { field, code: missing ? 'field.required' : issue.message });
  }
  return { ok: false, issues: [...seen.values()] };
}
