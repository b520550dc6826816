import { PORTAL_HEADERS } from '@kaigai-desk/domain';
import { adminOf, newId, personOf, portalOf, type Caller } from './support/callers';
import { bootDesk, type Desk } from './support/desk';
import { memberOf } from './support/members';

let desk: Desk;
let staff: Caller;

beforeAll(async () => {
  desk = await bootDesk();
  staff = await personOf(desk, 'staff');
});
afterAll(() => desk.stop());

const codeOf = (answer: { body: unknown }): string | undefined =>
  (answer.body as { error?: { details?: { code?: string } } }).error?.details?.code;

describe('who may see what', () => {
  it("answers another office's ticket like one that does not exist, on every route", async () => {
    const open = { requestId: newId(), subject: 'アクラの件', body: '本文', language: 'ja' };
    const { number } = (await staff.call('post', '/api/tickets', open)).body as { number: number };
    const other = await memberOf(desk, 'lagos');
    const list = await other.call('get', '/api/tickets');
    expect(list.status).toBe(200);
    expect(list.text).not.toContain('アクラの件');
    for (const target of [number, 999_999]) {
      const read = await other.call('get', `/api/tickets/${target}`);
      const write = await other.call('post', `/api/tickets/${target}/replies`, {
        requestId: newId(),
        body: 'x',
      });
      expect([read.status, codeOf(read)]).toEqual([404, 'ticket.notFound']);
      expect([write.status, codeOf(write)]).toEqual([404, 'ticket.notFound']);
    }
  });

  it('shows all of the office to its contact, and only their own to a member', async () => {
    const contact = await personOf(desk, 'contact');
    const open = (by: Caller, subject: string) =>
      by.call('post', '/api/tickets', { requestId: newId(), subject, body: '本文', language: 'ja' });
    await open(contact, '窓口の件');
    await open(staff, '一人の件');
    expect((await contact.call('get', '/api/tickets')).text).toContain('一人の件');
    expect((await staff.call('get', '/api/tickets')).text).not.toContain('窓口の件');
  });

  it('opens nothing without the secret and a session', async () => {
    const bare = { call: (path: string) => desk.http.get(path) };
    for (const path of ['/api/tickets', '/api/tickets/1001', '/api/platform/me', '/api/platform/window']) {
      const answer = await bare.call(path);
      expect([path, answer.status, codeOf(answer)]).toEqual([path, 403, 'access.denied']);
    }
    const noSession = await portalOf(desk).call('get', '/api/tickets');
    expect([noSession.status, codeOf(noSession)]).toEqual([401, 'session.none']);
    const made = await portalOf(desk, { [PORTAL_HEADERS.session]: 'made-up' }).call(
      'get',
      '/api/platform/me',
    );
    expect([made.status, codeOf(made)]).toEqual([401, 'session.none']);
  });

  it('opens no core route of ours or of users-permissions to anybody, not with our headers either', async () => {
    const paths = [
      '/api/offices',
      '/api/staff-members',
      '/api/messages',
      '/api/users',
      '/api/users/me',
      '/api/users-permissions/roles',
      '/api/upload/files',
    ];
    for (const path of paths) {
      for (const answer of [await desk.http.get(path), await staff.call('get', path)]) {
        expect(`${path} ${answer.status}`).toMatch(/ 40[134]$/);
      }
    }
    const register = await desk.http
      .post('/api/auth/local/register')
      .send({ username: 'x-x-x', email: 'x@example.org', password: 'Abcdef12345' });
    expect([400, 401, 403, 404]).toContain(register.status);
    const first = await desk.http
      .post('/admin/register-admin')
      .send({ firstname: 'x', lastname: 'x', email: 'y@example.org', password: 'Abcdef12345' });
    expect([400, 401, 403, 404]).toContain(first.status);
  });

  it("keeps the desk's pages from members, tokens and agents that lack the right", async () => {
    const paths = [
      '/tickets/queue',
      '/tickets/home',
      '/tickets/offices',
      '/tickets/people?office=accra',
      '/tickets/conversations/1001',
      '/tickets/conversations/1001/merge?into=1002',
      '/tickets/exclusions',
      '/tickets/relays',
      '/platform/outbox',
    ];
    for (const path of paths) {
      expect([path, (await desk.http.get(path)).status]).toEqual([path, 401]);
      expect([path, (await staff.call('get', path)).status]).toEqual([path, 401]);
      const token = await desk.http.get(path).set('Authorization', `Bearer ${desk.signIns.apiToken}`);
      expect([path, token.status]).toEqual([path, 401]);
    }
    const agent = await adminOf(desk, 'agent');
    for (const path of ['/platform/outbox', '/tickets/exclusions', '/tickets/relays']) {
      expect([path, (await agent.call('get', path)).status]).toEqual([path, 403]);
    }
    expect((await agent.call('get', '/admin/users')).status).toBe(403);
    const offices = '/content-manager/collection-types/api::office.office';
    const write = await agent.call('post', offices, { code: 'x', nameJa: 'x', nameEn: 'x' });
    expect(write.status).toBe(403);
  });
});

describe('sessions', () => {
  it('ends at once when it is closed', async () => {
    const one = await personOf(desk, 'staff');
    expect((await one.call('get', '/api/platform/me')).status).toBe(200);
    expect((await one.call('delete', '/api/platform/session')).status).toBe(204);
    expect((await one.call('get', '/api/platform/me')).status).toBe(401);
    expect((await staff.call('get', '/api/platform/me')).status).toBe(200);
  });

  it('keeps only a hash of its id, and no password leaves', async () => {
    const one = await portalOf(desk).call('post', '/api/platform/sessions', {
      email: desk.signIns.portal.staff.email,
      password: desk.signIns.portal.staff.password,
    });
    const { sessionId } = one.body as { sessionId: string };
    const rows: unknown = await desk.strapi.db.connection('desk_sessions').select('*');
    expect(JSON.stringify(rows)).not.toContain(sessionId);
    const me = await portalOf(desk, { [PORTAL_HEADERS.session]: sessionId }).call('get', '/api/platform/me');
    expect(me.text).not.toMatch(/password|signIn|\$2[aby]\$/);
  });

  it('refuses a wrong password in the reader’s language and rests after ten', async () => {
    const { email } = desk.signIns.portal.contact;
    const wrong = () =>
      portalOf(desk, { [PORTAL_HEADERS.language]: 'ja' }).call('post', '/api/platform/sessions', {
        email,
        password: 'wrong',
      });
    const first = await wrong();
    expect([first.status, codeOf(first)]).toEqual([401, 'session.refused']);
    expect((first.body as { error: { message: string } }).error.message).toBe(
      'メールアドレスかパスワードが違います。',
    );
    for (let i = 0; i < 9; i += 1) await wrong();
    const eleventh = await wrong();
    expect([eleventh.status, codeOf(eleventh)]).toEqual([429, 'session.tooMany']);
    const right = await portalOf(desk).call('post', '/api/platform/sessions', {
      email,
      password: desk.signIns.portal.contact.password,
    });
    expect(right.status).toBe(429);
  });

  it('takes an address in whatever case it was written or kept', async () => {
    const { email, password } = desk.signIns.portal.staff;
    const knex = desk.strapi.db.connection;
    await knex('up_users')
      .where({ email })
      .update({ email: email.replace('hanako', 'Hanako') });
    const typed = await portalOf(desk).call('post', '/api/platform/sessions', {
      email: ` ${email.toUpperCase()} `,
      password,
    });
    expect(typed.status).toBe(201);
  });

  it('takes demo passwords from this machine only', async () => {
    const { email, password } = desk.signIns.portal.staff;
    const far = await portalOf(desk, { [PORTAL_HEADERS.address]: '203.0.113.9' }).call(
      'post',
      '/api/platform/sessions',
      {
        email,
        password,
      },
    );
    expect([far.status, codeOf(far)]).toEqual([403, 'session.demoElsewhere']);
  });

  it('takes no demo password on a desk whose own address is public, behind a proxy on this machine', async () => {
    const { config } = desk.strapi;
    const local = config.get<string>('plugin::platform.portalUrl');
    const admin = () => desk.http.post('/admin/login').send(desk.signIns.admin['hq-it']);
    expect((await admin()).status).toBe(200);
    config.set('plugin::platform.portalUrl', 'https://desk.example.jp');
    const { email, password } = desk.signIns.portal.staff;
    const inPortal = await portalOf(desk).call('post', '/api/platform/sessions', { email, password });
    const inAdmin = await admin();
    config.set('plugin::platform.portalUrl', local);
    expect([inPortal.status, codeOf(inPortal)]).toEqual([403, 'session.demoElsewhere']);
    expect([inAdmin.status, codeOf(inAdmin)]).toEqual([403, 'session.demoElsewhere']);
  });

  it('gives no session to somebody blocked, and none to a closed office', async () => {
    const other = await memberOf(desk, 'lagos');
    expect((await other.call('get', '/api/platform/me')).status).toBe(200);
    await desk.strapi.db.connection('offices').where({ code: 'lagos' }).update({ phase: 'closed' });
    expect((await other.call('get', '/api/platform/me')).status).toBe(401);
    await desk.strapi.db.connection('offices').where({ code: 'lagos' }).update({ phase: 'service' });
    expect((await other.call('get', '/api/platform/me')).status).toBe(200);
  });
});
