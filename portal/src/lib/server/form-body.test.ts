import { readFormBody } from './form-body';

const FORM = 'application/x-www-form-urlencoded';
const send = (body: BodyInit, type = FORM) =>
  readFormBody(new Request('http://desk.test/', { method: 'POST', body, headers: { 'content-type': type } }));

const fieldsOf = async (body: BodyInit, type?: string) => {
  const read = await send(body, type);
  return read.ok ? Object.fromEntries(read.fields) : read.code;
};

describe('the body of a form', () => {
  test('is read as it was typed', async () => {
    const typed = { subject: 'プリンター & +1 50%', body: '一行目\r\n二行目 😀 \u202Eabc', empty: '' };
    expect(await fieldsOf(new URLSearchParams(typed).toString())).toEqual(typed);
  });

  test('may be multipart', async () => {
    const form = new FormData();
    form.set('subject', '日本語');
    const request = new Request('http://desk.test/', { method: 'POST', body: form });
    const read = await readFormBody(request);
    expect(read).toEqual({ ok: true, fields: new Map([['subject', '日本語']]) });
  });

  test.each([
    ['broken UTF-8, percent-encoded', 'subject=%E3%81'],
    ['an overlong NUL', 'subject=%C0%80'],
    ['a half of a surrogate pair', 'subject=%ED%A0%80'],
    ['a broken percent sign', 'subject=100%'],
    ['a field sent twice', 'subject=a&subject=b'],
  ])('is refused with %s', async (_, body) => {
    expect(await send(body)).toEqual({ ok: false, status: 400, code: 'input.unreadable' });
  });

  test('is refused with raw bytes that are not UTF-8', async () => {
    expect(await fieldsOf(new Uint8Array([0x61, 0x3d, 0xff, 0xfe]))).toBe('input.unreadable');
  });

  test('is refused with a file where a text is asked for', async () => {
    const form = new FormData();
    form.set('subject', new File(['x'], 'x.txt'));
    expect((await readFormBody(new Request('http://desk.test/', { method: 'POST', body: form }))).ok).toBe(
      false,
    );
  });

  test('is refused when multipart has no boundary', async () => {
    expect(await fieldsOf('x', 'multipart/form-data')).toBe('input.unreadable');
  });
});
