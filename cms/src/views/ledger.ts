/** Lists and forms of machines, licences and their use, local vendors. */
import type { View } from './view';

export const LEDGER_VIEWS: Readonly<Record<string, View>> = {
  'api::asset.asset': {
    mainField: 'tag',
    sortBy: 'tag',
    sortOrder: 'ASC',
    pageSize: 50,
    list: ['tag', 'kind', 'state', 'office', 'user', 'maker', 'model', 'hostName'],
    edit: [
      [
        ['tag', 4],
        ['kind', 4],
        ['state', 4],
      ],
      [
        ['office', 6],
        ['user', 6],
      ],
      [
        ['maker', 6],
        ['model', 6],
      ],
      [
        ['serialNumber', 6],
        ['hostName', 6],
      ],
      [['operatingSystem', 6]],
      [['note', 12]],
    ],
  },
  'api::licence.licence': {
    mainField: 'product',
    sortBy: 'product',
    sortOrder: 'ASC',
    pageSize: 50,
    list: ['product', 'code', 'kind', 'entitlement', 'software'],
    edit: [
      [
        ['product', 8],
        ['code', 4],
      ],
      [
        ['kind', 6],
        ['entitlement', 6],
      ],
      [['software', 6]],
      [['note', 12]],
    ],
  },
  'api::licence-allocation.licence-allocation': {
    mainField: 'countedOn',
    sortBy: 'countedOn',
    sortOrder: 'DESC',
    pageSize: 50,
    list: ['countedOn', 'office', 'licence', 'staffKind', 'seats'],
    edit: [
      [
        ['licence', 6],
        ['office', 6],
      ],
      [
        ['staffKind', 4],
        ['countedOn', 4],
        ['seats', 4],
      ],
    ],
  },
  'api::vendor.vendor': {
    mainField: 'name',
    sortBy: 'name',
    sortOrder: 'ASC',
    pageSize: 50,
    list: ['name', 'office', 'purpose', 'phone', 'contractUntil', 'isActive'],
    edit: [
      [
        ['name', 6],
        ['office', 6],
      ],
      [['purpose', 12]],
      [
        ['hours', 6],
        ['phone', 6],
      ],
      [
        ['email', 6],
        ['contractUntil', 6],
      ],
      [['isActive', 4]],
      [['note', 12]],
    ],
  },
};
