import { dailyRule, lastSlot, nextSlot } from './daily';

const at = (iso: string): number => Date.parse(iso);
const iso = (instant: number): string => new Date(instant).toISOString();
const two = (zone: string, minute = 0) => ({ hour: 2, minute, zone });

describe('a time of every day', () => {
  it.each([
    [
      'Tokyo, before',
      two('Asia/Tokyo'),
      '2026-05-01T16:59:59.999Z',
      '2026-04-30T17:00:00.000Z',
      '2026-05-01T17:00:00.000Z',
    ],
    [
      'Tokyo, at the very time',
      two('Asia/Tokyo'),
      '2026-05-01T17:00:00.000Z',
      '2026-05-01T17:00:00.000Z',
      '2026-05-02T17:00:00.000Z',
    ],
    [
      'behind UTC, across the date',
      two('America/New_York'),
      '2026-01-01T00:30:00Z',
      '2025-12-31T07:00:00.000Z',
      '2026-01-01T07:00:00.000Z',
    ],
    // 02:30 of 8 March 2026 does not exist in New York: it is 03:30 by the clock, 24 h after the day before
    [
      'put forward',
      two('America/New_York', 30),
      '2026-03-08T07:29:00Z',
      '2026-03-07T07:30:00.000Z',
      '2026-03-08T07:30:00.000Z',
    ],
    [
      'after it was put forward',
      two('America/New_York', 30),
      '2026-03-08T07:30:00Z',
      '2026-03-08T07:30:00.000Z',
      '2026-03-09T06:30:00.000Z',
    ],
    // 01:30 of 1 November 2026 comes twice in New York; the first is meant, and the second brings nothing
    [
      'put back, first',
      { hour: 1, minute: 30, zone: 'America/New_York' },
      '2026-11-01T05:29:00Z',
      '2026-10-31T05:30:00.000Z',
      '2026-11-01T05:30:00.000Z',
    ],
    [
      'put back, second',
      { hour: 1, minute: 30, zone: 'America/New_York' },
      '2026-11-01T06:30:00Z',
      '2026-11-01T05:30:00.000Z',
      '2026-11-02T06:30:00.000Z',
    ],
    [
      '14 hours ahead',
      two('Pacific/Kiritimati'),
      '2026-05-01T11:59:00Z',
      '2026-04-30T12:00:00.000Z',
      '2026-05-01T12:00:00.000Z',
    ],
    [
      'half an hour of summer time',
      two('Australia/Lord_Howe'),
      '2026-10-03T15:30:00Z',
      '2026-10-03T15:30:00.000Z',
      '2026-10-04T15:00:00.000Z',
    ],
  ] as const)('%s', (_name, time, now, last, next) => {
    expect([iso(lastSlot(time, at(now))), iso(nextSlot(time, at(now)))]).toEqual([last, next]);
  });

  it('comes once a day all year round, each after the one before', () => {
    for (const zone of ['Asia/Tokyo', 'America/New_York', 'Africa/Casablanca', 'Australia/Lord_Howe']) {
      let slot = lastSlot(two(zone, 30), at('2026-01-01T12:00:00Z'));
      for (let day = 0; day < 365; day += 1) {
        const next = nextSlot(two(zone, 30), slot);
        expect((next - slot) / 3_600_000).toBeGreaterThanOrEqual(23);
        expect((next - slot) / 3_600_000).toBeLessThanOrEqual(25);
        expect(lastSlot(two(zone, 30), next - 1)).toBe(slot);
        slot = next;
      }
    }
  });

  it('is told by the wall', () => {
    expect(dailyRule({ hour: 2, minute: 5, zone: 'Asia/Tokyo' })).toBe('02:05 Asia/Tokyo');
  });
});
