/** A demo desk without a mail server: the one place where a link that signs somebody in can be looked at. */
import { LINK_PLACEHOLDER, type MailShown, type OutboxAnswer } from '@kaigai-desk/domain';
import { adminOf } from './support/callers';
import { bootDesk, type Desk } from './support/desk';
import { eventually } from './support/mails';
import { codeIn, forgotten, reset, signIn } from './support/passwords';

let desk: Desk;
beforeAll(async () => {
  desk = await bootDesk();
});
afterAll(() => desk.stop());

it('HQ IT can look at the link, and that is recorded', async () => {
  const hq = await adminOf(desk, 'hq-it');
  const { email } = desk.signIns.admin.agent;
  const isMine = ({ subject }: { readonly subject: string }): boolean =>
    subject.includes('パスワードの再設定');
  await forgotten(desk, email);
  const mail = await eventually(async () =>
    ((await hq.call('get', '/platform/outbox')).body as OutboxAnswer).mails.find(isMine),
  );
  expect(mail.standing).toBe('waiting');
  const shown = (await hq.call('get', `/platform/outbox/${mail.id}`)).body as MailShown;
  expect([shown.link, shown.text.includes(LINK_PLACEHOLDER.ja)]).toEqual(['shown', true]);

  const agent = await adminOf(desk, 'agent');
  expect((await agent.call('post', `/platform/outbox/${mail.id}/link`)).status).toBe(403);
  const { body, headers } = await hq.call('post', `/platform/outbox/${mail.id}/link`);
  const { link } = body as { link: string };
  expect(headers['cache-control']).toBe('no-store');
  const events = (await desk.strapi.db
    .connection('desk_events')
    .where({ kind: 'mail.linkShown', subject_id: String(mail.id) })) as {
    actor_name: string;
    data: unknown;
  }[];
  expect(events).toHaveLength(1);
  expect(events[0]?.actor_name).toContain('中村');
  expect(JSON.stringify(events)).not.toContain(codeIn(`${link} `));
  expect(await reset(desk, codeIn(`${link} `), 'Neues-Passwort-4')).toBe(200);
  expect(await signIn(desk, email, 'Neues-Passwort-4')).toBe(200);

  // a mail without a link has none to show
  const other = ((await hq.call('get', '/platform/outbox')).body as OutboxAnswer).mails.find(
    (one) => !isMine(one),
  );
  expect((await hq.call('post', `/platform/outbox/${other?.id ?? 0}/link`)).status).toBe(403);
});
