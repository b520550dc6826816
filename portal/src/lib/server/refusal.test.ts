import { readRefusal } from './refusal';

describe('what the CMS refuses', () => {
  test('is read with its code and its fields', () => {
    const text = JSON.stringify({
      data: null,
      error: {
        status: 400,
        name: 'ValidationError',
        message: 'x',
        details: {
          code: 'input.invalid',
          fields: [{ field: 'subject', code: 'field.required', message: 'x' }],
        },
      },
    });
    expect(readRefusal(400, text)).toEqual({
      ok: false,
      status: 400,
      code: 'input.invalid',
      fields: [{ field: 'subject', code: 'field.required' }],
    });
  });

  test('keeps the id of an unexpected error', () => {
    const text = JSON.stringify({ data: null, error: { details: { code: 'unexpected', id: 'a1b2' } } });
    expect(readRefusal(500, text)).toMatchObject({ code: 'unexpected', id: 'a1b2' });
  });

  test.each([
    [401, 'session.none'],
    [403, 'access.denied'],
    [404, 'page.notFound'],
    [413, 'input.tooLarge'],
    [418, 'input.unreadable'],
    [500, 'unexpected'],
    [502, 'desk.unreachable'],
  ])('without a code of ours %i reads as %s', (status, code) => {
    expect(readRefusal(status, '{"data":null,"error":{"details":{}}}').code).toBe(code);
    expect(readRefusal(status, '<html>Bad Gateway</html>').code).toBe(code);
    expect(readRefusal(status, 'null').code).toBe(code);
  });
});
