import { compareInQueue, statesOfRank, type QueuePlace } from './queue-order';

const place = (number: number, part: Partial<QueuePlace> = {}): QueuePlace => ({
  number,
  state: 'open',
  waitingSince: 1000,
  firstAnswerDueAt: null,
  firstAnsweredAt: null,
  ...part,
});

// each row: what must stand first, then what must stand after it
it.each<[string, Partial<QueuePlace>, Partial<QueuePlace>]>([
  ['new before waiting for the office', { state: 'new' }, { state: 'waitingRequester' }],
  ['open before waiting for HQ, however long that waits', {}, { state: 'waitingHq', waitingSince: 1 }],
  ['open before an overdue one that a vendor has', {}, { state: 'waitingVendor', firstAnswerDueAt: 1 }],
  ['waiting before settled', { state: 'waitingVendor' }, { state: 'resolved', waitingSince: 1 }],
  [
    'new and open are one part: the earlier due',
    { firstAnswerDueAt: 5 },
    { state: 'new', firstAnswerDueAt: 6 },
  ],
  [
    'a due first answer before a longer wait',
    { firstAnswerDueAt: 9_999, waitingSince: 5000 },
    { firstAnsweredAt: 400, waitingSince: 1 },
  ],
  [
    'a due time that was met counts no more',
    { waitingSince: 1 },
    { waitingSince: 2, firstAnswerDueAt: 1, firstAnsweredAt: 1 },
  ],
  ['among the answered the longest wait', { waitingSince: 1 }, { waitingSince: 2 }],
  [
    'with one due time the longest wait',
    { firstAnswerDueAt: 5, waitingSince: 1 },
    { firstAnswerDueAt: 5, waitingSince: 2 },
  ],
  [
    'the same among those that others have',
    { state: 'waitingHq', firstAnswerDueAt: 5 },
    { state: 'waitingRequester', waitingSince: 1 },
  ],
  [
    'of settled ones the newest',
    { state: 'closed', waitingSince: 2 },
    { state: 'resolved', waitingSince: 1 },
  ],
  [
    'of settled ones the newest, due or not',
    { state: 'resolved', waitingSince: 2 },
    { state: 'resolved', waitingSince: 1, firstAnswerDueAt: 1 },
  ],
])('%s', (_name, first, second) => {
  // the higher number comes first: nothing but the rule puts it there
  expect(compareInQueue(place(2, first), place(1, second))).toBe(-1);
  expect(compareInQueue(place(1, second), place(2, first))).toBe(1);
});

it.each(['new', 'waitingHq', 'resolved'] as const)('the lowest number decides at last (%s)', (state) => {
  expect(compareInQueue(place(1, { state }), place(2, { state }))).toBe(-1);
  expect(compareInQueue(place(2, { state }), place(1, { state }))).toBe(1);
});

it('gives each state one part', () => {
  expect([statesOfRank(0), statesOfRank(1), statesOfRank(2)]).toEqual([
    ['new', 'open'],
    ['waitingRequester', 'waitingHq', 'waitingVendor'],
    ['resolved', 'closed'],
  ]);
});
