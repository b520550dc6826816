import { nextHoliday, type Holiday } from './holidays';
import { officeStanding, type WorkingWeek } from './working-week';

const at = (iso: string): number => Date.parse(iso);
const day = (on: string, nameJa: string | null = null, nameEn: string | null = null): Holiday => ({
  on,
  nameJa,
  nameEn,
});

describe('the next holiday of an office', () => {
  it.each<[string, readonly Holiday[], string, string, string | null]>([
    ['is today', [day('2026-11-23')], 'Africa/Accra', '2026-11-23T23:59:59Z', '2026-11-23 today'],
    ['is over at its midnight', [day('2026-11-23')], 'Africa/Accra', '2026-11-24T00:00:00Z', null],
    ['is tomorrow', [day('2026-11-23')], 'Africa/Accra', '2026-11-22T23:59:59Z', '2026-11-23 tomorrow'],
    ['is later', [day('2026-11-23')], 'Africa/Accra', '2026-11-21T23:59:59Z', '2026-11-23 later'],
    [
      'is tomorrow across the turn of the year',
      [day('2026-12-25'), day('2027-01-01')],
      'Africa/Accra',
      '2026-12-31T12:00:00Z',
      '2027-01-01 tomorrow',
    ],
    [
      'is the earliest, whatever their order',
      [day('2027-05-03'), day('2026-12-31')],
      'Asia/Tokyo',
      '2026-11-22T00:00:00Z',
      '2026-12-31 later',
    ],
    // 31 December 10:30 UTC: already New Year on Kiritimati (+14), not yet in Apia (+13) or Pago Pago (-11)
    [
      'is today on Kiritimati',
      [day('2027-01-01')],
      'Pacific/Kiritimati',
      '2026-12-31T10:30:00Z',
      '2027-01-01 today',
    ],
    [
      'is tomorrow in Apia',
      [day('2027-01-01')],
      'Pacific/Apia',
      '2026-12-31T10:30:00Z',
      '2027-01-01 tomorrow',
    ],
    [
      'is the day after tomorrow in Pago Pago',
      [day('2027-01-01')],
      'Pacific/Pago_Pago',
      '2026-12-31T10:30:00Z',
      '2027-01-01 later',
    ],
    // the day on which clocks are put forward has 23 hours
    [
      'is tomorrow before a short day',
      [day('2026-03-09')],
      'America/New_York',
      '2026-03-08T05:30:00Z',
      '2026-03-09 tomorrow',
    ],
    [
      'is unknown where only past ones are entered',
      [day('2026-11-03'), day('2025-12-25')],
      'Asia/Tokyo',
      '2026-11-22T00:00:00Z',
      null,
    ],
    ['is unknown where none is entered', [], 'Asia/Tokyo', '2026-11-22T00:00:00Z', null],
  ])('%s', (_what, holidays, zone, iso, expected) => {
    const found = nextHoliday(holidays, zone, at(iso));
    expect(found && `${found.on} ${found.when}`).toBe(expected);
  });

  it('takes the entry with a name where a day was entered twice', () => {
    const twice = [day('2026-12-25'), day('2026-12-25', 'クリスマス', 'Christmas')];
    expect(nextHoliday(twice, 'Africa/Accra', at('2026-12-24T00:00:00Z'))).toEqual({
      on: '2026-12-25',
      nameJa: 'クリスマス',
      nameEn: 'Christmas',
      when: 'tomorrow',
    });
  });
});

describe('where an office stands now', () => {
  const week: WorkingWeek = {
    hours: [
      { weekday: 'monday', opensAt: '13:00', closesAt: '17:00' },
      { weekday: 'monday', opensAt: '09:00', closesAt: '12:00' },
    ],
    holidays: ['2026-11-30'],
  };
  it.each([
    ['before it opens', '2026-11-23T08:59:59Z', { kind: 'opensToday', opensAt: '09:00' }],
    ['when it opens', '2026-11-23T09:00:00Z', { kind: 'open', closesAt: '12:00' }],
    ['at noon', '2026-11-23T12:00:00Z', { kind: 'opensToday', opensAt: '13:00' }],
    ['in the afternoon', '2026-11-23T16:59:59Z', { kind: 'open', closesAt: '17:00' }],
    ['when it has closed', '2026-11-23T17:00:00Z', { kind: 'closedForToday', closedAt: '17:00' }],
    ['on a day without hours', '2026-11-24T10:00:00Z', { kind: 'dayOff' }],
    ['on a holiday', '2026-11-30T10:00:00Z', { kind: 'holiday' }],
  ])('%s', (_what, iso, expected) => {
    expect(officeStanding(week, 'Africa/Accra', at(iso))).toEqual(expected);
  });

  it('goes by the calendar of the place, not by that of Tokyo', () => {
    // Monday 09:30 on Kiritimati is Sunday evening in UTC
    const now = at('2026-11-22T19:30:00Z');
    expect(officeStanding(week, 'Pacific/Kiritimati', now)).toEqual({ kind: 'open', closesAt: '12:00' });
    expect(officeStanding(week, 'Pacific/Pago_Pago', now)).toEqual({ kind: 'dayOff' });
  });

  it('is not known where nobody has entered hours', () => {
    const now = at('2026-11-23T10:00:00Z');
    expect(officeStanding({ hours: [], holidays: [] }, 'Africa/Accra', now)).toEqual({ kind: 'unknown' });
  });
});
