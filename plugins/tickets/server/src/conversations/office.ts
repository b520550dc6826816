import {
  formatTime,
  officeDay,
  wallClock,
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
  readonly opensAt: string | null;
  readonly closesAt: string | null;
}

/** The office's clock and whether it is open, at an instant (milliseconds). */
export function officeNow(office: OfficeRecord, now: number): OfficeNow {
  const day = officeDay(weekOf(office), office.timeZone, now);
  return {
    officeTime: formatTime(wallClock(office.timeZone, now)),
    isOfficeOpen: day.isOpen,
    opensAt: day.hours?.opensAt ?? null,
    closesAt: day.hours?.closesAt ?? null,
  };
}
