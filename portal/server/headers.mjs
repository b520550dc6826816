/** What every answer carries: pages, files, redirects and errors alike. Kit adds the policy of its own pages. */

/** For answers that are no page of Kit's: no script at all. */
const BARE_POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

const ALWAYS = /** @type {const} */ ([
  ['content-security-policy', BARE_POLICY],
  ['x-content-type-options', 'nosniff'],
  ['referrer-policy', 'same-origin'],
  ['permissions-policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()'],
  ['cross-origin-opener-policy', 'same-origin'],
  ['cross-origin-resource-policy', 'same-origin'],
  ['x-frame-options', 'DENY'],
]);

/** Two years; for this host alone: what else stands under its name is not ours to say. */
const HSTS = 'max-age=63072000';

/** Files that are the same for everybody; those with a hash in their name get a longer life from Kit. */
const FILE = /^\/(_app\/|favicon\.svg$|error\.css$)/;

/**
 * @param {string} address path of the request, with its query
 * @param {URL} origin where browsers reach the portal
 * @returns {(readonly [string, string])[]}
 */
export function headersOf(address, origin) {
  const cache = FILE.test(address.split('?')[0] ?? '') ? 'public, max-age=3600' : 'private, no-store';
  const transport =
    origin.protocol === 'https:' ? [/** @type {const} */ (['strict-transport-security', HSTS])] : [];
  return [...ALWAYS, ['cache-control', cache], ...transport];
}
