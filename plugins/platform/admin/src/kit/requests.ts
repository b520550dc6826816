/** Requests of the admin pages. Not `useFetchClient`: it aborts what another page may share through the cache. */
import { getFetchClient } from '@strapi/strapi/admin';

/** Reads an answer of the CMS under the agent's session; a signal ends it when nobody waits any more. */
export async function ask<Answer>(path: string, signal: AbortSignal | undefined): Promise<Answer> {
  const { data } = await getFetchClient().get<Answer>(path, signal ? { signal } : {});
  return data;
}

/** Sends a command and reads its answer. */
export async function tell<Answer>(path: string, command: object): Promise<Answer> {
  const { data } = await getFetchClient().post<Answer>(path, command);
  return data;
}

/** Puts what is to stand at an address, and reads the answer. */
export async function put<Answer>(path: string, what: object): Promise<Answer> {
  const { data } = await getFetchClient().put<Answer>(path, what);
  return data;
}

/**
 * A new id for a composition: the second send under it is known as the same one.
 * `crypto.randomUUID` exists on https and localhost only, an office network may have neither.
 */
export function newRequestId(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** How often a page that somebody looks at asks again, in milliseconds. */
export const REFRESH_MS = 10_000;
