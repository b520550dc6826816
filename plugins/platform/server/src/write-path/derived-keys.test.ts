import { DERIVED_KEYS } from './derived-keys';

const office = { documentId: 'o1' };
const licence = { documentId: 'l1' };

describe('derived keys', () => {
  it.each([
    ['api::vendor.vendor', { office, name: 'Volta Networks' }, 'o1#Volta Networks'],
    ['api::vendor.vendor', { office: null, name: 'Volta Networks' }, null],
    [
      'api::licence-allocation.licence-allocation',
      { licence, office, staffKind: 'local', countedOn: '2026-10-31' },
      'l1#o1#local#2026-10-31',
    ],
    [
      'api::licence-allocation.licence-allocation',
      { licence, office: null, staffKind: 'local', countedOn: '2026-10-31' },
      null,
    ],
  ])('of %s %j: %s', (uid, row, expected) => {
    expect(DERIVED_KEYS[uid]?.keyOf({ id: 1, ...row })).toBe(expected);
  });
});
