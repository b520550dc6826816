import type { Conflict, ConversationAnswer } from '@kaigai-desk/domain';
import { beginEditing, changeOf, refusedBy, settle, typeInto } from './editing';

const SATO = { id: '1', name: '佐藤 健' };
const NAKAMURA = { id: '2', name: '中村 真理' };
const shown = {
  revision: 3,
  subject: 'VPN',
  language: 'ja',
  assignee: null,
  priority: 'normal',
  tags: [],
  isPrivate: false,
  cc: [],
} as unknown as ConversationAnswer;
const at = '2026-11-24T14:03:00.000Z';
const disputed = (field: string, mine: unknown, theirs: unknown) => ({
  field,
  mine,
  theirs,
  by: '中村 真理',
  at,
});

describe('what is sent', () => {
  const begun = beginEditing(shown);

  it('are the facts that differ from what was seen', () => {
    expect(changeOf(begun)).toBeNull();
    expect(changeOf(typeInto(begun, { subject: 'VPN が切れる' }))).toEqual({
      revision: 3,
      subject: 'VPN が切れる',
    });
    expect(changeOf(typeInto(begun, { assignee: SATO, language: 'en' }))).toEqual({
      revision: 3,
      assigneeId: '1',
      language: 'en',
    });
    const network = { id: 't1', name: 'ネットワーク', nameEn: 'Network' };
    expect(changeOf(typeInto(begun, { priority: 'high', tags: [network] }))).toEqual({
      revision: 3,
      priority: 'high',
      tagIds: ['t1'],
    });
    const tagged = { ...begun, seen: { ...begun.seen, tags: [network] } };
    expect(changeOf(typeInto(tagged, { tags: [{ ...network, name: '回線' }] }))).toBeNull();
    expect(changeOf(tagged)).toEqual({ revision: 3, tagIds: [] });
    const given = { ...begun, seen: { ...begun.seen, assignee: SATO } };
    expect(changeOf(typeInto(given, { assignee: null }))).toEqual({ revision: 3, assigneeId: null });
    expect(changeOf(typeInto(given, { assignee: { ...SATO, name: '佐藤' } }))).toBeNull();
  });
});

describe('after a refusal', () => {
  const typed = typeInto(beginEditing(shown), { subject: '私の件名', assignee: SATO, language: 'en' });
  const conflict: Conflict = {
    revision: 5,
    fields: [disputed('subject', '私の件名', '相手の件名'), disputed('assignee', SATO, NAKAMURA)],
  };
  const refused = refusedBy(typed, conflict);

  it('keeps what was typed, and waits for a choice on what both changed', () => {
    expect(refused.typed).toEqual(typed.typed);
    expect(refused.disputes.map(({ field, choice }) => [field, choice])).toEqual([
      ['subject', null],
      ['assignee', null],
    ]);
  });

  it('sends what is taken from me, leaves what is taken from them, and knows of what stands', () => {
    const mixed = settle(settle(refused, 'subject', 'mine'), 'assignee', 'theirs');
    expect(changeOf(mixed)).toEqual({ revision: 5, subject: '私の件名', language: 'en' });
    const turned = settle(settle(mixed, 'subject', 'theirs'), 'assignee', 'mine');
    expect(changeOf(turned)).toEqual({ revision: 5, assigneeId: '1', language: 'en' });
  });

  it('sends nothing when all of theirs stays', () => {
    const alone = refusedBy(typeInto(beginEditing(shown), { subject: '私の件名' }), {
      revision: 4,
      fields: [disputed('subject', '私の件名', '相手の件名')],
    });
    expect(changeOf(settle(alone, 'subject', 'theirs'))).toBeNull();
  });

  it('begins again when a third one was faster still', () => {
    const again = refusedBy(settle(refused, 'subject', 'mine'), {
      revision: 6,
      fields: [disputed('subject', '私の件名', '第三の件名')],
    });
    expect(again.disputes.map(({ field, choice }) => [field, choice])).toEqual([['subject', null]]);
    expect(changeOf(settle(again, 'subject', 'mine'))).toMatchObject({ revision: 6, subject: '私の件名' });
    expect(changeOf(settle(again, 'subject', 'theirs'))).not.toHaveProperty('subject');
  });

  it('leaves out a fact that this page does not know', () => {
    expect(refusedBy(typed, { revision: 5, fields: [disputed('mood', 1, 2)] }).disputes).toEqual([]);
  });
});
