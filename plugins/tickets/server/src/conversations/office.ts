import {
  formatTime,
  nextHoliday,
  officeStanding,
  wallClock,
  type ConversationAnswer,
  type OfficeCard,
  type OpeningHours,
  type WorkingWeek,
} from '@kaigai-desk/domain';
import type { OfficeRecord } from './records';

/** The office as everybody may see it. */
export const officeCard = (office: OfficeRecord): OfficeCard => ({
  code: office.code,
  nameJa: office.nameJa,
  nameEn: office.nameEn,
  countryCode: office.countryCode,
  timeZone: office.timeZone,
  phase: office.phase,
});

/** Strapi gives a time as `HH:mm:ss.SSS`. */
const minuteOnly = (hours: OpeningHours): OpeningHours => ({
  weekday: hours.weekday,
  opensAt: hours.opensAt.slice(0, 5),
  closesAt: hours.closesAt.slice(0, 5),
});

const weekOf = (office: OfficeRecord): WorkingWeek => ({
  hours: (office.workingWeek ?? []).map(minuteOnly),
  holidays: (office.holidays ?? []).map((holiday) => holiday.on),
});

export interface OfficeNow {
  readonly officeTime: string;
  readonly isOfficeOpen: boolean;
}

/** The office's clock and whether it is open, at an instant (milliseconds). */
export function officeNow(office: OfficeRecord, now: number): OfficeNow {
  return {
    officeTime: formatTime(wallClock(office.timeZone, now)),
    isOfficeOpen: officeStanding(weekOf(office), office.timeZone, now).kind === 'open',
  };
}

/** The office as it stands beside a conversation at an instant (milliseconds). */
export function officeBeside(office: OfficeRecord, now: number): ConversationAnswer['office'] {
  return {
    ...officeCard(office),
    phaseSince: office.phaseSince,
    officeTime: formatTime(wallClock(office.timeZone, now)),
    standing: officeStanding(weekOf(office), office.timeZone, now),
    nextHoliday: nextHoliday(office.holidays ?? [], office.timeZone, now),
    isWorkingWeekConfirmed: office.isWorkingWeekConfirmed === true,
    languages: office.languages,
    pcsReported: office.pcsReported,
    serversReported: office.serversReported,
    printersReported: office.printersReported,
    countsReportedOn: office.countsReportedOn,
  };
}
