import { tidied } from './tidy';

const ASSET = {
  tag: { type: 'string', required: true },
  serialNumber: { type: 'string' },
  note: { type: 'text' },
  state: { type: 'enumeration', required: true },
};

describe('what is written, as it is kept', () => {
  it.each([
    [{ serialNumber: '' }, { serialNumber: null }],
    [{ serialNumber: ' \u3000 ' }, { serialNumber: null }],
    [{ serialNumber: ' SN-1 ' }, { serialNumber: 'SN-1' }],
    [{ serialNumber: null }, { serialNumber: null }],
    // a needed one stays empty, and is refused as such
    [{ tag: ' ' }, { tag: '' }],
    // long texts keep their shape
    [{ note: '  a\n' }, { note: '  a\n' }],
    [{ note: '' }, { note: '' }],
    [
      { state: 'inUse', unknown: ' x ' },
      { state: 'inUse', unknown: ' x ' },
    ],
    [{}, {}],
  ])('%j becomes %j', (data, expected) => {
    expect(tidied('api::asset.asset', ASSET, data, true)).toEqual(expected);
  });

  it("takes the desk's own keys from nobody, and copies none to a new row", () => {
    const vendor = { name: { type: 'string', required: true }, uniqueKey: { type: 'string' } };
    const data = { name: 'A', uniqueKey: 'of another row' };
    expect(tidied('api::vendor.vendor', vendor, data, true)).toEqual({ name: 'A', uniqueKey: null });
    expect(tidied('api::vendor.vendor', vendor, data, false)).toEqual({ name: 'A' });
  });
});
