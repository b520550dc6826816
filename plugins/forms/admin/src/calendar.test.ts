import { dayInWords, standingOf } from './calendar';

describe('days of a form', () => {
  it.each([
    ['2026-11-22', '2026年11月22日(日)', 'Sun 22 Nov 2026'],
    ['2024-02-29', '2024年2月29日(木)', 'Thu 29 Feb 2024'],
    ['soon', 'soon', 'soon'],
    ['2026-13-45', '2026-13-45', '2026-13-45'],
  ])('%s reads %s and %s', (day, ja, en) => {
    expect(dayInWords(day, 'ja')).toBe(ja);
    expect(dayInWords(day, 'en')).toBe(en);
  });
});

describe('where a form stands', () => {
  const days = { opensOn: '2026-11-22', closesOn: '2026-11-23' };
  it.each([
    ['2026-11-21T14:59:59Z', 'notYet'],
    ['2026-11-21T15:00:00Z', 'open'],
    ['2026-11-23T14:59:59Z', 'open'],
    ['2026-11-23T15:00:00Z', 'over'],
  ])('at %s it is %s: its days begin and end in Tokyo', (now, standing) => {
    expect(standingOf({ state: 'open', ...days }, now)).toBe(standing);
  });

  it('is what HQ IT says when it is not open, and has no end without days', () => {
    expect(standingOf({ state: 'draft', ...days }, '2026-11-22T00:00:00Z')).toBe('draft');
    expect(standingOf({ state: 'closed', ...days }, '2026-11-22T00:00:00Z')).toBe('closed');
    expect(standingOf({ state: 'open', opensOn: null, closesOn: null }, '2026-11-22T00:00:00Z')).toBe('open');
  });
});
