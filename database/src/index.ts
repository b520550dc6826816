/** Seeds: the specification's tables as data, and a few people and conversations to try the desk with. */
import { referenceSets } from './reference';
import { plant, type SeedStore } from './store';

export { DEMO_ADMINS, DEMO_API_TOKEN, DEMO_SIGN_INS, demoStaffSet } from './demo/people';
export type { DemoAdmin, DemoSignIn } from './demo/people';
export { demoContentSets } from './demo/content';
export { DEMO_CONVERSATIONS } from './demo/conversations';
export type { DemoConversation, DemoStep } from './demo/conversations';
export { AGENTS } from './history/names';
export type { HistoryAgent } from './history/names';
export { historyStaffSet } from './history/offices';
export type { HistoryOffice, HistoryPerson } from './history/offices';
export { history } from './history/tickets';
export type { HistoryOptions, HistoryTicket } from './history/tickets';
export type { HistoryStep } from './history/timeline';
export { markerOf, plant } from './store';
export type { SeedData, SeedRow, SeedSet, SeedStore, SeedTexts } from './store';
export { referenceSets } from './reference';

/**
 * Writes regions, offices, software, licences, the first service-level agreement, the helpdesk's window and the forms
 * that ask offices for their machines and licences (R01, R04, R15, R19, R28).
 * Rows that a person has changed or deleted since an earlier run stay as they are.
 * @returns how many rows were written
 */
export const seedReference = (store: SeedStore): Promise<number> => plant(store, referenceSets());
