/** One machine, many names: who types 127.0.0.1 is sent to the origin, else every form would be refused as foreign. */

const LOOPBACK = /^(localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/i;

/**
 * @param {{ method?: string | undefined, url?: string | undefined, headers: { host?: string | undefined } }} request
 * @param {URL} origin where browsers reach the portal
 * @returns {string | null} the address to go to, or null to stay
 */
export function redirectTo({ method, url = '/', headers }, origin) {
  const host = headers.host ?? '';
  const isPage = method === 'GET' || method === 'HEAD';
  if (!isPage || host === origin.host || !LOOPBACK.test(host) || url === '/healthz') return null;
  // An absolute or protocol-relative target would lead elsewhere.
  return url.startsWith('/') && !url.startsWith('//') ? `${origin.origin}${url}` : origin.origin;
}
