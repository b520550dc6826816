import { write } from './allowed';

/** Calls by hand. */
export const calls = [{ method: 'POST', path: '/calls', handler: 'calls.record', config: write }];
