import type { EventKind } from '../events';
import type { StoredEvent } from '../services';
import { awaitsFirstAnswer, columnsOf, type TicketColumns } from './derived';
import type { Side } from './states';

/** Minutes after the reception, as instants. */
const START = Date.parse('2026-11-25T00:00:00.000Z');
const after = (minutes: number): number => START + minutes * 60_000;
const minute = (minutes: number): string => new Date(after(minutes)).toISOString();

type Told = readonly [minutes: number, kind: EventKind, side: Side, data?: Readonly<Record<string, unknown>>];
const NAMES: Readonly<Partial<Record<Side, string>>> = {
  requester: '山田 花子',
  office: 'Kwame',
  desk: '佐藤 健',
};
const eventsOf = (told: readonly Told[]): readonly StoredEvent[] =>
  told.map(([minutes, kind, side, data = {}]) => {
    const at = new Date(after(minutes)).toISOString();
    return { kind, at, recordedAt: at, actorId: side, actorName: NAMES[side] ?? side, side, data };
  });
const received = (to: 'new' | 'open', channel: string): Told => [
  0,
  'ticket.received',
  channel === 'web' ? 'requester' : 'desk',
  {
    to,
    channel,
    requester: { name: '山田 花子' },
    firstAnswerDueAt: to === 'new' ? new Date(after(240)).toISOString() : null,
  },
];
const WEB = received('new', 'web');
const CALL = received('open', 'phone');

/** What stands after the reception of a ticket of the portal; instants in minutes. */
const FRESH: TicketColumns = {
  state: 'new',
  closedAs: null,
  waitingSince: 0,
  lastWordAt: 0,
  lastWordSide: 'requester',
  lastWordAuthor: '山田 花子',
  lastRequesterWordAt: 0,
  lastDeskWordAt: null,
  firstAnswerDueAt: 240,
  firstAnsweredAt: null,
  resolvedAt: null,
  escalatedAt: null,
  vendorReminderAt: null,
  minutesSpent: 0,
};
const inMinutes = (columns: TicketColumns): unknown =>
  Object.fromEntries(
    Object.entries(columns).map(([name, value]) => [
      name,
      typeof value === 'number' && name !== 'minutesSpent' ? (value - START) / 60_000 : value,
    ]),
  );

const answered = (minutes: number, from: string, to: string): Told => [
  minutes,
  'ticket.answered',
  'desk',
  from === to ? {} : { from, to },
];
const byDesk = (minutes: number): Partial<TicketColumns> => ({
  lastWordAt: minutes,
  lastWordSide: 'desk',
  lastWordAuthor: '佐藤 健',
  lastDeskWordAt: minutes,
});

describe('what follows from what happened to a ticket', () => {
  it.each<[string, readonly Told[], Partial<TicketColumns>]>([
    ['is there from the reception on', [WEB], {}],
    [
      'counts time that was noted, less what was voided',
      [
        WEB,
        [5, 'ticket.timeSpent', 'desk', { entryId: 'a', minutes: 15 }],
        [6, 'ticket.timeSpent', 'hq', { entryId: 'b', minutes: 40 }],
        [7, 'ticket.timeVoided', 'desk', { entryId: 'a', minutes: 15 }],
      ],
      { minutesSpent: 40 },
    ],
    ['an agent who writes a mail down is no answer', [received('new', 'mail')], {}],
    [
      'the pick-up of a call is the first answer, and nothing is due',
      [CALL],
      { state: 'open', firstAnswerDueAt: null, firstAnsweredAt: 0 },
    ],
    [
      'an answer after a call is not the first',
      [CALL, answered(9, 'open', 'resolved')],
      {
        ...byDesk(9),
        state: 'resolved',
        firstAnswerDueAt: null,
        firstAnsweredAt: 0,
        waitingSince: 9,
        resolvedAt: 9,
      },
    ],
    [
      'the first answer, and no later one',
      [WEB, answered(10, 'new', 'open'), answered(30, 'open', 'waitingRequester')],
      { ...byDesk(30), state: 'waitingRequester', firstAnsweredAt: 10, waitingSince: 30 },
    ],
    [
      'an answer of head office counts',
      [WEB, [10, 'ticket.answered', 'hq', { from: 'new', to: 'open' }]],
      {
        state: 'open',
        firstAnsweredAt: 10,
        lastDeskWordAt: 10,
        lastWordAt: 10,
        lastWordSide: 'hq',
        lastWordAuthor: 'hq',
        waitingSince: 10,
      },
    ],
    ['a note is no word and no answer', [WEB, [10, 'ticket.noted', 'desk']], {}],
    ['a changed fact is nothing', [WEB, [10, 'ticket.changed', 'desk', { changes: {} }]], {}],
    [
      'a move is no answer, and keeps the wait while the turn stays',
      [WEB, [10, 'ticket.moved', 'desk', { from: 'new', to: 'open' }]],
      { state: 'open' },
    ],
    [
      'a move that hands it on begins the wait anew',
      [WEB, [10, 'ticket.moved', 'desk', { from: 'new', to: 'waitingVendor' }]],
      { state: 'waitingVendor', waitingSince: 10 },
    ],
    [
      'a request to a vendor waits until a day',
      [
        WEB,
        [
          10,
          'ticket.handedToVendor',
          'desk',
          { from: 'new', to: 'waitingVendor', remindAt: new Date(after(90)).toISOString() },
        ],
      ],
      { state: 'waitingVendor', waitingSince: 10, vendorReminderAt: 90 },
    ],
    [
      'the vendor’s answer gives the turn back, and nobody is reminded',
      [
        WEB,
        [
          10,
          'ticket.handedToVendor',
          'desk',
          { from: 'new', to: 'waitingVendor', remindAt: new Date(after(90)).toISOString() },
        ],
        [20, 'ticket.vendorAnswered', 'desk', { from: 'waitingVendor', to: 'open' }],
      ],
      { state: 'open', waitingSince: 20 },
    ],
    [
      'head office asked and answering is no answer to the office',
      [
        WEB,
        [10, 'ticket.handedToHq', 'desk', { from: 'new', to: 'waitingHq' }],
        [20, 'ticket.hqAnswered', 'hq', { from: 'waitingHq', to: 'open' }],
      ],
      { state: 'open', waitingSince: 20 },
    ],
    [
      'who writes once more loses no place in the queue',
      [WEB, [10, 'ticket.word', 'office', { from: 'new', to: 'open' }], [20, 'ticket.word', 'requester']],
      { state: 'open', lastWordAt: 20, lastRequesterWordAt: 20 },
    ],
    [
      'an answer that keeps the turn begins the wait anew',
      [WEB, answered(10, 'new', 'open')],
      { ...byDesk(10), state: 'open', firstAnsweredAt: 10, waitingSince: 10 },
    ],
    [
      'a reply gives the turn back',
      [
        WEB,
        answered(10, 'new', 'waitingRequester'),
        [50, 'ticket.word', 'office', { from: 'waitingRequester', to: 'open' }],
      ],
      {
        state: 'open',
        firstAnsweredAt: 10,
        lastDeskWordAt: 10,
        lastRequesterWordAt: 50,
        lastWordAt: 50,
        lastWordSide: 'office',
        lastWordAuthor: 'Kwame',
        waitingSince: 50,
      },
    ],
    [
      'a reopening takes the resolution back',
      [
        WEB,
        answered(10, 'new', 'resolved'),
        [50, 'ticket.word', 'requester', { from: 'resolved', to: 'open' }],
        [50, 'ticket.reopened', 'requester'],
      ],
      {
        state: 'open',
        firstAnsweredAt: 10,
        lastDeskWordAt: 10,
        lastRequesterWordAt: 50,
        lastWordAt: 50,
        waitingSince: 50,
      },
    ],
    [
      'closing keeps since when it has been settled',
      [
        WEB,
        answered(10, 'new', 'resolved'),
        [20_170, 'ticket.closed', 'system', { from: 'resolved', to: 'closed', closedAs: 'solved' }],
      ],
      {
        ...byDesk(10),
        state: 'closed',
        closedAs: 'solved',
        firstAnsweredAt: 10,
        waitingSince: 10,
        resolvedAt: 10,
      },
    ],
    [
      'it counts from the last resolution',
      [
        WEB,
        answered(10, 'new', 'resolved'),
        [20, 'ticket.moved', 'desk', { from: 'resolved', to: 'open' }],
        [30, 'ticket.moved', 'desk', { from: 'open', to: 'resolved' }],
      ],
      { ...byDesk(10), state: 'resolved', firstAnsweredAt: 10, waitingSince: 30, resolvedAt: 30 },
    ],
    [
      'an escalation stays, and an answer after it is late',
      [WEB, [241, 'ticket.escalated', 'system', { told: [] }], answered(300, 'new', 'open')],
      { ...byDesk(300), state: 'open', firstAnsweredAt: 300, waitingSince: 300, escalatedAt: 241 },
    ],
    [
      'a voided exclusion waits again since when it did',
      [
        WEB,
        [10, 'ticket.moved', 'desk', { from: 'new', to: 'waitingHq' }],
        [20, 'ticket.excluded', 'desk', { from: 'waitingHq', to: 'closed', closedAs: 'excluded' }],
        [30, 'ticket.exclusionVoided', 'hq', { from: 'closed', to: 'waitingHq', waitingSince: minute(10) }],
      ],
      { state: 'waitingHq', waitingSince: 10 },
    ],
    [
      'a relay is an answer and an end',
      [WEB, [10, 'ticket.relayed', 'desk', { from: 'new', to: 'closed', closedAs: 'relayed' }]],
      { ...byDesk(10), state: 'closed', closedAs: 'relayed', firstAnsweredAt: 10, waitingSince: 10 },
    ],
    [
      'a returned relay is the desk’s turn from then on, and was answered',
      [
        WEB,
        [10, 'ticket.relayed', 'desk', { from: 'new', to: 'closed', closedAs: 'relayed' }],
        [30, 'ticket.relayReturned', 'hq', { from: 'closed', to: 'open' }],
      ],
      { ...byDesk(10), state: 'open', firstAnsweredAt: 10, waitingSince: 30 },
    ],
    [
      'an undone merge waits again since when it did',
      [
        WEB,
        [20, 'ticket.merged', 'desk', { from: 'new', to: 'closed', closedAs: 'merged', into: 2 }],
        [30, 'ticket.mergeUndone', 'desk', { from: 'closed', to: 'new', waitingSince: minute(0) }],
      ],
      { state: 'new', waitingSince: 0 },
    ],
    [
      'what was split off leaves the last word that is left',
      [
        WEB,
        answered(10, 'new', 'open'),
        [20, 'ticket.word', 'office', {}],
        [
          30,
          'ticket.split',
          'desk',
          {
            words: {
              lastWordAt: minute(10),
              lastWordSide: 'desk',
              lastWordAuthor: '佐藤 健',
              lastRequesterWordAt: minute(0),
            },
          },
        ],
      ],
      { ...byDesk(10), state: 'open', firstAnsweredAt: 10, waitingSince: 10 },
    ],
    [
      'an old closing was told as a move',
      [
        WEB,
        answered(10, 'new', 'resolved'),
        [20_170, 'ticket.moved', 'system', { from: 'resolved', to: 'closed' }],
      ],
      {
        ...byDesk(10),
        state: 'closed',
        closedAs: 'solved',
        firstAnsweredAt: 10,
        waitingSince: 10,
        resolvedAt: 10,
      },
    ],
  ])('%s', (_what, told, expected) => {
    expect(inMinutes(columnsOf(eventsOf(told)))).toEqual({ ...FRESH, ...expected });
  });

  it('begins with the reception', () => {
    expect(() => columnsOf(eventsOf([[1, 'ticket.noted', 'desk']]))).toThrow('reception');
    expect(() => columnsOf([])).toThrow('reception');
  });

  it.each([
    [{}, true],
    [{ state: 'open' as const }, true],
    [{ state: 'closed' as const }, false],
    [{ firstAnsweredAt: 1 }, false],
    [{ firstAnswerDueAt: null }, false],
  ])('a fresh ticket with %j awaits a first answer: %s', (change, expected) => {
    expect(awaitsFirstAnswer({ ...FRESH, ...change })).toBe(expected);
  });
});
