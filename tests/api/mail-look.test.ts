/** What a mail looks like to the programs that take it, over real SMTP. */
import type { MailShown, OutboxAnswer, PlatformServices, TicketWritten } from '@kaigai-desk/domain';
import { adminOf, newId, personOf, type Caller } from './support/callers';
import { bootDesk, type Desk } from './support/desk';
import { eventually, startMailServer, type MailServer, type ReceivedMail } from './support/mails';

let server: MailServer;
let desk: Desk;
let staff: Caller;
let agent: Caller;

const SLOW_MS = 1_500;

beforeAll(async () => {
  server = await startMailServer();
  desk = await bootDesk({ SMTP_URL: `${server.url}?socketTimeout=${SLOW_MS}` });
  staff = await personOf(desk, 'staff');
  agent = await adminOf(desk, 'agent');
});
afterAll(async () => {
  await desk.stop();
  server.stop();
});

async function open(
  who: Caller,
  words: { subject: string; body?: string; language?: 'ja' | 'en' },
): Promise<number> {
  const answer = await who.call('post', '/api/tickets', {
    requestId: newId(),
    body: '本文です。',
    language: 'ja',
    ...words,
  });
  expect([answer.status, answer.text]).toEqual([201, expect.anything()]);
  return (answer.body as TicketWritten).number;
}
async function answer(number: number, body: string): Promise<void> {
  const command = { requestId: newId(), body, nextState: 'open' };
  expect((await agent.call('post', `/tickets/conversations/${number}/answers`, command)).status).toBe(201);
}
const about = (number: number): readonly ReceivedMail[] =>
  server
    .received()
    .filter(({ subject }) => subject.includes(` ${number}】`) || subject.includes(` ${number}]`));
const mailsAbout = (number: number, count: number) =>
  eventually(() => (about(number).length >= count ? about(number) : undefined));

/** A header without its name and its folds. */
const header = (mail: ReceivedMail | undefined, name: string): string | undefined =>
  mail?.headers[name]?.replace(/^[^:]*:\s*/, '').replace(/\r?\n\s+/g, ' ');
const idsIn = (text: string | undefined): readonly string[] => text?.match(/<[^>]+>/g) ?? [];
const enqueue = (mail: Parameters<PlatformServices['outbox']['enqueue']>[0]) =>
  desk.strapi.db.transaction(() =>
    (desk.strapi.plugin('platform').service('outbox') as PlatformServices['outbox']).enqueue(mail),
  );

describe('a mail', () => {
  it('goes out as text and as HTML, both with all its words, in its language', async () => {
    const body =
      '「新しい」プリンター①が、髙橋さんの席で動きません。\n 2行目 https://example.jp/a?b=1&c=2 です。🖨️';
    const number = await open(staff, {
      subject: '日本語の件名は長くても、どこも欠けずに読めるままで届きます',
      body,
    });
    const [mail] = await mailsAbout(number, 1);
    expect(header(mail, 'content-type')).toMatch(/^multipart\/alternative/);
    expect(mail?.subject).toBe(
      `【海外デスク ${number}】受け付けました: 日本語の件名は長くても、どこも欠けずに読めるままで届きます`,
    );
    expect(mail?.text).toContain(body);
    expect(mail?.html).toContain('<html lang="ja">');
    expect(mail?.html).toContain('「新しい」プリンター①が、髙橋さんの席で動きません。<br>');
    expect(mail?.html).toMatch(/<a href="https:\/\/example\.jp\/a\?b=1&amp;c=2"/);
    expect(mail?.html).toMatch(new RegExp(`<a href="http[^"]*/tickets/${number}\\?lang=ja"`));
    expect(header(mail, 'content-language')).toBe('ja');

    const english = await open(staff, { subject: 'The printer', body: 'It is offline.', language: 'en' });
    const [inEnglish] = await mailsAbout(english, 1);
    expect(inEnglish?.html).toContain('<html lang="en">');
    expect(header(inEnglish, 'content-language')).toBe('en');
  });

  it('says whether a machine wrote it, and asks for no absence notes', async () => {
    const number = await open(staff, { subject: '自動か人か' });
    await answer(number, '人の言葉です。');
    const [received, answered] = await mailsAbout(number, 2);
    expect(header(received, 'auto-submitted')).toBe('auto-generated');
    expect(answered?.text).toContain('人の言葉です。');
    expect(answered?.headers).not.toHaveProperty('auto-submitted');
    for (const mail of [received, answered]) {
      expect(header(mail, 'x-auto-response-suppress')).toBe('DR, RN, NRN, OOF, AutoReply');
      expect(mail?.headers).not.toHaveProperty('precedence');
    }
  });

  it('refers to those that the person got about the ticket before, and to no other', async () => {
    const contact = await personOf(desk, 'contact');
    const number = await open(staff, { subject: '三通の糸' });
    const other = await open(contact, { subject: '別の糸' });
    await answer(number, '一つめの回答です。');
    await answer(other, '別の回答です。');
    await answer(number, '二つめの回答です。');
    const [first, second, third] = await mailsAbout(number, 3);
    const [root, ...none] = idsIn(header(first, 'references'));
    expect(none).toEqual([]);
    expect(first?.headers).not.toHaveProperty('in-reply-to');
    expect(idsIn(header(second, 'references'))).toEqual([root, first?.messageId]);
    expect(header(second, 'in-reply-to')).toBe(first?.messageId);
    expect(idsIn(header(third, 'references'))).toEqual([root, first?.messageId, second?.messageId]);
    expect(header(third, 'in-reply-to')).toBe(second?.messageId);
    expect(new Set([root, first?.messageId, second?.messageId, third?.messageId]).size).toBe(4);
    // Outlook goes by these, since each of our mails has a subject of its own
    const index = header(first, 'thread-index');
    expect(Buffer.from(index ?? '', 'base64')).toHaveLength(22);
    expect([second, third].map((mail) => header(mail, 'thread-index'))).toEqual([index, index]);
    expect(new Set([first, second, third].map((mail) => header(mail, 'thread-topic'))).size).toBe(1);

    const [foreign] = await mailsAbout(other, 2);
    expect(idsIn(header(foreign, 'references'))).not.toContain(root);
    expect(header(foreign, 'thread-index')).not.toBe(index);
  });

  it('refers to at most ten earlier ones and the root', async () => {
    const number = await open(staff, { subject: '長い糸' });
    for (let count = 1; count <= 11; count += 1) await answer(number, `回答 ${count}`);
    const mails = await mailsAbout(number, 12);
    const ids = idsIn(header(mails.at(-1), 'references'));
    expect(ids).toHaveLength(11);
    expect(ids.slice(1)).toEqual(mails.slice(1, 11).map(({ messageId }) => messageId));
  });
});

describe('hostile words', () => {
  it('stay words in the subject, the text and the HTML', async () => {
    const subject =
      '<script>alert(1)</script> "\u202Eevil\u202C" مرحبا 🖨️ =?utf-8?B?eA==?= %0d%0aBcc: x@evil.example';
    const body = `<img src=x onerror=alert(1)></td></table><script>1</script>\njavascript:alert(1)\n.\nBcc: x@evil.example\n${'長'.repeat(3_000)}${'w'.repeat(3_000)}`;
    const number = await open(staff, { subject, body });
    const [mail] = await mailsAbout(number, 1);
    expect(mail?.subject).toBe(`【海外デスク ${number}】受け付けました: ${subject}`);
    expect(mail?.text).toContain(body);
    expect(mail?.html).not.toMatch(/<script|<img|href="javascript/i);
    expect(mail?.html).toContain('&lt;script&gt;1&lt;/script&gt;');
    expect(mail?.headers).not.toHaveProperty('bcc');
    expect(mail?.envelopeTo).toEqual([desk.signIns.portal.staff.email]);

    // as HQ IT sees it
    const hq = await adminOf(desk, 'hq-it');
    const { mails } = (await hq.call('get', '/platform/outbox')).body as OutboxAnswer;
    const id = mails.find((one) => one.subject.includes(` ${number}】`))?.id ?? 0;
    const shown = (await hq.call('get', `/platform/outbox/${id}`)).body as MailShown;
    expect(shown.html).toBe(mail?.html);
    expect(shown.link).toBe('none');
    expect((await agent.call('get', `/platform/outbox/${id}`)).status).toBe(403);
    for (const none of ['0', '999999', 'x', '1e3', '99999999999999999999']) {
      expect([none, (await hq.call('get', `/platform/outbox/${none}`)).status]).toEqual([none, 404]);
    }
  });

  it('begin no header of their own', async () => {
    const key = `hostile:${newId()}`;
    const bad = 'x\r\nBcc: x@evil.example\r\n\r\nbody\u2028\u0000';
    await enqueue({
      key,
      to: { name: `山田"${bad}<y@evil.example>, z@evil.example`, address: 'kofi@demo.example' },
      letter: { language: 'en', subject: `${key} ${bad}`, parts: [{ kind: 'text', text: 'plain' }] },
      isAutomatic: true,
      thread: { id: key, topic: bad, startedAt: 0 },
    });
    const mail = await eventually(() => server.received().find(({ subject }) => subject.includes(key)));
    expect(mail.subject).toBe(`${key} x Bcc: x@evil.example body`);
    expect([mail.envelopeTo, mail.to]).toEqual([['kofi@demo.example'], ['kofi@demo.example']]);
    expect(Object.keys(mail.headers)).not.toContain('bcc');
    expect(mail.text).toBe('plain\n');
  });
});

describe('a slow mail server', () => {
  const rowOf = async (number: number) =>
    (await desk.strapi.db
      .connection('desk_outbox_mails')
      .where('subject', 'like', `% ${number}】%`)
      .first()) as { attempts: number; last_error: string | null; failed_at: unknown };

  it('is waited for while it answers, and left when it does not; the mail goes out once', async () => {
    server.slowDown(SLOW_MS / 3);
    const patient = await open(staff, { subject: '遅いが届く' });
    await mailsAbout(patient, 1);

    server.slowDown(SLOW_MS * 2);
    const number = await open(staff, { subject: '遅すぎる' });
    const row = await eventually(async () => {
      const stored = await rowOf(number);
      return stored.attempts > 0 ? stored : undefined;
    });
    expect(row.last_error).toMatch(/timeout/i);
    // a dead line says nothing about the mail: it is tried again by itself
    expect(row.failed_at).toBeNull();
    server.slowDown(null);
    await mailsAbout(number, 1);
    const later = await open(staff, { subject: 'そのあと' });
    await mailsAbout(later, 1);
    expect([about(patient).length, about(number).length]).toEqual([1, 1]);
  });
});
