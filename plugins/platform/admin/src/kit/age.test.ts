import { ageInWords } from './age';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe('how long something has waited', () => {
  it.each([
    [0, '0分', '0 min'],
    [MINUTE - 1, '0分', '0 min'],
    [5 * MINUTE, '5分', '5 min'],
    [2 * HOUR + 5 * MINUTE, '2時間 05分', '2 h 05 min'],
    [DAY - 1, '23時間 59分', '23 h 59 min'],
    [DAY, '1日', '1 d'],
    [3 * DAY + 4 * HOUR + 59 * MINUTE, '3日 4時間', '3 d 4 h'],
  ])('%d ms reads %s and %s', (ms, ja, en) => {
    expect(ageInWords(ms, 'ja')).toBe(ja);
    expect(ageInWords(ms, 'en')).toBe(en);
  });

  it('is never negative, though clocks may differ', () => {
    expect(ageInWords(-HOUR, 'ja')).toBe('0分');
  });
});
