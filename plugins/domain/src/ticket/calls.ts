/** Calls that an agent writes down by hand (R26), with what the figures need of them (docs/service-levels.md#call). */
import * as v from 'valibot';
import { textField } from '../text';
import { LANGUAGES } from './channels';
import { BODY_MAX, SUBJECT_MAX, requesterOfTicket, type FieldIssue } from './commands';

export const CALL_CHANNELS = ['phone', 'teamsCall'] as const;
export type CallChannel = (typeof CALL_CHANNELS)[number];
export const CALL_DIRECTIONS = ['incoming', 'outgoing'] as const;
export type CallDirection = (typeof CALL_DIRECTIONS)[number];
/** Why a call has no ticket. */
export const CALL_REASONS = ['wrongNumber', 'givenUp', 'notReached'] as const;
export type CallReason = (typeof CALL_REASONS)[number];

const instant = v.pipe(
  v.string('field.wrongType'),
  v.minLength(1, 'field.required'),
  v.isoTimestamp('field.instant'),
);

/**
 * One call over all phones and transfers. Instants are ISO in UTC; `pickedUpAt` is null where nobody picked up.
 * `isCallBack`: it ended with 'we call back', so that its pick-up is no answer. `about`: the ticket that it opens or
 * belongs to, or why there is none.
 */
export const RecordCall = v.strictObject(
  {
    requestId: v.pipe(v.string('field.wrongType'), v.uuid('field.wrongType')),
    line: textField({ max: 60, lines: 'one' }),
    channel: v.picklist(CALL_CHANNELS, 'field.unknownChoice'),
    direction: v.picklist(CALL_DIRECTIONS, 'field.unknownChoice'),
    rangAt: instant,
    pickedUpAt: v.nullable(instant),
    hungUpAt: instant,
    isCallBack: v.boolean('field.wrongType'),
    note: v.pipe(v.string('field.wrongType'), v.maxLength(BODY_MAX / 2, 'field.tooLong')),
    about: v.variant(
      'kind',
      [
        v.strictObject(
          {
            kind: v.literal('new'),
            subject: textField({ max: SUBJECT_MAX, lines: 'one' }),
            body: textField({ max: BODY_MAX, lines: 'many' }),
            language: v.picklist(LANGUAGES, 'field.unknownChoice'),
            officeCode: v.pipe(
              v.string('field.wrongType'),
              v.minLength(1, 'field.required'),
              v.maxLength(64, 'field.tooLong'),
            ),
            requester: requesterOfTicket,
          },
          'field.unknown',
        ),
        v.strictObject(
          {
            kind: v.literal('ticket'),
            number: v.pipe(
              v.number('field.number'),
              v.integer('field.whole'),
              v.minValue(1, 'field.tooSmall'),
              v.maxValue(999_999_999, 'field.tooLarge'),
            ),
          },
          'field.unknown',
        ),
        v.strictObject(
          { kind: v.literal('none'), reason: v.picklist(CALL_REASONS, 'field.choose') },
          'field.unknown',
        ),
      ],
      'field.unknownChoice',
    ),
  },
  'field.unknown',
);
export type RecordCall = v.InferOutput<typeof RecordCall>;

type Instants = Pick<RecordCall, 'rangAt' | 'pickedUpAt' | 'hungUpAt'>;

/** A clock that runs a little ahead of ours is no mistake of the agent. */
const TOLERANCE_MS = 60_000;

/**
 * What is wrong with the instants of a call, each beside its field: it rings, is picked up, and is hung up, in this
 * order, and nothing of it is still to come.
 * @param now milliseconds
 */
export function callIssues({ rangAt, pickedUpAt, hungUpAt }: Instants, now: number): readonly FieldIssue[] {
  const [rang, hungUp] = [Date.parse(rangAt), Date.parse(hungUpAt)];
  const pickedUp = pickedUpAt === null ? rang : Date.parse(pickedUpAt);
  const issues: FieldIssue[] = [];
  if (rang > now + TOLERANCE_MS) issues.push({ field: 'rangAt', code: 'field.inFuture' });
  if (pickedUp < rang) issues.push({ field: 'pickedUpAt', code: 'field.order' });
  if (hungUp < pickedUp || hungUp <= rang) issues.push({ field: 'hungUpAt', code: 'field.order' });
  else if (hungUp > now + TOLERANCE_MS) issues.push({ field: 'hungUpAt', code: 'field.inFuture' });
  return issues;
}

/** Whether the pick-up of a call is an answer, and when it was (milliseconds); null where it is none. */
export const answeredByCall = ({
  pickedUpAt,
  isCallBack,
}: Pick<RecordCall, 'pickedUpAt' | 'isCallBack'>): number | null =>
  pickedUpAt === null || isCallBack ? null : Date.parse(pickedUpAt);

/** POST /tickets/calls (admin): the ticket that the call opened or belongs to, if it has one. */
export interface CallRecorded {
  readonly number: number | null;
  readonly isRepeat: boolean;
}
