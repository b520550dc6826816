import { allowed, read, write } from './allowed';

const answerForHq = allowed('hq.answer');

/** Asking head office or a vendor, and what they answer. */
export const handOn = [
  { method: 'POST', path: '/conversations/:number/hq-questions', handler: 'hand-on.toHq', config: write },
  {
    method: 'POST',
    path: '/conversations/:number/hq-answers',
    handler: 'hand-on.answerDesk',
    config: answerForHq,
  },
  { method: 'GET', path: '/conversations/:number/vendors', handler: 'hand-on.vendors', config: read },
  {
    method: 'POST',
    path: '/conversations/:number/vendor-preview',
    handler: 'hand-on.preview',
    config: write,
  },
  {
    method: 'POST',
    path: '/conversations/:number/vendor-requests',
    handler: 'hand-on.toVendor',
    config: write,
  },
  {
    method: 'POST',
    path: '/conversations/:number/vendor-answers',
    handler: 'hand-on.vendorAnswer',
    config: write,
  },
  {
    method: 'POST',
    path: '/conversations/:number/remote-sessions',
    handler: 'hand-on.remoteSession',
    config: write,
  },
];
