import type { ErrorCode } from './errors';
import { ACT_STATUS } from './ticket/act-errors';
import type { FieldIssue, Parsed } from './ticket/commands';

/** The HTTP status of each code; what is not listed is a 400. */
const STATUS: Readonly<Partial<Record<ErrorCode, number>>> = {
  'input.tooLarge': 413,
  'session.none': 401,
  'session.refused': 401,
  'session.tooMany': 429,
  'session.blocked': 403,
  'session.demoElsewhere': 403,
  'access.denied': 403,
  'ticket.notFound': 404,
  'ticket.closed': 409,
  'ticket.moveRefused': 409,
  'ticket.newWord': 409,
  'draft.gone': 404,
  'draft.ownText': 409,
  'ticket.unchanged': 409,
  'ticket.tooManyTags': 409,
  'undo.changedSince': 409,
  'undo.nothing': 409,
  'undo.handedOn': 409,
  'ticket.handOnNeedsWords': 409,
  'ticket.withHq': 409,
  'ticket.withVendor': 409,
  'ticket.hqNotAsked': 409,
  'ticket.vendorNotAsked': 409,
  'vendor.notFound': 404,
  'vendor.otherOffice': 409,
  'vendor.inactive': 409,
  'vendor.noAddress': 409,
  ...ACT_STATUS,
  'office.notFound': 404,
  'mail.notFound': 404,
  'mail.linkWithheld': 403,
  'staff.notFound': 404,
  'form.notFound': 404,
  'form.closed': 409,
  'form.contactOnly': 403,
  'document.notFound': 404,
  'export.noToken': 401,
  'export.denied': 403,
  'export.unknownType': 404,
  'export.busy': 429,
  'view.notFound': 404,
  'view.broken': 409,
  'record.referred': 409,
  'record.notFound': 404,
  'record.conflict': 409,
  'record.noRevision': 409,
  'record.ownPages': 403,
  'write.unguarded': 500,
  'mail.nothingToDo': 409,
  'job.nothingToDo': 409,
  'desk.unreachable': 503,
  'desk.cannotSave': 503,
  'page.notFound': 404,
  unexpected: 500,
};

/** A refusal that somebody is told about: a code of the closed list, with the fields it concerns. */
export class DeskError extends Error {
  override readonly name = 'DeskError';
  constructor(
    readonly code: ErrorCode,
    readonly fields: readonly FieldIssue[] = [],
    /** What else the reader needs in order to go on. */
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(code);
  }
  get status(): number {
    return STATUS[this.code] ?? 400;
  }
}

/** The value of a parse, or the refusal `input.invalid` with its fields. */
export function valueOrRefuse<T>(parsed: Parsed<T>): T {
  if (parsed.ok) return parsed.value;
  throw new DeskError('input.invalid', parsed.issues);
}
