/** The two sides as they reach the CMS: the portal for a signed-in person, the admin for an agent. */
import { randomUUID } from 'node:crypto';
import type { Response } from 'supertest';
import type { Desk } from './desk';

type Method = 'get' | 'post' | 'delete' | 'put';

export interface Caller {
  call(method: Method, path: string, body?: object | string): Promise<Response>;
}

export const newId = (): string => randomUUID();

/** The portal's process, without a session. */
export function portalOf(desk: Desk, headers: Readonly<Record<string, string>> = {}): Caller {
  return {
    async call(method, path, body) {
      const base = { 'x-desk-secret': desk.portalSecret, 'x-desk-client-address': '127.0.0.1' };
      const call = desk.http[method](path).set({ ...base, ...headers });
      return body === undefined ? await call : await call.type('application/json').send(body);
    },
  };
}

/** Signs somebody in and gives the portal with their session. */
export async function personOf(
  desk: Desk,
  who: 'staff' | 'contact' | { email: string; password: string },
  language: 'ja' | 'en' = 'ja',
): Promise<Caller> {
  const { email, password } = typeof who === 'string' ? desk.signIns.portal[who] : who;
  const answer = await portalOf(desk).call('post', '/api/platform/sessions', {
    email,
    password,
    device: 'test',
  });
  if (answer.status !== 201) throw new Error(`sign-in failed: ${answer.status} ${answer.text}`);
  const { sessionId } = answer.body as { sessionId: string };
  return portalOf(desk, { 'x-desk-session': sessionId, 'x-desk-language': language });
}

/**
 * Signs an admin in and gives calls with their token. What is saved in the Content Manager names the revision that its
 * page has loaded, unless the test names one.
 */
export async function adminOf(
  desk: Desk,
  who: 'hq-it' | 'lead' | 'agent' | { readonly email: string; readonly password: string },
): Promise<Caller> {
  const answer = await desk.http
    .post('/admin/login')
    .send(typeof who === 'string' ? desk.signIns.admin[who] : who);
  const token = (answer.body as { data?: { token?: string } }).data?.token;
  if (!token) throw new Error(`admin sign-in failed: ${answer.status} ${answer.text}`);
  const call: Caller['call'] = async (method, path, body) => {
    const sent = desk.http[method](path).set('Authorization', `Bearer ${token}`);
    return body === undefined ? await sent : await sent.type('application/json').send(body);
  };
  return {
    async call(method, path, body) {
      // a new row has none yet
      const isSave =
        path.startsWith('/content-manager/') && (method === 'put' || /\/\w{24}\/actions\/publish/.test(path));
      if (!isSave || typeof body !== 'object' || body === null || 'revision' in body)
        return call(method, path, body);
      const loaded = await call('get', path.replace('/actions/publish', ''));
      const { revision } = (loaded.body as { data?: { revision?: unknown } }).data ?? {};
      return call(method, path, { ...body, revision });
    },
  };
}
