import { describeIssues, keep } from './kept-form';

describe('a form that is shown again', () => {
  test('keeps what was typed, as it was typed', () => {
    const typed = { subject: ' 😀 <b>', body: 'a\r\n\tb\u202E' };
    expect(keep(typed)).toEqual({ values: typed, problem: null, id: null, errors: [], signIn: null });
  });

  test('makes controls visible, so that they can be found and removed', () => {
    expect(keep({ subject: 'a\u0000b\u001Bc' }).values).toEqual({ subject: 'a\uFFFDb\uFFFDc' });
  });

  test('says what is wrong beside the field', () => {
    expect(describeIssues([{ field: 'subject', code: 'field.required' }], ['subject', 'body'], 'ja')).toEqual(
      {
        problem: '入力内容を確認してください。',
        errors: [{ field: 'subject', text: '入力してください。' }],
      },
    );
  });

  test('does not blame the person for a hidden field', () => {
    const issues = [
      { field: 'requestId', code: 'field.wrongType' },
      { field: 'body', code: 'field.tooLong' },
    ];
    expect(describeIssues(issues, ['body'], 'en')).toMatchObject({
      problem: 'What was sent could not be read.',
      errors: [{ field: 'body' }],
    });
  });
});
