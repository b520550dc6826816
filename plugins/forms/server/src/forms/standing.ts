import { wallClock, type OfficeCard, type FormState } from '@kaigai-desk/domain';

const two = (value: number): string => String(value).padStart(2, '0');

/** The day on an office's calendar at an instant (milliseconds): `YYYY-MM-DD`. */
export function localDay(zone: string, at: number): string {
  const { year, month, day } = wallClock(zone, at);
  return `${year}-${two(month)}-${two(day)}`;
}

export interface Calendar {
  readonly state: FormState;
  readonly opensOn: string | null;
  readonly closesOn: string | null;
}

/** `hidden`: a draft, or its first day has not come. `closed`: HQ IT closed it, or its last day is over. */
export type Standing = 'hidden' | 'open' | 'closed';

/** Where a form stands on a day of the office: its first and its last day are days on which it is open. */
export function standingOn(form: Calendar, day: string): Standing {
  if (form.state === 'draft' || (form.opensOn !== null && day < form.opensOn)) return 'hidden';
  return form.state === 'closed' || (form.closesOn !== null && day > form.closesOn) ? 'closed' : 'open';
}

/** Whether an office is asked: those that HQ IT chose, or all; never one that is closed. */
export function isAsked(
  form: { readonly offices?: readonly { readonly code: string }[] },
  office: Pick<OfficeCard, 'code' | 'phase'>,
): boolean {
  const chosen = form.offices ?? [];
  if (office.phase === 'closed') return false;
  return chosen.length === 0 || chosen.some(({ code }) => code === office.code);
}
