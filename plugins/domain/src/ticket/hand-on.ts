/** Handing a ticket on (R12): a question to head office, a request to a vendor, and what came back. */
import * as v from 'valibot';
import { excerptOf, textField } from '../text';
import { LANGUAGES } from './channels';
import { BODY_MAX } from './commands';
import type { Side } from './states';

/** Two texts and a heading make one note, which must not be longer than a message. */
const PART_MAX = BODY_MAX / 4;

const requestId = v.pipe(v.string('field.wrongType'), v.uuid('field.wrongType'));
const language = v.picklist(LANGUAGES, 'field.unknownChoice');
const documentId = v.pipe(
  v.string('field.wrongType'),
  v.minLength(1, 'field.choose'),
  v.maxLength(64, 'field.tooLong'),
);

/** An agent asks head office. `language` is the one that the agent writes in: the headings of the note. */
export const HandToHq = v.strictObject(
  {
    requestId,
    question: textField({ max: PART_MAX, lines: 'many' }),
    tried: textField({ max: PART_MAX, lines: 'many' }),
    language,
  },
  'field.unknown',
);
export type HandToHq = v.InferOutput<typeof HandToHq>;

/** Head office answers the desk and gives the ticket back. */
export const AnswerDesk = v.strictObject(
  { requestId, body: textField({ max: BODY_MAX, lines: 'many' }) },
  'field.unknown',
);
export type AnswerDesk = v.InferOutput<typeof AnswerDesk>;

/** What of a ticket a vendor may be told beside the agent's own words; nothing unless it is ticked. */
export const SHAREABLE = ['subject', 'requesterName', 'requesterEmail', 'machine'] as const;
export type Shareable = (typeof SHAREABLE)[number];

/** Most messages that one mail to a vendor carries. */
export const SHARED_MESSAGES_MAX = 50;

/**
 * An agent asks a vendor by mail, in the vendor's language. `messageIds` are document ids of public messages of the
 * ticket. `remindOn` is the day, `YYYY-MM-DD` in Tokyo, on which the desk is told that nothing came back.
 */
export const HandToVendor = v.strictObject(
  {
    requestId,
    vendorId: documentId,
    language,
    body: textField({ max: PART_MAX, lines: 'many' }),
    share: v.array(v.picklist(SHAREABLE, 'field.unknownChoice'), 'field.wrongType'),
    messageIds: v.pipe(
      v.array(documentId, 'field.wrongType'),
      v.maxLength(SHARED_MESSAGES_MAX, 'field.tooMany'),
    ),
    remindOn: v.pipe(
      v.string('field.wrongType'),
      v.minLength(1, 'field.required'),
      v.isoDate('field.date'),
      v.check((day) => new Date(`${day}T00:00:00Z`).toISOString().startsWith(day), 'field.date'),
    ),
  },
  'field.unknown',
);
export type HandToVendor = v.InferOutput<typeof HandToVendor>;

/** An agent writes down what a vendor said. */
export const NoteVendorAnswer = v.strictObject(
  { requestId, body: textField({ max: BODY_MAX, lines: 'many' }) },
  'field.unknown',
);
export type NoteVendorAnswer = v.InferOutput<typeof NoteVendorAnswer>;

/** GET /tickets/conversations/:number/vendors (admin): vendors of the ticket's office who can be asked, by name. */
export interface VendorChoicesAnswer {
  readonly vendors: readonly {
    readonly id: string;
    readonly name: string;
    readonly purpose: string;
    readonly email: string;
  }[];
}

/** POST /tickets/conversations/:number/vendor-preview (admin): the mail as it would go out. Nothing is written. */
export interface VendorPreviewAnswer {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** What lists show of a question to head office or of a request to a vendor: the beginning of its note. */
export const questionExcerptOf = (note: string): string => excerptOf(note, 160);

/** At this time of the day in Tokyo the desk is told. */
const REMIND_HOUR = '09:00:00+09:00';
const DAY_MS = 86_400_000;
/** Most days until a reminder. */
export const REMIND_DAYS_MAX = 180;

/** The instant (milliseconds) of a reminder on a day in Tokyo. */
export const remindAt = (day: string): number => Date.parse(`${day}T${REMIND_HOUR}`);

/** What is wrong with a day of a reminder, as a code of `FIELD_ERRORS`; `now` in milliseconds. */
export function remindIssue(day: string, now: number): 'field.notPast' | 'field.tooLate' | undefined {
  const at = remindAt(day);
  if (at <= now) return 'field.notPast';
  return at > now + REMIND_DAYS_MAX * DAY_MS ? 'field.tooLate' : undefined;
}

/** What is still asked of others. */
export interface Asked {
  /** Head office has been asked and has not answered. */
  readonly hq: boolean;
  /** Name of the vendor who has been asked and has not answered; null where nobody waits for one. */
  readonly vendor: string | null;
}

/** As much of an event as is needed to tell what is asked. */
interface Happened {
  readonly kind: string;
  readonly side: Side;
  readonly data?: Readonly<Record<string, unknown>>;
}

type Ask = (happened: Happened) => Partial<Asked>;

/** What each kind of event changes of what is asked. */
const ASKS: Readonly<Record<string, Ask>> = {
  'ticket.handedToHq': () => ({ hq: true }),
  'ticket.hqAnswered': () => ({ hq: false }),
  // head office told the office itself
  'ticket.answered': ({ side }) => (side === 'hq' ? { hq: false } : {}),
  // the desk took its question back; a vendor who has a mail may still answer
  'ticket.moved': ({ data = {} }) => (data['from'] === 'waitingHq' ? { hq: false } : {}),
  'ticket.handedToVendor': ({ data = {} }) => ({
    vendor: typeof data['vendorName'] === 'string' ? data['vendorName'] : '',
  }),
  'ticket.vendorAnswered': () => ({ vendor: null }),
};

/**
 * What is still asked of head office and of a vendor. It stays asked when the requester's side writes meanwhile, which
 * makes it the desk's turn again.
 * @param events of one ticket, oldest first
 */
export const askedOf = (events: readonly Happened[]): Asked =>
  events.reduce<Asked>((asked, event) => ({ ...asked, ...ASKS[event.kind]?.(event) }), {
    hq: false,
    vendor: null,
  });
