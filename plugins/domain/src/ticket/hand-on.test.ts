import { parseWith } from './commands';
import { HandToVendor, askedOf, remindAt, remindIssue } from './hand-on';
import type { Side } from './states';

type Told = readonly [kind: string, side?: Side, data?: Readonly<Record<string, unknown>>];
const after = (...told: readonly Told[]) =>
  askedOf(told.map(([kind, side = 'desk', data = {}]) => ({ kind, side, data })));
const HQ: Told = ['ticket.handedToHq'];
const VENDOR: Told = ['ticket.handedToVendor', 'desk', { vendorName: 'Volta' }];

describe('what is still asked of others', () => {
  it.each<[string, readonly Told[], ReturnType<typeof askedOf>]>([
    ['nothing at first', [['ticket.received']], { hq: false, vendor: null }],
    ['head office', [HQ], { hq: true, vendor: null }],
    ['nothing after its answer', [HQ, ['ticket.hqAnswered', 'hq']], { hq: false, vendor: null }],
    [
      'nothing after it answered the office itself',
      [HQ, ['ticket.answered', 'hq']],
      { hq: false, vendor: null },
    ],
    ['still, when an agent answers the office', [HQ, ['ticket.answered']], { hq: true, vendor: null }],
    ['still, when the office writes', [HQ, ['ticket.word', 'requester']], { hq: true, vendor: null }],
    [
      'nothing once the desk took it back',
      [HQ, ['ticket.moved', 'desk', { from: 'waitingHq', to: 'open' }]],
      { hq: false, vendor: null },
    ],
    [
      'a vendor, also after a move',
      [VENDOR, ['ticket.moved', 'desk', { from: 'waitingVendor', to: 'open' }]],
      { hq: false, vendor: 'Volta' },
    ],
    ['nothing after its answer was noted', [VENDOR, ['ticket.vendorAnswered']], { hq: false, vendor: null }],
    ['both', [VENDOR, HQ], { hq: true, vendor: 'Volta' }],
    ['a vendor of the past, whose name is not known', [['ticket.handedToVendor']], { hq: false, vendor: '' }],
  ])('%s', (_what, told, expected) => {
    expect(after(...told)).toEqual(expected);
  });
});

describe('the day of a reminder', () => {
  const now = Date.parse('2026-11-25T03:00:00+09:00');
  it.each([
    ['2026-11-25', undefined],
    ['2026-11-24', 'field.notPast'],
    ['2027-05-23', undefined],
    ['2027-05-25', 'field.tooLate'],
  ])('%s is %s at three in the morning of the 25th', (day, expected) => {
    expect(remindIssue(day, now)).toBe(expected);
  });

  it('is nine in the morning in Tokyo', () => {
    expect(new Date(remindAt('2026-11-28')).toISOString()).toBe('2026-11-28T00:00:00.000Z');
  });
});

it('a request to a vendor shares only what is known', () => {
  const request = {
    requestId: '6d0f0b52-6f0a-4d52-9a51-0a3c5b1f7a01',
    vendorId: 'v',
    language: 'en',
    body: 'x',
    share: ['subject', 'revision'],
    messageIds: [],
    remindOn: '2026-13-01',
  };
  const read = parseWith(HandToVendor, request);
  expect(read.ok ? [] : read.issues).toEqual([
    { field: 'share.1', code: 'field.unknownChoice' },
    { field: 'remindOn', code: 'field.date' },
  ]);
});
