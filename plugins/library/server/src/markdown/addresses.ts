/** Where a link may lead. */

/** What a browser leaves out when it looks for the scheme: `java<newline>script:` is one to it. */
// eslint-disable-next-line no-control-regex -- the controls are what is left out
const UNSEEN = /[\u0000-\u0020\u007F-\u00A0\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u2064\uFEFF]/g;

/** The scheme of an address as a browser reads it, in lower case without its colon; undefined for one without. */
export const schemeOf = (address: string): string | undefined =>
  /^([a-z][a-z0-9+.-]*):/i.exec(address.slice(0, 2_000).replace(UNSEEN, ''))?.[1]?.toLowerCase();

/** Schemes of links that are shown as links; any other address is shown as the text it is. */
export const SAFE_SCHEMES = ['http', 'https', 'mailto', 'tel'];
/** Schemes that may not even be saved: they run, or carry what runs. */
const RUNNING_SCHEMES = new Set(['javascript', 'vbscript', 'data']);

/** True for an address within the portal (no colon before its first slash), and for one with a safe scheme. */
export function isSafeAddress(address: string): boolean {
  const scheme = schemeOf(address);
  return scheme === undefined ? !/^[^/?#]*:/.test(address) : SAFE_SCHEMES.includes(scheme);
}

/** True for an address that would run, or carries what may run. */
export const isRunningAddress = (address: string): boolean => RUNNING_SCHEMES.has(schemeOf(address) ?? '');

/** True when a link leaves the portal. */
export const isForeign = (address: string): boolean => /^(?:https?:|\/\/)/i.test(address);
