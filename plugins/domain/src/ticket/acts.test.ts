/** The rules of excluding, merging, splitting and linking, as tables. */
import { EXCLUSION_REASONS, refuseExclusion, type Excluded } from './exclude';
import { linksOf, otherEnd } from './links';
import { absorbedBy, isSaidSince, mergedIntoOf, refuseMerge, stoodBefore } from './merge';
import { relayText } from './relay';
import { decideSplit, wordsLeft, wordsMoved, type SplitMessage } from './split';
import type { EventKind } from '../events';
import type { StoredEvent } from '../services';

const MAIL: Excluded = {
  channel: 'mail',
  openedBySide: 'desk',
  isAnswered: false,
  repliesOfOffice: 0,
  absorbed: 0,
};
const OWN: Excluded = { ...MAIL, channel: 'other' };

const event = (kind: EventKind, data: Readonly<Record<string, unknown>> = {}): StoredEvent => ({
  kind,
  at: '2026-11-25T00:00:00.000Z',
  recordedAt: '2026-11-25T00:00:00.000Z',
  actorId: '1',
  actorName: '佐藤 健',
  side: 'desk',
  data,
});

describe('taking a ticket out of the count', () => {
  it.each<[string, Excluded, readonly (string | null)[]]>([
    // spam, test, own work
    ['a mail', MAIL, [null, null, 'ticket.excludeWord']],
    ['what the desk opened for itself', OWN, [null, null, null]],
    ['what an office opened', { ...OWN, openedBySide: 'requester' }, [null, null, 'ticket.excludeWord']],
    ['own work with a word of an office', { ...OWN, repliesOfOffice: 1 }, [null, null, 'ticket.excludeWord']],
    ['a phone call', { ...OWN, channel: 'phone' }, Array(3).fill('ticket.excludeCall')],
    ['a Teams call', { ...OWN, channel: 'teamsCall' }, Array(3).fill('ticket.excludeCall')],
    ['an answered one', { ...OWN, isAnswered: true }, Array(3).fill('ticket.excludeAnswered')],
    ['one that holds another', { ...OWN, absorbed: 1 }, Array(3).fill('ticket.excludeHolds')],
  ])('of %s', (_what, ticket, expected) => {
    expect(EXCLUSION_REASONS.map((reason) => refuseExclusion(ticket, reason))).toEqual(expected);
  });
});

describe('merging', () => {
  const fine = { isUnseen: false, isConfirmed: false };
  it.each([
    [{ number: 1, state: 'open', closedAs: null }, [], fine, 'ticket.mergeSelf'],
    [{ number: 2, state: 'closed', closedAs: 'merged' }, [1], fine, 'ticket.mergeCircle'],
    [{ number: 2, state: 'closed', closedAs: 'merged' }, [3, 1], fine, 'ticket.mergeCircle'],
    [{ number: 2, state: 'closed', closedAs: 'merged' }, [3], fine, 'ticket.mergeTargetGone'],
    [{ number: 2, state: 'closed', closedAs: 'excluded' }, [], fine, 'ticket.mergeTargetClosed'],
    [{ number: 2, state: 'closed', closedAs: 'solved' }, [], fine, 'ticket.mergeTargetClosed'],
    [{ number: 2, state: 'resolved', closedAs: null }, [], fine, 'ticket.mergeTargetSolved'],
    [{ number: 2, state: 'open', closedAs: null }, [], fine, null],
    [
      { number: 2, state: 'open', closedAs: null },
      [],
      { ...fine, isUnseen: true },
      'ticket.mergeUnconfirmed',
    ],
    [{ number: 2, state: 'new', closedAs: null }, [], { isUnseen: true, isConfirmed: true }, null],
  ] as const)(
    'into %j, itself merged into %j, is decided with %j as %s',
    (target, chain, confirmed, code) => {
      expect(refuseMerge({ number: 1 }, target, chain, confirmed)).toBe(code);
    },
  );

  it('stands until it is undone, and again when it is done again', () => {
    const events = [
      event('ticket.received'),
      event('ticket.merged', { into: 7, from: 'new', waitingSince: 'x' }),
    ];
    expect(mergedIntoOf(events)).toBe(7);
    expect(stoodBefore(events, 'ticket.merged')).toEqual({ to: 'new', waitingSince: 'x' });
    expect(stoodBefore(events, 'ticket.excluded')).toBeNull();
    const undone = [...events, event('ticket.mergeUndone', { into: 7 })];
    expect(mergedIntoOf(undone)).toBeNull();
    expect(mergedIntoOf([...undone, event('ticket.merged', { into: 8 })])).toBe(8);
  });

  it('keeps which ones came, and which left again', () => {
    const events = [
      event('ticket.absorbed', { number: 1, isConfirmed: true }),
      event('ticket.absorbed', { number: 2 }),
      event('ticket.released', { number: 1 }),
      event('ticket.absorbed', { number: 3, isConfirmed: true }),
    ];
    expect(absorbedBy(events)).toEqual([
      { number: 2, isConfirmed: false },
      { number: 3, isConfirmed: true },
    ]);
  });

  it.each([
    ['ticket.word', true],
    ['ticket.answered', true],
    ['ticket.relayed', true],
    ['ticket.noted', false],
    ['ticket.moved', false],
  ] as const)('after %s something was said since: %s', (kind, isSaid) => {
    const came = [event('ticket.answered'), event('ticket.absorbed', { number: 1 })];
    expect(isSaidSince(came, 1)).toBe(false);
    expect(isSaidSince([...came, event(kind)], 1)).toBe(isSaid);
  });
});

describe('splitting', () => {
  const message = (id: string, part: Partial<SplitMessage> = {}): SplitMessage => ({
    id,
    side: 'requester',
    author: 'Kwame',
    at: Number(id),
    isNote: false,
    isOpening: id === '1',
    ...part,
  });
  const desk = { side: 'desk', author: '佐藤' } as const;
  const thread = [
    message('1'),
    message('2', desk),
    message('3', { side: 'office', author: 'Ama' }),
    message('4', { ...desk, isNote: true }),
    message('5', desk),
  ];
  it.each([
    [['3'], null],
    [['3', '4', '5'], null],
    [['5', '3'], null],
    [['1', '2', '3', '4', '5'], 'ticket.splitAll'],
    [['1', '3'], 'ticket.splitOpening'],
    [['2', '3'], 'ticket.splitStart'],
    [['4'], 'ticket.splitStart'],
    [['5'], 'ticket.splitStart'],
    [[], 'ticket.splitStart'],
    [['3', '9'], 'unknownMessage'],
  ])('takes %j: %s', (chosen, code) => {
    const decided = decideSplit(thread, chosen);
    expect(decided.ok ? null : decided.code).toBe(code);
    if (decided.ok) expect([decided.start.id, decided.moved.length + decided.left.length]).toEqual(['3', 5]);
  });

  it('tells who spoke last in both', () => {
    const decided = decideSplit(thread, ['3', '4', '5']);
    if (!decided.ok) throw new Error(decided.code);
    expect(wordsLeft(decided.left)).toEqual({
      lastWordAt: 2,
      lastWordSide: 'desk',
      lastWordAuthor: '佐藤',
      lastRequesterWordAt: 1,
      lastDeskWordAt: 2,
    });
    expect(wordsMoved(decided.moved, null)).toMatchObject({
      lastWordAt: 5,
      lastRequesterWordAt: 3,
      firstAnsweredAt: 5,
      waitingSince: 5,
    });
    expect(wordsLeft([message('1')])).toMatchObject({ lastDeskWordAt: null, lastWordAt: 1 });
    expect(wordsMoved([message('3')], null)).toMatchObject({ firstAnsweredAt: null });
    expect(wordsMoved([message('3')], 3)).toMatchObject({ firstAnsweredAt: 3 });
  });
});

describe('links', () => {
  it('are what was linked last, less what was taken away; a split stays', () => {
    const events = [
      event('ticket.linked', { number: 2, relation: 'seeAlso' }),
      event('ticket.splitFrom', { number: 2 }),
      event('ticket.linked', { number: 2, relation: 'followUpOf' }),
      event('ticket.split', { number: 3 }),
      event('ticket.linked', { number: 4, relation: 'sameTrouble' }),
      event('ticket.unlinked', { number: 4, relation: 'sameTrouble' }),
      event('ticket.unlinked', { number: 3, relation: 'seeAlso' }),
    ];
    expect(linksOf(events)).toEqual([
      { number: 2, relation: 'splitFrom' },
      { number: 2, relation: 'followUpOf' },
      { number: 3, relation: 'splitInto' },
    ]);
    expect([otherEnd('followUpOf'), otherEnd('seeAlso')]).toEqual(['followedBy', 'seeAlso']);
  });
});

it('tells the requester of a relay in their language, with the number', () => {
  expect(relayText(1001, 'ja')).toMatch(/情報システム課.*受付番号 1001/s);
  expect(relayText(1001, 'en')).toMatch(/HQ IT.*number 1001/s);
});
