import { instantFromTokyo, wallTimeInTokyo } from './wall-time';

describe("a time typed on Tokyo's wall", () => {
  it('is nine hours ahead of UTC, over the end of a day', () => {
    const at = Date.UTC(2026, 10, 22, 15, 20);
    expect(wallTimeInTokyo(at)).toEqual({ date: '2026-11-23', time: '00:20' });
    expect(instantFromTokyo({ date: '2026-11-23', time: '00:20' })).toBe(at);
  });

  it.each([
    { date: '', time: '10:00' },
    { date: '2026-11-23', time: '' },
    { date: '2026-13-01', time: '10:00' },
  ])('is no instant while it is incomplete or impossible: %p', (wall) => {
    expect(instantFromTokyo(wall)).toBeNull();
  });
});
