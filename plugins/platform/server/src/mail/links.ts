/**
 * Links that sign somebody in. No secret is kept for them: each is worked out from a key outside of the database and the
 * id of its mail, whenever the mail is sent. An attempt after a crash therefore carries the same link, and a copy of the
 * database none.
 */
import { createHash, createHmac } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { platformSettings } from '../settings';

/** Where each kind of link leads, below the address of the CMS. */
const PLACES = {
  adminPassword: (token: string) => `/admin/auth/reset-password?code=${token}`,
} as const;
export type LinkKind = keyof typeof PLACES;

const isLinkKind = (kind: string): kind is LinkKind => Object.hasOwn(PLACES, kind);

/** The token of the link in a mail: 43 letters. Whoever has it may sign in: it is written down nowhere. */
export function tokenOf(strapi: Core.Strapi, messageId: string): string {
  const key = strapi.config.get<string>('admin.auth.secret');
  return createHmac('sha256', key).update(`link in the mail ${messageId}`).digest('base64url');
}

/** What is stored of a token, to know it again. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/**
 * The link of a mail.
 * @throws when a newer version of the desk wrote the mail
 */
export function linkOf(strapi: Core.Strapi, kind: string, messageId: string): string {
  if (!isLinkKind(kind)) throw new Error(`no such link is known: ${kind}`);
  return new URL(PLACES[kind](tokenOf(strapi, messageId)), platformSettings(strapi).cmsUrl).href;
}
