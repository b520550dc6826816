/** Lists and forms of documents and notices. */
import type { View } from './view';

export const LIBRARY_VIEWS: Readonly<Record<string, View>> = {
  'api::document.document': {
    mainField: 'title',
    sortBy: 'title',
    sortOrder: 'ASC',
    pageSize: 20,
    list: ['title', 'kind', 'audience'],
    edit: [
      [['title', 12]],
      [
        ['kind', 6],
        ['audience', 6],
      ],
      [['summary', 12]],
      [['body', 12]],
    ],
  },
  'api::notice.notice': {
    mainField: 'title',
    sortBy: 'showsFrom',
    sortOrder: 'DESC',
    pageSize: 20,
    list: ['title', 'showsFrom', 'showsUntil', 'regions', 'offices'],
    edit: [
      [['title', 12]],
      [
        ['showsFrom', 6],
        ['showsUntil', 6],
      ],
      [
        ['regions', 6],
        ['offices', 6],
      ],
      [['body', 12]],
    ],
  },
};
