import { allowed, read } from './allowed';

const keep = allowed('views.write');

/** Saved views: everybody of the desk uses them, leads and HQ IT make them. */
export const views = [
  { method: 'GET', path: '/views', handler: 'views.list', config: read },
  { method: 'GET', path: '/condition-choices', handler: 'views.choices', config: read },
  { method: 'POST', path: '/views', handler: 'views.make', config: keep },
  { method: 'POST', path: '/views/matches', handler: 'views.matches', config: keep },
  { method: 'GET', path: '/views/:id', handler: 'views.show', config: keep },
  { method: 'POST', path: '/views/:id', handler: 'views.change', config: keep },
  { method: 'POST', path: '/views/:id/removal', handler: 'views.remove', config: keep },
];
