import { mergeSince, type Changes, type RevisedBy } from './conflict';

const isSame = (_field: string, one: unknown, other: unknown): boolean => one === other;
const revised = (revision: number, changes: Changes, by = '鈴木 一郎'): RevisedBy => ({
  revision,
  by,
  byId: '2',
  at: `2026-11-24T0${revision}:00:00.000Z`,
  changes,
});
const subject = (from: string, to: string): Changes => ({ subject: { from, to } });

interface Case {
  /** What was sent, by somebody who saw revision 1 with subject A, language ja, assignee null. */
  readonly sent: Readonly<Record<string, unknown>>;
  readonly since: readonly RevisedBy[];
  readonly stands: Readonly<Record<string, unknown>>;
  readonly mine: readonly string[];
  /** Field, what was sent, what stands, who wrote it. */
  readonly conflicts: readonly (readonly [string, unknown, unknown, string | null])[];
}

const SEEN = { subject: 'A', language: 'ja', assignee: null };

it.each<[string, Case]>([
  [
    'nothing happened meanwhile',
    { sent: { subject: 'B' }, since: [], stands: SEEN, mine: ['subject'], conflicts: [] },
  ],
  ['nothing was changed at all', { sent: SEEN, since: [], stands: SEEN, mine: [], conflicts: [] }],
  [
    'both changed the same field to different values',
    {
      sent: { subject: 'B' },
      since: [revised(2, subject('A', 'C'))],
      stands: { ...SEEN, subject: 'C' },
      mine: ['subject'],
      conflicts: [['subject', 'B', 'C', '鈴木 一郎']],
    },
  ],
  [
    'each changed another field',
    {
      sent: { language: 'en' },
      since: [revised(2, subject('A', 'C'))],
      stands: { ...SEEN, subject: 'C' },
      mine: ['language'],
      conflicts: [],
    },
  ],
  [
    'the whole form was sent and only the other one changed a field',
    {
      sent: SEEN,
      since: [revised(2, subject('A', 'C'))],
      stands: { ...SEEN, subject: 'C' },
      mine: [],
      conflicts: [],
    },
  ],
  [
    'both wrote the same',
    {
      sent: { subject: 'C' },
      since: [revised(2, subject('A', 'C'))],
      stands: { ...SEEN, subject: 'C' },
      mine: ['subject'],
      conflicts: [],
    },
  ],
  [
    'one of two fields is disputed',
    {
      sent: { subject: 'B', language: 'en' },
      since: [revised(2, subject('A', 'C'))],
      stands: { ...SEEN, subject: 'C' },
      mine: ['subject', 'language'],
      conflicts: [['subject', 'B', 'C', '鈴木 一郎']],
    },
  ],
  [
    'two others changed it, the last of them is named',
    {
      sent: { subject: 'B' },
      since: [revised(2, subject('A', 'C')), revised(3, subject('C', 'D'), '中村 真理')],
      stands: { ...SEEN, subject: 'D' },
      mine: ['subject'],
      conflicts: [['subject', 'B', 'D', '中村 真理']],
    },
  ],
  [
    'somebody changed it and took it back: what was seen stands again, but not unnoticed',
    {
      sent: { subject: 'B' },
      since: [revised(2, subject('A', 'C')), revised(3, subject('C', 'A'))],
      stands: SEEN,
      mine: ['subject'],
      conflicts: [['subject', 'B', 'A', '鈴木 一郎']],
    },
  ],
  [
    'the same field goes to two people at once',
    {
      sent: { assignee: 'me' },
      since: [revised(2, { assignee: { from: null, to: 'you' } })],
      stands: { ...SEEN, assignee: 'you' },
      mine: ['assignee'],
      conflicts: [['assignee', 'me', 'you', '鈴木 一郎']],
    },
  ],
  [
    'a field is named like something every object has',
    {
      sent: { constructor: 'B' },
      since: [revised(2, subject('A', 'C'))],
      stands: { ...SEEN, subject: 'C' },
      mine: ['constructor'],
      conflicts: [],
    },
  ],
])('%s', (_name, { sent, since, stands, mine, conflicts }) => {
  const revision = since.at(-1)?.revision ?? 1;
  const merged = mergeSince({ revision: 1, values: sent }, { revision, values: stands }, since, isSame);
  expect(merged.mine).toEqual(mine);
  expect(
    merged.conflicts.map(({ field, mine: sentValue, theirs, by }) => [field, sentValue, theirs, by]),
  ).toEqual(conflicts);
  for (const conflict of merged.conflicts) expect(conflict.at).toBe(since.at(-1)?.at);
});
