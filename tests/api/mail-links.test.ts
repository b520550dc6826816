/** Mails of Strapi itself, and links that sign somebody in: put in when the mail is sent, kept nowhere. */
import { createHash } from 'node:crypto';
import { LINK_PLACEHOLDER, type MailShown, type OutboxAnswer } from '@kaigai-desk/domain';
import { adminOf, type Caller } from './support/callers';
import { bootDesk, type Desk } from './support/desk';
import { listening, take } from './support/exports';
import { codeIn, forgotten, reset, signIn } from './support/passwords';
import { eventually, startMailServer, type MailServer, type ReceivedMail } from './support/mails';

let server: MailServer;
const said: string[] = [];

beforeAll(async () => {
  server = await startMailServer();
});
afterAll(() => {
  server.stop();
});

const passwordMails = (): readonly ReceivedMail[] =>
  server.received().filter(({ subject }) => subject.includes('パスワードの再設定'));

describe('on a desk that sends mails', () => {
  let desk: Desk;
  let hq: Caller;
  beforeAll(async () => {
    desk = await bootDesk({ SMTP_URL: server.url });
    const { log } = desk.strapi;
    log.level = 'http';
    for (const transport of log.transports) transport.silent = true;
    log.on('data', (line) => said.push(JSON.stringify(line)));
    hq = await adminOf(desk, 'hq-it');
  });
  afterAll(async () => {
    await desk.stop();
  });

  it('a forgotten password of the admin gets its link by mail alone', async () => {
    const { email } = desk.signIns.admin.agent;
    await forgotten(desk, 'nobody@demo.example');
    await forgotten(desk, email);
    const mail = await eventually(() => passwordMails()[0]);
    const code = codeIn(mail.text);
    expect([mail.to, code.length]).toEqual([[email], 43]);
    expect(mail.html).toMatch(new RegExp(`<a href="http[^"]+code=${code}"`));
    expect(`${mail.text}${mail.html}`).not.toContain(LINK_PLACEHOLDER.ja);
    expect(mail.headers['auto-submitted']).toContain('auto-generated');

    // nothing that rests or is read holds it
    const knex = desk.strapi.db.connection;
    const tables = (
      desk.isPostgres
        ? await knex('information_schema.tables').where({ table_schema: 'public' }).pluck('table_name')
        : await knex('sqlite_master').where({ type: 'table' }).pluck('name')
    ) as readonly string[];
    expect(tables).toEqual(expect.arrayContaining(['desk_outbox_mails', 'desk_events', 'admin_users']));
    for (const table of tables) {
      const found = JSON.stringify(await knex(table).select()).includes(code);
      expect([table, found]).toEqual([table, false]);
    }
    const port = await listening(desk);
    const { types } = JSON.parse((await take(port, '', desk.signIns.apiToken)).text) as {
      types: { name: string }[];
    };
    for (const { name } of types) {
      expect((await take(port, `${name}.json`, desk.signIns.apiToken)).text.includes(code)).toBe(false);
    }
    const { mails } = (await hq.call('get', '/platform/outbox')).body as OutboxAnswer;
    const kept = mails.find(({ subject }) => subject === mail.subject);
    const shown = await hq.call('get', `/platform/outbox/${kept?.id ?? 0}`);
    expect(shown.body as MailShown).toMatchObject({ link: 'withheld' });
    expect(`${JSON.stringify(mails)}${shown.text}`).toContain(LINK_PLACEHOLDER.ja);
    expect(`${JSON.stringify(mails)}${shown.text}`).not.toContain(code);
    const asked = await hq.call('post', `/platform/outbox/${kept?.id ?? 0}/link`);
    expect([asked.status, asked.body]).toMatchObject([
      403,
      { error: { details: { code: 'mail.linkWithheld' } } },
    ]);
    expect(said.join('')).toContain('/admin/forgot-password');
    expect(said.join('')).not.toContain(code);

    // a second attempt, as after a crash before it was noted, is the same mail with the same link
    await knex('desk_outbox_mails')
      .where({ id: kept?.id ?? 0 })
      .update({ sent_at: null });
    const again = await eventually(() => passwordMails()[1]);
    expect([again.messageId, codeIn(again.text)]).toEqual([mail.messageId, code]);

    // what is stored is no key
    const hash = createHash('sha256').update(code).digest('hex');
    expect(await knex('admin_users').where({ email }).pluck('reset_password_token')).toEqual([hash]);
    const password = 'Neues-Passwort-1';
    expect(await reset(desk, hash, password)).toBe(400);
    expect(await reset(desk, code, password)).toBe(200);
    expect(await reset(desk, code, 'Neues-Passwort-2')).toBe(400);
    expect(await signIn(desk, email, password)).toBe(200);
    expect(passwordMails()).toHaveLength(2);
  });

  it('a link that is too old is refused', async () => {
    const { email } = desk.signIns.admin['hq-it'];
    const before = passwordMails().length;
    await forgotten(desk, email);
    const mail = await eventually(() => passwordMails()[before]);
    await desk.strapi.db
      .connection('admin_users')
      .where({ email })
      .update({ reset_password_token_expires_at: new Date(Date.now() - 1) });
    expect(await reset(desk, codeIn(mail.text), 'Neues-Passwort-3')).toBe(400);
  });

  it("Strapi's own mails wait in the outbox too, unless they would tell a link", async () => {
    const email = desk.strapi.plugin('email').service('email') as {
      send(mail: Readonly<Record<string, string>>): Promise<unknown>;
    };
    server.refuse(true);
    await email.send({ to: 'x@demo.example', subject: 'Strapi test mail', text: 'Great! <b>' });
    const row = await eventually(async () => {
      const stored = (await desk.strapi.db
        .connection('desk_outbox_mails')
        .where({ to_address: 'x@demo.example' })
        .first()) as { attempts: number };
      return stored.attempts > 0 ? stored : undefined;
    });
    expect(row).toMatchObject({ sent_at: null });
    server.refuse(false);
    const mail = await eventually(() => server.received().find(({ to }) => to[0] === 'x@demo.example'));
    expect([mail.subject, mail.from]).toEqual(['Strapi test mail', ['no-reply@desk.example']]);
    expect(mail.html).toContain('Great! &lt;b&gt;');

    const telling = { subject: 's', text: 'https://desk.example/?code=1', to: 'y@demo.example' };
    await expect(email.send(telling)).rejects.toThrow('link');
    await expect(email.send({ ...telling, text: 'x', html: 'http://d.example/x#t' })).rejects.toThrow('link');
    await expect(email.send({ ...telling, text: 'x', to: 'a@x.example, b@x.example' })).rejects.toThrow(
      'one address',
    );
    expect(
      await desk.strapi.db.connection('desk_outbox_mails').where({ to_address: 'y@demo.example' }),
    ).toEqual([]);
  });
});
