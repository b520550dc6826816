import { localInstant, utcInstant } from './instants';

it.each([
  ['Africa/Accra', '2026-11-24T05:03:00.000+00:00'],
  ['Asia/Tokyo', '2026-11-24T14:03:00.000+09:00'],
  ['Asia/Kolkata', '2026-11-24T10:33:00.000+05:30'],
  ['America/New_York', '2026-11-24T00:03:00.000-05:00'],
  ['America/St_Johns', '2026-11-24T01:33:00.000-03:30'],
])('tells the time of %s with its offset', (zone, expected) => {
  expect(localInstant(zone, Date.UTC(2026, 10, 24, 5, 3))).toBe(expected);
});

it('tells an instant as a date does, on any day', () => {
  const around = [0, 1, 999, 59_999, 86_399_999, 86_400_000, 951_782_400_000, 1_795_534_017_382];
  const far = [8.64e15, 253_402_300_800_000, 1_234.9];
  for (const at of [...around, ...far].flatMap((ms) => [ms, -ms])) {
    expect(utcInstant(at)).toBe(new Date(at).toISOString());
  }
  for (let day = 0; day < 10_000; day += 1) {
    const at = day * 86_400_000 + day * 7_919;
    expect(utcInstant(at)).toBe(new Date(at).toISOString());
  }
  expect(() => utcInstant(Number.NaN)).toThrow(RangeError);
});
