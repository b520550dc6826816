import { write } from './allowed';

/** What agents write with. */
export const writing = [
  { method: 'PUT', path: '/conversations/:number/drafts/:kind', handler: 'writing.save', config: write },
  { method: 'POST', path: '/conversations/:number/drafts/:id/take', handler: 'writing.take', config: write },
  { method: 'GET', path: '/conversations/:number/canned-replies', handler: 'writing.replies', config: write },
];
