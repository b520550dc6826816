import { messageIdOf, rootIdOf, threadIndexOf } from './thread';

const thread = { id: 'ticket:abc', topic: '[12] x', startedAt: Date.UTC(2026, 10, 24) };

it('names a mail and its matter alike each time, and apart from others', () => {
  expect(messageIdOf('a', 'desk.example')).toMatch(/^<[0-9a-f]{32}@desk\.example>$/);
  expect(messageIdOf('a', 'desk.example')).toBe(messageIdOf('a', 'desk.example'));
  const ids = [messageIdOf('ticket:abc', 'h'), rootIdOf(thread, 'h'), rootIdOf({ ...thread, id: 'b' }, 'h')];
  expect(new Set(ids).size).toBe(3);
});

it('is an index as Outlook makes it: 22 bytes, the first 1, then the time, then a GUID', () => {
  const bytes = Buffer.from(threadIndexOf(thread), 'base64');
  expect([bytes.length, bytes[0]]).toEqual([22, 1]);
  const ticks = bytes.readUIntBE(0, 6) * 2 ** 16;
  expect(Math.abs(ticks / 10_000 - 11_644_473_600_000 - thread.startedAt)).toBeLessThan(10);
  expect(threadIndexOf({ ...thread, topic: 'other' })).toBe(threadIndexOf(thread));
});
