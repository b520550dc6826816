import { write } from './allowed';

/** Many tickets at once. */
export const bulk = [
  { method: 'POST', path: '/bulk', handler: 'bulk.act', config: write },
  { method: 'POST', path: '/bulk/undo', handler: 'bulk.undo', config: write },
];
