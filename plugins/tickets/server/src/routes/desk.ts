import { read, write } from './allowed';

/** Reading and talking. */
export const desk = [
  { method: 'GET', path: '/queue', handler: 'desk.queue', config: read },
  { method: 'GET', path: '/home', handler: 'desk.home', config: read },
  { method: 'GET', path: '/assignees', handler: 'desk.assignees', config: read },
  { method: 'GET', path: '/tags', handler: 'desk.tags', config: read },
  { method: 'GET', path: '/offices', handler: 'desk.offices', config: read },
  { method: 'GET', path: '/readers', handler: 'desk.readers', config: read },
  { method: 'GET', path: '/people', handler: 'desk.people', config: read },
  { method: 'GET', path: '/conversations/:number', handler: 'desk.show', config: read },
  { method: 'GET', path: '/conversations/:number/beside', handler: 'desk.beside', config: read },
  { method: 'POST', path: '/conversations', handler: 'desk.open', config: write },
  { method: 'POST', path: '/conversations/:number/answers', handler: 'desk.answer', config: write },
  { method: 'POST', path: '/conversations/:number/notes', handler: 'desk.note', config: write },
  { method: 'POST', path: '/conversations/:number/state', handler: 'desk.move', config: write },
  { method: 'POST', path: '/conversations/:number/facts', handler: 'desk.change', config: write },
];
