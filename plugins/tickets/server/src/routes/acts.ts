import { allowed, write } from './allowed';

/** For HQ IT alone: what the desk took out of the count or passed on, and its undoing. */
const review = allowed('desk.review');
const on = '/conversations/:number';

/** Acts on a ticket beside talking. */
export const acts = [
  { method: 'POST', path: `${on}/exclusion`, handler: 'acts.exclude', config: write },
  { method: 'POST', path: `${on}/relay`, handler: 'acts.relay', config: write },
  { method: 'GET', path: `${on}/merge`, handler: 'acts.previewMerge', config: write },
  { method: 'POST', path: `${on}/merge`, handler: 'acts.merge', config: write },
  { method: 'POST', path: `${on}/merge/undo`, handler: 'acts.undoMerge', config: write },
  { method: 'POST', path: `${on}/split`, handler: 'acts.split', config: write },
  { method: 'POST', path: `${on}/links`, handler: 'acts.link', config: write },
  { method: 'POST', path: `${on}/links/removal`, handler: 'acts.unlink', config: write },
  { method: 'POST', path: `${on}/time`, handler: 'acts.noteTime', config: write },
  { method: 'POST', path: `${on}/time/void`, handler: 'acts.voidTime', config: write },
  { method: 'GET', path: '/exclusions', handler: 'acts.exclusions', config: review },
  { method: 'GET', path: '/relays', handler: 'acts.relays', config: review },
  { method: 'POST', path: `${on}/exclusion/void`, handler: 'acts.voidExclusion', config: review },
  { method: 'POST', path: `${on}/relay/return`, handler: 'acts.returnRelay', config: review },
];
