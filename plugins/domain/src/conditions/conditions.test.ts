import fc from 'fast-check';
import { COMPARISONS_OF, READER, conditionIssues, type ConditionCatalogue } from './catalogue';
import { ROWS_WHERE, compile } from './compile';
import { COMPARISONS, readCondition, type Condition, type ConditionItem } from './condition';
import { evaluate } from './evaluate';
import { COMPARISON_WORDS, conditionText } from './text';
import { TICKET_CONDITIONS } from '../ticket/condition-fields';

/** One field of each kind. */
const THINGS: ConditionCatalogue = {
  things: { ja: '物', en: 'Things' },
  fields: [
    {
      key: 'colour',
      kind: 'choice',
      label: { ja: '色', en: 'Colour' },
      path: 'colour',
      comparisons: COMPARISONS_OF.choice,
      choices: { red: { ja: '赤', en: 'Red' }, blue: { ja: '青', en: 'Blue' } },
    },
    {
      key: 'owner',
      kind: 'reference',
      label: { ja: '持ち主', en: 'Owner' },
      path: 'ownerId',
      comparisons: COMPARISONS_OF.reference,
      source: 'people',
      hasReader: true,
    },
    {
      key: 'marks',
      kind: 'manyChoice',
      label: { ja: '印', en: 'Marks' },
      path: 'marks.key',
      comparisons: COMPARISONS_OF.manyChoice,
      source: 'marks',
    },
    {
      key: 'title',
      kind: 'text',
      label: { ja: '題', en: 'Title' },
      path: 'title',
      comparisons: COMPARISONS_OF.text,
    },
    {
      key: 'due',
      kind: 'instant',
      label: { ja: '期限', en: 'Due time' },
      path: 'dueAt',
      comparisons: COMPARISONS_OF.instant,
      while: [{ path: 'doneAt', isEmpty: true }],
    },
    {
      key: 'isOpen',
      kind: 'boolean',
      label: { ja: '公開', en: 'Open' },
      path: 'isOpen',
      comparisons: COMPARISONS_OF.boolean,
    },
  ],
};
const CHOICES = {
  people: [
    { value: '7', label: { ja: '佐藤', en: 'Sato' } },
    { value: '8', label: { ja: '鈴木', en: 'Suzuki' } },
  ],
  marks: ['a', 'b', 'c'].map((value) => ({ value, label: { ja: value, en: value } })),
};
const NOW = Date.parse('2026-11-25T12:00:00Z');
const MOMENT = { now: NOW, readerId: '7' };
const at = (minutes: number): string => new Date(NOW + minutes * 60_000).toISOString();

const one = (field: string, comparison: string, value?: unknown): unknown => ({
  match: 'all',
  items: [{ field, comparison, ...(value === undefined ? {} : { value }) }],
});
const read = (input: unknown): Condition => {
  const parsed = readCondition(input);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.value;
};
const hours = (amount: number) => ({ amount, unit: 'hours' });

describe('a row', () => {
  it.each<[string, string, unknown, Record<string, unknown>, boolean]>([
    ['colour', 'isOneOf', ['red', 'blue'], { colour: 'blue' }, true],
    ['colour', 'isOneOf', ['red'], { colour: 'blue' }, false],
    ['colour', 'isOneOf', ['red'], { colour: null }, false],
    ['colour', 'isNoneOf', ['red'], { colour: 'blue' }, true],
    ['colour', 'isNoneOf', ['red'], { colour: null }, true],
    ['colour', 'isNoneOf', ['red'], { colour: 'red' }, false],
    ['colour', 'isEmpty', undefined, {}, true],
    ['colour', 'isEmpty', undefined, { colour: '' }, true],
    ['colour', 'isNotEmpty', undefined, { colour: 'red' }, true],
    ['owner', 'isOneOf', [READER], { ownerId: '7' }, true],
    ['owner', 'isOneOf', [READER, '9'], { ownerId: '8' }, false],
    ['owner', 'isNoneOf', [READER], { ownerId: null }, true],
    ['marks', 'hasAnyOf', ['a', 'b'], { marks: [{ key: 'b' }, { key: 'c' }] }, true],
    ['marks', 'hasAnyOf', ['a'], { marks: [] }, false],
    ['marks', 'hasAllOf', ['a', 'b'], { marks: [{ key: 'b' }] }, false],
    ['marks', 'hasAllOf', ['a', 'b'], { marks: [{ key: 'b' }, { key: 'a' }, { key: 'c' }] }, true],
    ['marks', 'hasNoneOf', ['a'], { marks: [{ key: 'b' }, { key: 'a' }] }, false],
    ['marks', 'hasNoneOf', ['a'], { marks: [] }, true],
    ['marks', 'isEmpty', undefined, { marks: [] }, true],
    ['title', 'is', 'VPN', { title: 'VPN' }, true],
    ['title', 'is', 'VPN', { title: 'vpn' }, false],
    ['title', 'isNot', 'VPN', { title: null }, true],
    ['due', 'olderThan', hours(4), { dueAt: at(-241) }, true],
    ['due', 'olderThan', hours(4), { dueAt: at(-240) }, false],
    ['due', 'youngerThan', hours(4), { dueAt: at(-240) }, true],
    ['due', 'youngerThan', hours(4), { dueAt: null }, false],
    ['due', 'isOverdue', undefined, { dueAt: at(0) }, true],
    ['due', 'isOverdue', undefined, { dueAt: at(1) }, false],
    ['due', 'isOverdue', undefined, { dueAt: at(-1), doneAt: at(-5) }, false],
    ['due', 'dueWithin', hours(2), { dueAt: at(120) }, true],
    ['due', 'dueWithin', hours(2), { dueAt: at(121) }, false],
    ['due', 'dueWithin', hours(2), { dueAt: at(0) }, false],
    ['due', 'dueWithin', { amount: 1, unit: 'days' }, { dueAt: new Date(NOW + 86_400_000) }, true],
    ['isOpen', 'isTrue', undefined, { isOpen: true }, true],
    ['isOpen', 'isFalse', undefined, { isOpen: null }, true],
    ['isOpen', 'isFalse', undefined, { isOpen: true }, false],
  ])('%s %s %j on %j: %s', (field, comparison, value, record, expected) => {
    expect(evaluate(read(one(field, comparison, value)), record, THINGS, MOMENT)).toBe(expected);
  });

  it('names nobody with the reader where nobody reads', () => {
    const mine = read(one('owner', 'isOneOf', [READER]));
    expect(evaluate(mine, { ownerId: '7' }, THINGS, { now: NOW, readerId: null })).toBe(false);
  });
});

describe('what is refused, and where', () => {
  const row = { field: 'colour', comparison: 'isOneOf', value: ['red'] };
  it.each<[unknown, string]>([
    [null, ' field.unknown'],
    ['x', ' field.unknown'],
    [{ match: 'all', items: [] }, 'items condition.noRows'],
    [{ items: [row] }, 'match field.required'],
    [{ match: 'none', items: [row] }, 'match field.unknownChoice'],
    [{ match: 'all', items: [{ ...row, comparison: 'like' }] }, 'items.0.comparison field.unknownChoice'],
    [{ match: 'all', items: [{ ...row, value: [] }] }, 'items.0.value field.choose'],
    [{ match: 'all', items: [{ ...row, value: ['red', 'red'] }] }, 'items.0.value field.twice'],
    [{ match: 'all', items: [{ ...row, value: [{ $ne: 1 }] }] }, 'items.0.value.0 field.wrongType'],
    [{ match: 'all', items: [{ ...row, sql: '1' }] }, 'items.0.sql field.unknown'],
    [one('due', 'olderThan', { amount: 0, unit: 'hours' }), 'items.0.value.amount field.tooSmall'],
    [one('due', 'olderThan', { amount: 1.5, unit: 'hours' }), 'items.0.value.amount field.whole'],
    [one('due', 'olderThan'), 'items.0.value field.required'],
    [{ match: 'all', items: [row, { match: 'any', rows: [] }] }, 'items.1.rows condition.noRows'],
    [
      { match: 'all', items: [{ match: 'any', rows: [row, { match: 'all', rows: [row] }] }] },
      'items.0.rows.1.comparison field.required',
    ],
    [{ match: 'all', items: Array(21).fill(row) }, 'items field.tooMany'],
    [{ match: 'all', items: Array(100_000).fill(row) }, 'items field.tooMany'],
    [{ match: 'all', items: Array(6).fill({ match: 'any', rows: [row] }) }, 'items field.tooMany'],
  ])('case %#', (input, expected) => {
    const parsed = readCondition(input);
    const said = parsed.ok ? [] : parsed.issues.map(({ field, code }) => `${field} ${code}`);
    expect(said).toContain(expected);
  });

  it.each<[unknown, string | undefined]>([
    [one('colour', 'isOneOf', ['red']), undefined],
    [one('owner', 'isOneOf', [READER, '8']), undefined],
    [one('size', 'isEmpty'), 'items.0.field condition.unknownField'],
    [one('__proto__', 'isEmpty'), 'items.0.field condition.unknownField'],
    [one('colour', 'isTrue'), 'items.0.comparison condition.notForField'],
    [one('colour', 'isOneOf', ['green']), 'items.0.value condition.gone'],
    [one('colour', 'isOneOf', [READER]), 'items.0.value condition.gone'],
    [one('marks', 'hasAnyOf', ['a', 'z']), 'items.0.value condition.gone'],
    [
      {
        match: 'any',
        items: [{ match: 'all', rows: [{ field: 'owner', comparison: 'isOneOf', value: ['99'] }] }],
      },
      'items.0.rows.0.value condition.gone',
    ],
  ])('case %#, by the catalogue', (input, expected) => {
    const [issue] = conditionIssues(read(input), THINGS, CHOICES);
    expect(issue && `${issue.field} ${issue.code}`).toBe(expected);
  });
});

describe('in words', () => {
  const condition = read({
    match: 'all',
    items: [
      { field: 'state', comparison: 'isOneOf', value: ['new', 'open'] },
      {
        match: 'any',
        rows: [
          { field: 'assignee', comparison: 'isEmpty' },
          { field: 'assignee', comparison: 'isOneOf', value: [READER] },
        ],
      },
      { field: 'waitingSince', comparison: 'olderThan', value: hours(4) },
    ],
  });
  it('is one sentence', () => {
    expect(conditionText(condition, TICKET_CONDITIONS, CHOICES, 'ja')).toBe(
      '状態が「新規」か「対応中」で、(担当がいないか、担当が「自分(見ている人)」である)もので、4時間を超えて待っている受付',
    );
    expect(conditionText(condition, TICKET_CONDITIONS, CHOICES, 'en')).toBe(
      'Tickets where state is New or Open, and (nobody is assigned, or assignee is the reader), and waiting for more than 4 hours',
    );
  });

  it.each<[string, string, unknown, string, string]>([
    ['state', 'isNoneOf', ['closed'], '状態が「完了」ではない受付', 'Tickets where state is not Closed'],
    [
      'state',
      'isNoneOf',
      ['resolved', 'closed'],
      '状態が「解決」でも「完了」でもない受付',
      'Tickets where state is not Solved or Closed',
    ],
    [
      'firstAnswer',
      'isOverdue',
      undefined,
      '最初の回答の期限を過ぎている受付',
      'Tickets where the first answer is overdue',
    ],
    [
      'firstAnswer',
      'dueWithin',
      { amount: 1, unit: 'hours' },
      '最初の回答の期限まで1時間以内である受付',
      'Tickets where the first answer is due within 1 hour',
    ],
    ['office', 'isOneOf', ['gone'], '事務所が「gone」である受付', 'Tickets where office is gone'],
  ])('%s %s %j', (field, comparison, value, ja, en) => {
    const condition = read(one(field, comparison, value));
    expect(conditionText(condition, TICKET_CONDITIONS, {}, 'ja')).toBe(ja);
    expect(conditionText(condition, TICKET_CONDITIONS, {}, 'en')).toBe(en);
  });
});

describe('laws', () => {
  const json = fc.jsonValue();
  const values = fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { minLength: 1 });
  const row = fc.oneof(
    fc.record({
      field: fc.constant('colour'),
      comparison: fc.constantFrom('isOneOf', 'isNoneOf'),
      value: fc.uniqueArray(fc.constantFrom('red', 'blue'), { minLength: 1 }),
    }),
    fc.record({
      field: fc.constant('marks'),
      comparison: fc.constantFrom('hasAnyOf', 'hasAllOf', 'hasNoneOf'),
      value: values,
    }),
    fc.record({
      field: fc.constant('due'),
      comparison: fc.constantFrom('olderThan', 'youngerThan', 'dueWithin'),
      value: fc.record({
        amount: fc.integer({ min: 1, max: 100 }),
        unit: fc.constantFrom('minutes', 'hours', 'days'),
      }),
    }),
    fc.record({ field: fc.constant('isOpen'), comparison: fc.constantFrom('isTrue', 'isFalse') }),
  );
  const match = fc.constantFrom('all', 'any');
  const group = fc.record({ match, rows: fc.array(row, { minLength: 1, maxLength: 3 }) });
  const condition = fc
    .record({ match, items: fc.array(fc.oneof(row, group), { minLength: 1, maxLength: 4 }) })
    .map((input) => read(input));
  const record = fc.record({
    colour: fc.constantFrom('red', 'blue', '', null),
    marks: fc.uniqueArray(fc.constantFrom('a', 'b', 'c')).map((keys) => keys.map((key) => ({ key }))),
    dueAt: fc.option(fc.integer({ min: -9000, max: 9000 }).map(at)),
    doneAt: fc.option(fc.constant(at(-1))),
    isOpen: fc.constantFrom(true, false, null),
  });
  const holds = (it: Condition, of: Record<string, unknown>) => evaluate(it, of, THINGS, MOMENT);
  const alone = (item: ConditionItem): Condition => ({ match: 'all', items: [item] });

  it('reads whatever comes without an error', () => {
    fc.assert(
      fc.property(json, (input) => {
        expect(typeof readCondition(input).ok).toBe('boolean');
        expect(readCondition({ match: 'all', items: [input] }).ok).toBe(false);
      }),
    );
  });

  it('all is each of them, any is one of them, and what is none of them is not one of them', () => {
    fc.assert(
      fc.property(condition, record, (it, of) => {
        const each = it.items.map((item) => holds(alone(item), of));
        expect(holds(it, of)).toBe(it.match === 'all' ? each.every(Boolean) : each.some(Boolean));
      }),
    );
    fc.assert(
      fc.property(values, record, (some, of) => {
        const has = (comparison: string) => holds(read(one('marks', comparison, some)), of);
        expect(has('hasNoneOf')).toBe(!has('hasAnyOf'));
      }),
    );
  });

  it('compiles into names of the catalogue and operators alone, and into words without gaps', () => {
    const allowed = new Set(
      [...THINGS.fields.map(({ path }) => path), 'doneAt', 'id'].flatMap((path) => path.split('.')),
    );
    const namesIn = (where: unknown): string[] =>
      typeof where !== 'object' || where === null
        ? []
        : Object.entries(where).flatMap(([name, inner]) => [
            ...(Array.isArray(where) ? [] : [name]),
            ...namesIn(inner),
          ]);
    fc.assert(
      fc.property(condition, (it) => {
        const names = namesIn(compile(it, THINGS, MOMENT));
        expect(names.filter((name) => !name.startsWith('$') && !allowed.has(name))).toEqual([]);
        for (const language of ['ja', 'en'] as const)
          expect(conditionText(it, THINGS, CHOICES, language)).not.toMatch(/[{}]|undefined/);
      }),
    );
  });
});

it('has words for every comparison, and lets a field that counts only for a while be asked nothing of its emptiness', () => {
  expect(Object.keys(COMPARISON_WORDS).sort()).toEqual([...COMPARISONS].sort());
  const fails: readonly string[] = ['olderThan', 'youngerThan', 'dueWithin', 'isOverdue', 'isOneOf'];
  for (const field of TICKET_CONDITIONS.fields) {
    expect(COMPARISONS_OF[field.kind]).toEqual(expect.arrayContaining([...field.comparisons]));
    if (field.while) expect(fails).toEqual(expect.arrayContaining([...field.comparisons]));
    expect(field.choices === undefined || field.source === undefined).toBe(true);
  }
  expect(ROWS_WHERE.startsWith('$')).toBe(true);
});
