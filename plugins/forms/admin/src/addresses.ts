/** The addresses of the pages of forms in the admin, and what they say about what is shown. */
export const OVERVIEW = '/plugins/forms';
const CONTENT = '/content-manager/collection-types/api::form.form';

export const NEW_FORM = `${CONTENT}/create`;
/** Where HQ IT changes a form. */
export const editAddress = (documentId: string): string => `${CONTENT}/${encodeURIComponent(documentId)}`;

/** `offices`: who answered and who is silent. `table`: what they answered. */
const TABS = ['offices', 'table'] as const;
export type Tab = (typeof TABS)[number];
export const SHOWN = ['all', 'answered', 'silent'] as const;
export type Shown = (typeof SHOWN)[number];
export const ORDERS = ['office', 'time'] as const;
export type Order = (typeof ORDERS)[number];

/** What of a form is shown. It stands in the address, so that a reload and a link keep it. */
export interface Look {
  readonly tab: Tab;
  readonly shown: Shown;
  readonly order: Order;
  /** Code of a region, or empty for all of them. */
  readonly region: string;
}

const oneOf = <T extends string>(known: readonly [T, ...T[]], value: string | null): T =>
  known.find((one) => one === value) ?? known[0];

/** Reads an address; what it does not know reads as the first of its kind. */
export const readLook = (search: URLSearchParams): Look => ({
  tab: oneOf(TABS, search.get('tab')),
  shown: oneOf(SHOWN, search.get('show')),
  order: oneOf(ORDERS, search.get('sort')),
  region: search.get('region') ?? '',
});

/** The address of a form with what is shown of it; what is usual is left out. */
export function formAddress(key: string, look: Partial<Look> = {}): string {
  const search = new URLSearchParams();
  if (look.tab !== undefined && look.tab !== TABS[0]) search.set('tab', look.tab);
  if (look.shown !== undefined && look.shown !== SHOWN[0]) search.set('show', look.shown);
  if (look.order !== undefined && look.order !== ORDERS[0]) search.set('sort', look.order);
  if (look.region) search.set('region', look.region);
  const query = search.toString();
  return `${OVERVIEW}/${encodeURIComponent(key)}${query === '' ? '' : `?${query}`}`;
}
