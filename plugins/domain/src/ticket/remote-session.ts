/** A remote session (R05): who agreed, who took part, from when to when, and what was done. */
import * as v from 'valibot';
import { textField } from '../text';
import { LANGUAGES } from './channels';
import { BODY_MAX, type FieldIssue } from './commands';

const instant = v.pipe(
  v.string('field.wrongType'),
  v.minLength(1, 'field.required'),
  v.isoTimestamp('field.instant'),
);

/**
 * An agent writes a remote session down. `consentAt`, `beganAt` and `endedAt` are ISO instants in UTC; `language` is the
 * one that the agent writes in: the headings of the note.
 */
export const RecordRemoteSession = v.strictObject(
  {
    requestId: v.pipe(v.string('field.wrongType'), v.uuid('field.wrongType')),
    consentBy: textField({ max: 100, lines: 'one' }),
    consentAt: instant,
    tookPart: textField({ max: 300, lines: 'one' }),
    beganAt: instant,
    endedAt: instant,
    done: textField({ max: BODY_MAX / 2, lines: 'many' }),
    language: v.picklist(LANGUAGES, 'field.unknownChoice'),
  },
  'field.unknown',
);
export type RecordRemoteSession = v.InferOutput<typeof RecordRemoteSession>;

type Instants = Pick<RecordRemoteSession, 'consentAt' | 'beganAt' | 'endedAt'>;

/** A clock that runs a little ahead of ours is no mistake of the agent. */
const TOLERANCE_MS = 60_000;

/**
 * What is wrong with the instants of a session, each beside its field: somebody agrees before it begins, it ends after
 * it began, and nothing of it is still to come.
 * @param now milliseconds
 */
export function sessionIssues({ consentAt, beganAt, endedAt }: Instants, now: number): readonly FieldIssue[] {
  const [agreed, began, ended] = [consentAt, beganAt, endedAt].map((text) => Date.parse(text)) as [
    number,
    number,
    number,
  ];
  const issues: FieldIssue[] = [];
  if (agreed > began) issues.push({ field: 'consentAt', code: 'field.consentLate' });
  if (began > now + TOLERANCE_MS) issues.push({ field: 'beganAt', code: 'field.inFuture' });
  if (ended <= began) issues.push({ field: 'endedAt', code: 'field.order' });
  else if (ended > now + TOLERANCE_MS) issues.push({ field: 'endedAt', code: 'field.inFuture' });
  return issues;
}
