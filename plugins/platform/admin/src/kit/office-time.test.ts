import { onBothWalls, sinceInTokyo } from './office-time';

const ACCRA = { nameJa: 'アクラ', nameEn: 'Accra', timeZone: 'Africa/Accra' };

describe('an instant on two walls', () => {
  it('names one day when both walls show the same', () => {
    expect(onBothWalls('2026-11-22T09:02:00Z', ACCRA, 'ja')).toBe(
      'アクラ 2026年11月22日(日) 09:02 · 東京 18:02',
    );
    expect(onBothWalls('2026-11-22T09:02:00Z', ACCRA, 'en')).toBe(
      'Accra Sun 22 Nov 2026, 09:02 · Tokyo 18:02',
    );
  });

  it("names Tokyo's day when it is another one", () => {
    expect(onBothWalls('2026-11-22T15:20:00Z', ACCRA, 'ja')).toBe(
      'アクラ 2026年11月22日(日) 15:20 · 東京 2026年11月23日(月) 00:20',
    );
  });
});

describe('since when, in a dense list', () => {
  it('shows the time alone on the same day in Tokyo', () => {
    expect(sinceInTokyo('2026-11-22T15:20:00Z', '2026-11-23T03:00:00Z', 'ja')).toBe('00:20 東京');
  });

  it('shows the day as soon as Tokyo has another one', () => {
    expect(sinceInTokyo('2026-11-22T14:59:00Z', '2026-11-22T15:00:00Z', 'en')).toBe(
      'Sun 22 Nov 2026, 23:59 Tokyo',
    );
  });
});
