import { nextAddress, signInAddress } from './next-address';

describe('the address after signing in', () => {
  test.each([
    ['/tickets/1042', '/tickets/1042'],
    ['/tickets?page=2', '/tickets?page=2'],
    ['/tickets/1042?lang=en', '/tickets/1042'],
    ['/a/../tickets', '/tickets'],
  ])('%s is ours', (asked, expected) => {
    expect(nextAddress(asked)).toBe(expected);
  });

  test.each([
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/a/..//evil.example',
    '/.//evil.example',
    'https://evil.example/',
    'javascript:alert(1)',
    'tickets',
    '',
    '/login?next=/login',
    '/logout',
    '/locale',
  ])('%j is not', (asked) => {
    expect(nextAddress(asked)).toBe('/');
  });

  test('is left out of the sign-in page for the home page', () => {
    expect(signInAddress(new URL('http://desk.test/'))).toBe('/login');
    expect(signInAddress(new URL('http://desk.test/tickets/7?lang=en'))).toBe('/login?next=%2Ftickets%2F7');
  });
});
