/** What a role needs to read the desk, and to act on it. */
import type { QueueView } from '@kaigai-desk/domain';
import { useAuth } from '@strapi/strapi/admin';

export const DESK_READ = { action: 'plugin::tickets.desk.read', subject: null };
/** To look over what the desk took out of the count or passed on, and to undo it. */
export const DESK_REVIEW = { action: 'plugin::tickets.desk.review', subject: null };
const DESK_WRITE = 'plugin::tickets.desk.write';
const TIME_VOID = 'plugin::tickets.time.void';
const HQ_ANSWER = 'plugin::tickets.hq.answer';

const VIEWS_WRITE = 'plugin::tickets.views.write';

/** True when the reader may make and change views of the queue. */
export const useCanKeepViews = (): boolean =>
  useAuth('Views', (auth) => auth.permissions).some((permission) => permission.action === VIEWS_WRITE);

/** True when the reader may answer, note, move and open. The server decides; this only hides what would be refused. */
export const useCanWrite = (): boolean =>
  useAuth('Desk', (auth) => auth.permissions).some((permission) => permission.action === DESK_WRITE);

/** True for a lead, who may void time that others noted. */
export const useCanVoidTime = (): boolean =>
  useAuth('Desk', (auth) => auth.permissions).some((permission) => permission.action === TIME_VOID);

/** True for head office: it has a queue of its own, and answers what the desk asks. */
export const useIsHq = (): boolean =>
  useAuth('Desk', (auth) => auth.permissions).some((permission) => permission.action === HQ_ANSWER);

/** The view that somebody sees who asks for none: what waits for them. */
export const useFirstView = (): QueueView => (useIsHq() ? 'waitingHq' : 'needsDesk');
