/** A desk without demo data: nobody can sign in but with the one-time link, and only once. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { bootDesk, type Desk } from './support/desk';

let desk: Desk;
beforeAll(async () => {
  desk = await bootDesk({ DEMO: 'off' });
});
afterAll(() => desk.stop());

it('holds the specification, and nobody invented', async () => {
  const count = (
    uid: 'api::office.office' | 'api::staff.staff' | 'api::ticket.ticket' | 'admin::api-token',
  ) => desk.strapi.db.query(uid).count({});
  expect(await count('api::office.office')).toBe(76);
  expect(await count('api::staff.staff')).toBe(0);
  expect(await count('api::ticket.ticket')).toBe(0);
  expect(await count('admin::api-token')).toBe(0);
  expect(existsSync(path.join(desk.dataDir, 'sign-ins.json'))).toBe(false);
});

it('lets the first HQ IT in by a link that works once', async () => {
  const file = path.join(desk.dataDir, 'first-sign-in.txt');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const [link = ''] = readFileSync(file, 'utf8').split('\n');
  const url = new URL(link);
  expect(url.pathname).toBe('/admin/auth/register');
  const registrationToken = url.searchParams.get('registrationToken');

  const newcomer = { email: 'x@desk.example', firstname: 'x', lastname: 'x', password: 'Abcdef12345' };
  expect((await desk.http.post('/admin/register-admin').send(newcomer)).status).toBe(400);

  const userInfo = { firstname: '真理', lastname: '中村', password: 'Abcdef12345' };
  const first = await desk.http.post('/admin/register').send({ registrationToken, userInfo });
  expect(first.status).toBe(200);
  const { user } = (first.body as { data: { user: { email: string; roles: readonly { code: string }[] } } })
    .data;
  expect(user.roles.map(({ code }) => code).sort()).toEqual(['desk-hq-it', 'strapi-super-admin']);
  expect(existsSync(file)).toBe(false);

  const again = await desk.http.post('/admin/register').send({ registrationToken, userInfo });
  expect(again.status).toBe(400);
  const signedIn = await desk.http
    .post('/admin/login')
    .send({ email: user.email, password: userInfo.password });
  expect(signedIn.status).toBe(200);
  expect((await desk.http.post('/admin/register-admin').send(newcomer)).status).toBe(400);
});
