import { readCondition, TICKET_CONDITIONS } from '@kaigai-desk/domain';
import { draftOf, issueAt, newRow, plainOf, withField } from './draft';

const STORED = {
  match: 'any',
  items: [
    { field: 'state', comparison: 'isOneOf', value: ['new', 'open'] },
    { field: 'assignee', comparison: 'isEmpty' },
    {
      match: 'all',
      rows: [{ field: 'waitingSince', comparison: 'olderThan', value: { amount: 4, unit: 'hours' } }],
    },
  ],
};

it('comes back from the editor as it was stored', () => {
  expect(plainOf(draftOf(STORED, TICKET_CONDITIONS))).toEqual(STORED);
});

it('begins with one row where nothing that can be read is stored', () => {
  const { items } = draftOf('broken', TICKET_CONDITIONS);
  expect(items).toHaveLength(1);
  const parsed = readCondition(plainOf({ match: 'all', items }));
  expect(parsed).toEqual({ ok: false, issues: [{ field: 'items.0.value', code: 'field.choose' }] });
});

it.each([
  ['', 'field.required'],
  ['abc', 'field.number'],
  ['1.5', 'field.whole'],
  ['0', 'field.tooSmall'],
  ['4', undefined],
  ['４', undefined],
])('an amount of %j: %s', (amount, code) => {
  const row = { ...newRow(TICKET_CONDITIONS, 'waitingSince'), amount };
  const parsed = readCondition(plainOf({ match: 'all', items: [row] }));
  expect(parsed.ok ? undefined : parsed.issues[0]?.code).toBe(code);
});

it('forgets what was chosen of another field, and keeps a comparison that both allow', () => {
  const row = { ...newRow(TICKET_CONDITIONS, 'state'), comparison: 'isNoneOf' as const, values: ['new'] };
  const office = withField(row, 'office', TICKET_CONDITIONS);
  expect([office.comparison, office.values]).toEqual(['isNoneOf', []]);
  expect(withField(row, 'tags', TICKET_CONDITIONS).comparison).toBe('hasAnyOf');
});

it('finds what is wrong below a row, and nothing of its neighbours', () => {
  const issues = [{ field: 'items.10.value', code: 'field.choose' }];
  expect(issueAt(issues, 'items.1')).toBeUndefined();
  expect(issueAt(issues, 'items.10')?.code).toBe('field.choose');
});
