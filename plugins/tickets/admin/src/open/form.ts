/** The form of a ticket opened for somebody: what is typed, and the command it makes. */
import {
  OpenForSomebody,
  parseWith,
  type Channel,
  type FieldIssue,
  type Language,
  type Parsed,
} from '@kaigai-desk/domain';
import { newRequestId } from '@kaigai-desk/platform/admin-kit';
import { instantFromTokyo, wallTimeInTokyo } from './wall-time';

/** The choice 'not in the directory' among the people of an office. */
export const NOT_KNOWN = 'not-known';

export interface OpenForm {
  readonly requestId: string;
  readonly officeCode: string;
  /** Document id of the staff row, `NOT_KNOWN`, or empty. */
  readonly person: string;
  readonly name: string;
  readonly email: string;
  readonly channel: Channel;
  readonly date: string;
  readonly time: string;
  readonly language: Language;
  readonly subject: string;
  readonly body: string;
}

/** An empty form: a call that is being taken now. */
export const emptyForm = (now: number, language: Language): OpenForm => ({
  requestId: newRequestId(),
  officeCode: '',
  person: '',
  name: '',
  email: '',
  channel: 'phone',
  ...wallTimeInTokyo(now),
  language,
  subject: '',
  body: '',
});

/** The fields in the order of the page, as the issues name them. */
const ORDER = [
  'officeCode',
  'requester.staffId',
  'requester.name',
  'requester.email',
  'channel',
  'receivedAt',
  'language',
  'subject',
  'body',
];

/** Issues in the order in which the fields stand, so that the first one gets the focus. */
export const inPageOrder = (issues: readonly FieldIssue[]): readonly FieldIssue[] =>
  [...issues].sort((one, other) => ORDER.indexOf(one.field) - ORDER.indexOf(other.field));

/**
 * The command of a form, checked with the schema that the CMS uses, and for an instant in the future.
 * @param now instant in milliseconds
 */
export function readForm(form: OpenForm, now: number): Parsed<OpenForSomebody> {
  const at = instantFromTokyo(form);
  const parsed = parseWith(OpenForSomebody, {
    requestId: form.requestId,
    officeCode: form.officeCode,
    requester:
      form.person === NOT_KNOWN
        ? { kind: 'address', name: form.name, email: form.email }
        : { kind: 'staff', staffId: form.person },
    channel: form.channel,
    receivedAt: at === null ? '' : new Date(at).toISOString(),
    language: form.language,
    subject: form.subject,
    body: form.body,
  });
  const issues = parsed.ok ? [] : [...parsed.issues];
  if (at !== null && at > now) issues.push({ field: 'receivedAt', code: 'field.inFuture' });
  return parsed.ok && issues.length === 0 ? parsed : { ok: false, issues: inPageOrder(issues) };
}
