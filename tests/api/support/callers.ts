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
): Promise<Caller> {
  const { email, password } = typeof who === 'string' ? desk.signIns.portal[who] : who;
  const answer = await portalOf(desk).call('post', '/api/platform/sessions', {
    email,
    password,
    device: 'test',
  });
  if (answer.status !== 201) throw new Error(`sign-in failed: ${answer.status} ${answer.text}`);
  const { sessionId } = answer.body as { sessionId: string };
  return portalOf(desk, { 'x-desk-session': sessionId, 'x-desk-language': 'ja' });
}

/** Signs an admin in and gives calls with their token. */
export async function adminOf(desk: Desk, role: 'hq-it' | 'agent'): Promise<Caller> {
  const answer = await desk.http.post('/admin/login').send(desk.signIns.admin[role]);
  const token = (answer.body as { data?: { token?: string } }).data?.token;
  if (!token) throw new Error(`admin sign-in failed: ${answer.status} ${answer.text}`);
  return {
    async call(method, path, body) {
      const call = desk.http[method](path).set('Authorization', `Bearer ${token}`);
      return body === undefined ? await call : await call.type('application/json').send(body);
    },
  };
}
