import type { MeAnswer, Side, TicketAnswer, TicketRow, TicketState } from '@kaigai-desk/domain';
import { messageViews, readersView, rowView, stateView, waitingRows, workingRows } from './ticket-view';

const office = {
  code: 'accra',
  nameJa: 'アクラ',
  nameEn: 'Accra',
  countryCode: 'GH',
  timeZone: 'Africa/Accra',
  phase: 'preparing',
} as const;

const me = { person: { name: '山田 花子' }, office } as MeAnswer;

const row = (number: number, state: TicketState, at: string, isMine = true): TicketRow => ({
  number,
  subject: `s${number}`,
  state,
  receivedAt: '2026-11-20T09:00:00Z',
  requesterName: 'Kwame Boateng',
  isMine,
  lastWord: { side: 'desk', authorName: '佐藤 健', excerpt: 'x', at },
});

describe('the home page', () => {
  const rows = [
    row(1, 'waitingRequester', '2026-11-21T00:00:00Z', false),
    row(2, 'waitingRequester', '2026-11-22T00:00:00Z'),
    row(3, 'waitingRequester', '2026-11-20T00:00:00Z'),
    row(4, 'resolved', '2026-11-23T00:00:00Z'),
    row(5, 'open', '2026-11-19T00:00:00Z'),
    row(6, 'new', '2026-11-21T00:00:00Z'),
    row(7, 'closed', '2026-11-23T00:00:00Z'),
  ];

  test('asks for the oldest of my own first', () => {
    expect(waitingRows(rows).map((item) => item.number)).toEqual([3, 2, 1]);
  });

  test('shows the latest work first, the solved last and the closed not', () => {
    expect(workingRows(rows).map((item) => item.number)).toEqual([6, 5, 4]);
  });
});

describe('a ticket in words', () => {
  test.each([
    ['waitingRequester', 'yours'],
    ['new', 'ours'],
    ['open', 'ours'],
    ['waitingHq', 'ours'],
    ['waitingVendor', 'ours'],
    ['resolved', 'done'],
    ['closed', 'done'],
  ] as const)('%s is marked %s', (state, mark) => {
    expect(stateView(state, 'ja').mark).toBe(mark);
  });

  test("names the requester of a colleague's ticket only", () => {
    const now = Date.UTC(2026, 10, 23);
    expect(rowView(row(1, 'new', '2026-11-21T00:00:00Z', false), me, 'ja', now).requesterName).toBe(
      'Kwame Boateng',
    );
    expect(rowView(row(1, 'new', '2026-11-21T00:00:00Z'), me, 'ja', now)).toMatchObject({
      requesterName: null,
      received: { text: '11月20日(金)' },
      lastWord: { name: '佐藤' },
    });
  });
});

describe('a conversation', () => {
  const message = (side: Side, authorName: string, isOwn = false) => ({
    id: side,
    side,
    isOwn,
    authorName,
    body: 'b',
    at: '2026-11-22T09:02:00Z',
  });
  const ticket = (isMine: boolean): TicketAnswer => ({
    number: 1,
    subject: 's',
    state: 'open',
    receivedAt: '2026-11-22T09:02:00Z',
    requesterName: '山田 花子',
    isMine,
    office,
    machine: null,
    reopensUntil: null,
    closedAs: null,
    mergedInto: null,
    acts: [],
    isThanked: false,
    earlier: 0,
    isNewest: true,
    readers: { isPrivate: false, contactName: 'Kwame Boateng', copied: [] },
    messages: [
      message('requester', '山田 花子'),
      message('desk', '佐藤 健'),
      // a colleague of the same name as the reader is somebody else
      message('office', '山田 花子', false),
      message('office', '山田 花子', true),
    ],
  });

  test("marks the reader's own words, not those of somebody of the same name", () => {
    expect(messageViews(ticket(true), me, 'ja').map((item) => item.isOwn)).toEqual([
      false,
      false,
      false,
      true,
    ]);
  });

  test('calls agents by their family name and colleagues by the whole', () => {
    expect(messageViews(ticket(true), me, 'ja').map((item) => item.name)).toEqual([
      '山田 花子',
      '佐藤',
      '山田 花子',
      '山田 花子',
    ]);
  });
});

describe('who reads a ticket', () => {
  const at = '2026-11-22T09:02:00Z';
  const readers = (isPrivate: boolean): TicketAnswer['readers'] => ({
    isPrivate,
    contactName: 'Kwame Boateng',
    copied: [
      { name: '小林 恵', isReader: true, letIn: { by: '佐藤 健', at } },
      { name: 'Somchai Wattana', isReader: false, letIn: null },
    ],
  });
  const view = (isPrivate: boolean) =>
    readersView({ requesterName: '山田 花子', readers: readers(isPrivate) } as TicketAnswer, me, 'ja');

  it('names the requester, the contact and who was copied in, by whom', () => {
    expect(view(false).people.map(({ name, kind, letIn }) => [name, kind, letIn?.by])).toEqual([
      ['山田 花子', 'requester', undefined],
      ['Kwame Boateng', 'contact', undefined],
      ['小林 恵', 'copied', '佐藤'],
      ['Somchai Wattana', 'copied', undefined],
    ]);
    expect(view(false).letIn?.by).toBe('佐藤');
  });

  it('leaves the contact out of a private one', () => {
    expect(view(true).people.map(({ kind }) => kind)).toEqual(['requester', 'copied', 'copied']);
  });
});
