/** Days of a form in words: `YYYY-MM-DD` on the calendar of each office. */
import { formatDay, localDay, TOKYO, wallClock, type FormState, type Language } from '@kaigai-desk/domain';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** `2026年11月22日(日)` or `Sun 22 Nov 2026`; what is no day stays as it is. */
export function dayInWords(day: string, language: Language): string {
  const at = DAY.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  return Number.isNaN(at) ? day : formatDay(wallClock('UTC', at), language);
}

interface Calendar {
  readonly state: FormState;
  readonly opensOn: string | null;
  readonly closesOn: string | null;
}

/** Where an open form stands by Tokyo's calendar: it may be open by its state and not yet, or no longer, by its days. */
export function standingOf(form: Calendar, now: string): 'notYet' | 'open' | 'over' | 'draft' | 'closed' {
  if (form.state !== 'open') return form.state;
  const today = localDay(TOKYO, Date.parse(now));
  if (form.opensOn !== null && today < form.opensOn) return 'notYet';
  return form.closesOn !== null && today > form.closesOn ? 'over' : 'open';
}
