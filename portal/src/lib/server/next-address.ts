/** Where to go after signing in or choosing a language: an address of ours, nothing else. */

const HERE = 'http://desk.invalid';
/** Addresses that act instead of showing something. */
const ACTS = /^\/(login|logout|locale|healthz)(\/|$)/;
// eslint-disable-next-line no-control-regex -- controls are cut out of addresses by browsers: `/\t/evil` would be `//evil`
const CONTROLS = /[\u0000-\u001F\u007F]/;

/**
 * The address asked for, if it is one of our pages.
 * @param asked what stood in a link or a hidden field
 * @returns path and query, without `lang`; `/` for anything else
 */
export function nextAddress(asked: string | null | undefined): string {
  if (!asked || !asked.startsWith('/') || CONTROLS.test(asked) || asked.includes('\\')) return '/';
  let url: URL;
  try {
    url = new URL(asked, HERE);
  } catch {
    return '/';
  }
  if (url.origin !== HERE || url.pathname.startsWith('//') || ACTS.test(url.pathname)) return '/';
  url.searchParams.delete('lang');
  return `${url.pathname}${url.search}`;
}

/** The sign-in page that comes back to an address. */
export function signInAddress(url: URL): string {
  const next = nextAddress(`${url.pathname}${url.search}`);
  return next === '/' ? '/login' : `/login?next=${encodeURIComponent(next)}`;
}
