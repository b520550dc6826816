import { smtpUrlWithLimits } from './smtp';

const limitsOf = (url: string): Readonly<Record<string, string>> =>
  Object.fromEntries(new URL(smtpUrlWithLimits(url)).searchParams);
const LIMITS = { connectionTimeout: '20000', greetingTimeout: '20000', socketTimeout: '60000' };

it('limits how long a mail server is waited for', () => {
  expect(limitsOf('smtp://user:p%40ss@mail.internal:587')).toEqual(LIMITS);
  expect(limitsOf('smtp://mail.internal?socketTimeout=500&requireTLS=true')).toEqual({
    ...LIMITS,
    socketTimeout: '500',
    requireTLS: 'true',
  });
  for (const silly of ['0', '-1', 'x', '9999999', '']) {
    expect(limitsOf(`smtp://mail.internal?socketTimeout=${silly}`)).toEqual(LIMITS);
  }
});

it('keeps the server, the account and the port', () => {
  expect(smtpUrlWithLimits('smtps://user:p%40ss@mail.internal:465')).toMatch(
    /^smtps:\/\/user:p%40ss@mail\.internal:465\/?\?/,
  );
});
