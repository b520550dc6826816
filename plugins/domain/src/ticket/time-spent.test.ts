import type { StoredEvent } from '../services';
import { parseWith } from './commands';
import {
  NoteTimeSpent,
  VoidTimeSpent,
  refuseTimeVoid,
  timeEntriesOf,
  timeSpentOf,
  type TimeEntry,
} from './time-spent';

const ID = '6f1f6d7e-6f0b-4bd8-9d4c-2f3a1c0b9a11';
const OTHER = '0d9a8c1b-0f7a-4c9a-8f6c-7b1d2e3f4a55';
const event = (
  kind: StoredEvent['kind'],
  data: StoredEvent['data'],
  [actorId, actorName] = ['1', '佐藤 健'],
): StoredEvent => ({
  kind,
  at: '2026-11-22T00:00:00.000Z',
  recordedAt: '2026-11-22T00:00:00.000Z',
  actorId,
  actorName,
  side: 'desk',
  data,
});
const noted = (entryId: string, minutes: number, what = '') =>
  event('ticket.timeSpent', { entryId, minutes, what, messageId: null });
const voided = (entryId: string, minutes: number) =>
  event('ticket.timeVoided', { entryId, minutes }, ['2', '小林 由美']);

describe('what an agent may note', () => {
  const issuesOf = (change: object) => {
    const parsed = parseWith(NoteTimeSpent, { requestId: ID, minutes: 15, what: '設定を直した', ...change });
    return parsed.ok ? [] : parsed.issues.map(({ field, code }) => `${field} ${code}`);
  };
  it.each([
    ['a minute', { minutes: 1 }],
    ['a day', { minutes: 1440 }],
    ['nothing of what was done', { what: '' }],
    ['no word of what was done', { what: undefined }],
    ['500 characters', { what: 'あ'.repeat(500) }],
  ])('takes %s', (_what, change) => {
    expect(issuesOf(change)).toEqual([]);
  });
  it.each([
    ['no time', { minutes: 0 }, 'minutes field.tooSmall'],
    ['time taken back', { minutes: -5 }, 'minutes field.tooSmall'],
    ['more than a day', { minutes: 1441 }, 'minutes field.tooLarge'],
    ['half a minute', { minutes: 1.5 }, 'minutes field.whole'],
    ['what is no number', { minutes: Number.NaN }, 'minutes field.number'],
    ['a text', { minutes: '15' }, 'minutes field.number'],
    ['no minutes', { minutes: undefined }, 'minutes field.required'],
    ['501 characters', { what: 'あ'.repeat(501) }, 'what field.tooLong'],
    ['control characters', { what: 'a\u0007' }, 'what field.controls'],
    ['an id of another form', { requestId: '1' }, 'requestId field.wrongType'],
    ['what is not asked', { by: '1' }, 'by field.unknown'],
  ])('refuses %s', (_what, change, issue) => {
    expect(issuesOf(change)).toEqual([issue]);
  });
  it('voids an entry by its id', () => {
    expect(parseWith(VoidTimeSpent, { entryId: ID }).ok).toBe(true);
    expect(parseWith(VoidTimeSpent, { entryId: 'x' }).ok).toBe(false);
  });
});

describe('time spent on a ticket', () => {
  it('is the sum of what stands, newest first, what was voided still shown', () => {
    const card = timeSpentOf([noted(ID, 15, '設定'), noted(OTHER, 40), voided(ID, 15)], '1');
    expect(card.minutes).toBe(40);
    expect(card.entries).toMatchObject([
      { id: OTHER, minutes: 40, isOwn: true, voidedByName: null },
      { id: ID, minutes: 15, what: '設定', isOwn: true, voidedByName: '小林 由美' },
    ]);
    expect(timeSpentOf([noted(ID, 15)], '2').entries[0]?.isOwn).toBe(false);
  });

  it('counts sessions and calls apart, and no call that nobody picked up', () => {
    const at = (minute: number) => new Date(Date.UTC(2026, 10, 22, 0, minute)).toISOString();
    const card = timeSpentOf(
      [
        noted(ID, 15),
        event('ticket.remoteSession', { beganAt: at(0), endedAt: at(25) }),
        event('ticket.called', { rangAt: at(0), pickedUpAt: at(1), hungUpAt: at(9) }),
        event('ticket.called', { rangAt: at(0), pickedUpAt: null, hungUpAt: at(1) }),
      ],
      '1',
    );
    expect([card.minutes, card.sessions, card.calls]).toEqual([
      15,
      { count: 1, minutes: 25 },
      { count: 1, minutes: 8 },
    ]);
  });
});

describe('who may void an entry', () => {
  const [entry] = timeEntriesOf([noted(ID, 15)]) as [TimeEntry];
  const [gone] = timeEntriesOf([noted(ID, 15), voided(ID, 15)]) as [TimeEntry];
  it.each([
    ['its author', entry, '1', false, null],
    ['a lead', entry, '2', true, null],
    ['a colleague', entry, '2', false, 'ticket.timeNotYours'],
    ['nobody twice', gone, '1', false, 'ticket.timeVoidedAlready'],
    ['no colleague, voided or not', gone, '3', false, 'ticket.timeNotYours'],
    ['nobody one that is not there', undefined, '1', true, 'ticket.timeNotFound'],
  ])('%s', (_who, one, actorId, isLead, refusal) => {
    expect(refuseTimeVoid(one, actorId, isLead)).toBe(refusal);
  });
});
