import { isAsked, localDay, standingOn, type Calendar } from './standing';

const form: Calendar = { state: 'open', opensOn: '2026-11-22', closesOn: '2026-11-23' };

describe('where a form stands', () => {
  it.each([
    ['2026-11-21', {}, 'hidden'],
    ['2026-11-22', {}, 'open'],
    ['2026-11-23', {}, 'open'],
    ['2026-11-24', {}, 'closed'],
    ['2026-11-22', { state: 'draft' }, 'hidden'],
    ['2026-11-22', { state: 'closed' }, 'closed'],
    // closed before it opened: nobody has seen it
    ['2026-11-21', { state: 'closed' }, 'hidden'],
    ['1999-01-01', { opensOn: null }, 'open'],
    ['2099-01-01', { closesOn: null }, 'open'],
  ] as [string, Partial<Calendar>, string][])('on %s with %j it is %s', (day, change, expected) => {
    expect(standingOn({ ...form, ...change }, day)).toBe(expected);
  });

  it('by the day of the office, not of Tokyo', () => {
    const at = Date.parse('2026-11-22T00:30:00Z');
    expect(['Asia/Tokyo', 'Africa/Accra', 'America/New_York'].map((zone) => localDay(zone, at))).toEqual([
      '2026-11-22',
      '2026-11-22',
      '2026-11-21',
    ]);
    expect(localDay('Pacific/Auckland', Date.parse('2026-12-31T11:00:00Z'))).toBe('2027-01-01');
  });

  it('asks all offices but closed ones, or those that were chosen', () => {
    const accra = { code: 'accra', phase: 'preparing' } as const;
    expect(isAsked({ offices: [] }, accra)).toBe(true);
    expect(isAsked({ offices: [{ code: 'cairo' }] }, accra)).toBe(false);
    expect(isAsked({ offices: [{ code: 'accra' }] }, accra)).toBe(true);
    expect(isAsked({ offices: [{ code: 'accra' }] }, { ...accra, phase: 'closed' })).toBe(false);
  });
});
