/**
 * The lists and forms of the Content Manager as they are set up at first. HQ IT may arrange them otherwise in the
 * admin; a part that HQ IT has changed is left alone from then on (boot/sync-views.ts).
 *
 * `revision` stands in no form: it travels with the document unseen. What the desk keeps by itself (`version`,
 * `uniqueKey`, `currentKey`, `requestId`) stands in none either.
 */
import { CONVERSATION_VIEWS } from './conversation';
import { FORM_PART_VIEWS, FORM_VIEWS } from './forms';
import { LEDGER_VIEWS } from './ledger';
import { LIBRARY_VIEWS } from './library';
import { REFERENCE_PART_VIEWS, REFERENCE_VIEWS } from './reference';
import { SAVED_VIEW_VIEWS } from './saved-view';
import type { View } from './view';

export type { Field, View } from './view';

/** By uid of the content type. */
export const TYPE_VIEWS: Readonly<Record<string, View>> = {
  ...REFERENCE_VIEWS,
  ...CONVERSATION_VIEWS,
  ...FORM_VIEWS,
  ...LEDGER_VIEWS,
  ...LIBRARY_VIEWS,
  ...SAVED_VIEW_VIEWS,
};

/** By uid of the component. */
export const PART_VIEWS: Readonly<Record<string, View>> = { ...REFERENCE_PART_VIEWS, ...FORM_PART_VIEWS };
