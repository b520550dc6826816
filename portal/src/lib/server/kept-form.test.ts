import { describeIssues, keep } from './kept-form';

describe('a form that is shown again', () => {
  test('keeps what was typed, as it was typed', () => {
    const typed = { subject: ' 😀 <b>', body: 'a\r\n\tb\u202E' };
    expect(keep({ values: typed, lists: { 'answer.rooms': ['a', 'b'] } })).toEqual({
      values: typed,
      lists: { 'answer.rooms': ['a', 'b'] },
      problem: null,
      id: null,
      errors: [],
      signIn: null,
    });
  });

  test('makes controls visible, so that they can be found and removed', () => {
    const kept = keep({ values: { subject: 'a\u0000b\u001Bc' }, lists: { 'answer.a': ['\u0000'] } });
    expect(kept.values).toEqual({ subject: 'a\uFFFDb\uFFFDc' });
    expect(kept.lists).toEqual({ 'answer.a': ['\uFFFD'] });
  });

  test('says what is wrong beside the field', () => {
    expect(
      describeIssues([{ field: 'subject', code: 'field.required' }], (field) => field === 'subject', 'ja'),
    ).toEqual({
      problem: '入力内容を確認してください。',
      errors: [{ field: 'subject', text: '入力してください。' }],
    });
  });

  test('does not blame the person for a hidden field', () => {
    const issues = [
      { field: 'requestId', code: 'field.wrongType' },
      { field: 'body', code: 'field.tooLong' },
    ];
    expect(describeIssues(issues, (field) => field === 'body', 'en')).toMatchObject({
      problem: 'What was sent could not be read.',
      errors: [{ field: 'body' }],
    });
  });
});
