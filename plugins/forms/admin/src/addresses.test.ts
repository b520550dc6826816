import { formAddress, readLook, type Look } from './addresses';

const USUAL: Look = { tab: 'offices', shown: 'all', order: 'office', region: '' };

describe('what of a form is shown', () => {
  it.each<Look>([
    USUAL,
    { tab: 'table', shown: 'silent', order: 'time', region: 'africa' },
    { ...USUAL, region: 'a&b=c' },
  ])('stands in the address: %j', (look) => {
    const address = new URL(formAddress('machine-counts', look), 'http://desk.example');
    expect(address.pathname).toBe('/plugins/forms/machine-counts');
    expect(readLook(address.searchParams)).toEqual(look);
  });

  it('is the usual one where the address says nothing, or what is not known', () => {
    expect(readLook(new URLSearchParams(''))).toEqual(USUAL);
    expect(readLook(new URLSearchParams('tab=__proto__&show=everything&sort=1'))).toEqual(USUAL);
    expect(formAddress('machine-counts', USUAL)).toBe('/plugins/forms/machine-counts');
  });

  it('leads nowhere else, whatever the key', () => {
    expect(formAddress('../../settings')).toBe('/plugins/forms/..%2F..%2Fsettings');
  });
});
