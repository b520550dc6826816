import { showDay, showInstant, timeNow } from './local-time';

const accra = { nameJa: 'アクラ', nameEn: 'Accra', timeZone: 'Africa/Accra' };
const newYork = { nameJa: 'ニューヨーク', nameEn: 'New York', timeZone: 'America/New_York' };

describe('a time in an office', () => {
  test.each([
    ['ja', accra, '2026-11-22T09:02:00.000Z', '2026年11月22日(日) 09:02 アクラ(東京 18:02)'],
    ['en', accra, '2026-11-22T09:02:00.000Z', 'Sun 22 Nov 2026, 09:02 Accra (Tokyo 18:02)'],
    ['ja', accra, '2026-11-22T15:00:00.000Z', '2026年11月22日(日) 15:00 アクラ(東京 11月23日(月) 00:00)'],
    ['en', newYork, '2027-01-01T04:30:00.000Z', 'Thu 31 Dec 2026, 23:30 New York (Tokyo Fri 1 Jan, 13:30)'],
  ] as const)('stands beside Tokyo (%s)', (language, office, iso, text) => {
    expect(showInstant(iso, office, language)).toEqual({ iso, text });
  });

  test('of a zone that nobody knows is Tokyo, and says so', () => {
    const lost = { nameJa: '未定', nameEn: 'Unknown', timeZone: 'Moon/Sea' };
    expect(showInstant('2026-11-22T00:00:00Z', lost, 'ja').text).toBe('2026年11月22日(日) 09:00 東京');
    expect(timeNow(lost, Date.UTC(2026, 10, 22))).toBe('09:00');
  });

  test('is a day in a table, with the year only when it is another', () => {
    const now = Date.UTC(2026, 10, 23);
    expect(showDay('2026-11-20T10:00:00Z', accra, 'ja', now).text).toBe('11月20日(金)');
    expect(showDay('2026-11-20T10:00:00Z', accra, 'en', now).text).toBe('Fri 20 Nov');
    expect(showDay('2025-12-31T23:30:00Z', accra, 'ja', now).text).toBe('2025年12月31日(水)');
  });
});
