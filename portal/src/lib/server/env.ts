/** The settings of the portal's process, read in one place. `server.mjs` reads those of the server itself. */

export interface PortalEnv {
  /** Where the CMS answers, without a slash at the end. */
  readonly cmsUrl: string;
  /** Proves to the CMS that a call is the portal's. */
  readonly portalSecret: string;
}

/**
 * Reads the settings.
 * @throws Error with one sentence that names what is missing or wrong
 */
export function readPortalEnv(source: Readonly<Record<string, string | undefined>>): PortalEnv {
  const cmsUrl = (source['CMS_INTERNAL_URL'] ?? '').replace(/\/+$/, '');
  if (!/^https?:\/\/[^/]+/.test(cmsUrl)) {
    throw new Error('CMS_INTERNAL_URL must be the address of the CMS, e.g. http://127.0.0.1:1337');
  }
  const portalSecret = source['PORTAL_SECRET'] ?? '';
  if (portalSecret.length < 16) {
    throw new Error('PORTAL_SECRET must be the secret that the CMS knows, 16 characters or more');
  }
  return { cmsUrl, portalSecret };
}

let read: PortalEnv | undefined;

/** The settings of this process, read at the first call: the build loads this module without any. */
export function portalEnv(): PortalEnv {
  read ??= readPortalEnv(process.env);
  return read;
}
