import { isForOffice } from './audience';

const office = { code: 'accra', regionCode: 'africa', today: '2026-12-01' };
const row = (regions: readonly string[], offices: readonly string[]) => ({
  regions: regions.map((code) => ({ code })),
  offices: offices.map((code) => ({ code })),
});

describe('for whom a notice is', () => {
  it.each([
    ['nothing chosen', [row([], [])], true],
    ['nothing chosen in either language', [row([], []), row([], [])], true],
    ['my office', [row([], ['accra'])], true],
    ['my region', [row(['africa'], [])], true],
    ['my region among others, another office', [row(['europe', 'africa'], ['lagos'])], true],
    ['another office', [row([], ['lagos'])], false],
    ['another region', [row(['europe'], [])], false],
    ['another office in one language, nothing in the other', [row([], ['lagos']), row([], [])], false],
    ['mine in the other language', [row([], ['lagos']), row(['africa'], [])], true],
  ])('%s', (_what, rows, expected) => {
    expect(isForOffice(rows, office)).toBe(expected);
  });

  it('is not for an office without a region when regions are chosen', () => {
    expect(isForOffice([row(['africa'], [])], { ...office, regionCode: null })).toBe(false);
  });
});
