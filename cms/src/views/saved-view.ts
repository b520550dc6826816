/** The list and the form of the queue's views. The condition has the same editor here as in the desk. */
import type { View } from './view';

export const SAVED_VIEW_VIEWS: Readonly<Record<string, View>> = {
  'api::saved-view.saved-view': {
    mainField: 'nameJa',
    sortBy: 'position',
    sortOrder: 'ASC',
    pageSize: 20,
    list: ['nameJa', 'nameEn', 'position', 'isActive'],
    edit: [
      [
        ['nameJa', 6],
        ['nameEn', 6],
      ],
      [['condition', 12]],
      [
        ['position', 6],
        ['isActive', 6],
      ],
    ],
  },
};
