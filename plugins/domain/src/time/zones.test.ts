import fc from 'fast-check';
import { formatDay, formatInstant, formatTime } from './format';
import { officeDay, type WorkingWeek } from './working-week';
import { ZONE_DATA_ENDS, instantOf, isKnownZone, offsetMinutes, wallClock } from './zones';

const at = (iso: string): number => Date.parse(iso);

describe('wall clocks', () => {
  // Instants and wall times from the published rules of each place, not from this machine's zone data.
  it.each([
    ['Asia/Tokyo', '2026-11-22T00:00:00Z', '2026-11-22 09:00'],
    ['Africa/Accra', '2026-11-22T09:02:00Z', '2026-11-22 09:02'],
    ['America/New_York', '2026-03-08T06:59:00Z', '2026-03-08 01:59'],
    ['America/New_York', '2026-03-08T07:00:00Z', '2026-03-08 03:00'],
    ['America/New_York', '2026-11-01T05:59:00Z', '2026-11-01 01:59'],
    ['America/New_York', '2026-11-01T06:00:00Z', '2026-11-01 01:00'],
    ['Europe/Berlin', '2026-10-25T01:00:00Z', '2026-10-25 02:00'],
    ['Asia/Kolkata', '2026-01-01T00:00:00Z', '2026-01-01 05:30'],
    ['Australia/Sydney', '2026-01-01T00:00:00Z', '2026-01-01 11:00'],
    ['America/Sao_Paulo', '2026-01-01T00:00:00Z', '2025-12-31 21:00'],
    // Morocco stays on UTC since 20 September 2026; Node 20's own data still says +01
    ['Africa/Casablanca', '2026-11-22T12:00:00Z', '2026-11-22 12:00'],
    // British Columbia stays on summer time since 2026; Node 20's own data still goes back
    ['America/Vancouver', '2026-12-01T12:00:00Z', '2026-12-01 05:00'],
  ])('%s at %s shows %s', (zone, iso, shown) => {
    const clock = wallClock(zone, at(iso));
    const day = `${clock.year}-${String(clock.month).padStart(2, '0')}-${String(clock.day).padStart(2, '0')}`;
    expect(`${day} ${formatTime(clock)}`).toBe(shown);
  });

  it('knows old names, and refuses what is no zone', () => {
    expect(offsetMinutes('Asia/Calcutta', 0)).toBe(offsetMinutes('Asia/Kolkata', 0));
    expect(isKnownZone('Europe/Kiev')).toBe(true);
    expect(isKnownZone('Mars/Olympus')).toBe(false);
    expect(isKnownZone('__proto__')).toBe(false);
    expect(() => offsetMinutes('constructor', 0)).toThrow(RangeError);
  });

  it('finds the instant of a wall time again, wherever the clock does not jump', () => {
    const zones = [
      'Asia/Tokyo',
      'America/New_York',
      'Europe/Prague',
      'Africa/Cairo',
      'Australia/Sydney',
      'Asia/Dhaka',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: at('2016-01-01T00:00:00Z'), max: ZONE_DATA_ENDS }),
        (zone, instant) => {
          const local = instant + offsetMinutes(zone, instant) * 60_000;
          const found = instantOf(zone, local);
          // in a fold two instants show the same wall time: the first is taken
          return found === instant || found + offsetMinutes(zone, found) * 60_000 === local;
        },
      ),
    );
  });

  it('takes the later reading in a gap and the first in a fold', () => {
    expect(new Date(instantOf('America/New_York', at('2026-03-08T02:30:00Z'))).toISOString()).toBe(
      '2026-03-08T07:30:00.000Z',
    );
    expect(new Date(instantOf('America/New_York', at('2026-11-01T01:30:00Z'))).toISOString()).toBe(
      '2026-11-01T05:30:00.000Z',
    );
  });
});

describe('dates as people read them', () => {
  it('in Japanese and in English', () => {
    const instant = at('2026-11-22T00:00:00Z');
    expect(formatInstant('Asia/Tokyo', instant, 'ja')).toBe('2026年11月22日(日) 09:00');
    expect(formatInstant('Asia/Tokyo', instant, 'en')).toBe('Sun 22 Nov 2026, 09:00');
    expect(formatDay(wallClock('America/New_York', instant), 'en')).toBe('Sat 21 Nov 2026');
  });
});

describe('the working week', () => {
  const week: WorkingWeek = {
    hours: [{ weekday: 'monday', opensAt: '09:00', closesAt: '17:00' }],
    holidays: ['2026-11-30'],
  };
  it.each([
    ['2026-11-23T08:59:59Z', false, '09:00'],
    ['2026-11-23T09:00:00Z', true, '09:00'],
    ['2026-11-23T16:59:59Z', true, '09:00'],
    ['2026-11-23T17:00:00Z', false, '09:00'],
    ['2026-11-24T10:00:00Z', false, undefined],
    ['2026-11-30T10:00:00Z', false, undefined],
  ])('in Accra at %s: open %s', (iso, isOpen, opensAt) => {
    const day = officeDay(week, 'Africa/Accra', at(iso));
    expect([day.isOpen, day.hours?.opensAt]).toEqual([isOpen, opensAt]);
  });
});
