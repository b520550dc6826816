/**
 * A real SMTP server that keeps what it receives: each mail becomes a JSON file in a folder. While a file named `refuse`
 * lies in that folder it refuses every connection, which is how a test makes an outage; while one named
 * `refuse-<address>` does, it does not know that recipient. A file named `slow` holds the milliseconds that it takes to
 * know a recipient.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** @param {import('mailparser').AddressObject | import('mailparser').AddressObject[] | undefined} field */
const addressesOf = (field) =>
  [field ?? []].flat().flatMap((one) => one.value.map((value) => value.address ?? ''));

/**
 * @param {string} folder @param {number} [port] a free one when left out
 * @returns {Promise<{ url: string, port: number, stop: () => Promise<void> }>}
 */
export const startSmtpSink = async (folder, port = 0) => {
  mkdirSync(folder, { recursive: true });
  // one that comes back after an outage goes on counting
  let count = readdirSync(folder).length;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    onConnect(_session, callback) {
      const isRefusing = existsSync(path.join(folder, 'refuse'));
      callback(isRefusing ? Object.assign(new Error('Out of order'), { responseCode: 421 }) : null);
    },
    onRcptTo({ address }, _session, callback) {
      const isUnknown = existsSync(path.join(folder, `refuse-${address}`));
      const answer = () =>
        callback(isUnknown ? Object.assign(new Error('No such user here'), { responseCode: 550 }) : null);
      const slow = path.join(folder, 'slow');
      if (existsSync(slow)) setTimeout(answer, Number(readFileSync(slow, 'utf8')));
      else answer();
    },
    onData(stream, session, callback) {
      simpleParser(stream).then(
        (mail) => {
          count += 1;
          const file = path.join(folder, `${String(count).padStart(5, '0')}.json`);
          const kept = {
            receivedAt: new Date().toISOString(),
            envelopeFrom: session.envelope.mailFrom ? session.envelope.mailFrom.address : '',
            envelopeTo: session.envelope.rcptTo.map((one) => one.address),
            from: addressesOf(mail.from),
            to: addressesOf(mail.to),
            replyTo: addressesOf(mail.replyTo),
            subject: mail.subject ?? '',
            messageId: mail.messageId ?? '',
            text: mail.text ?? '',
            html: mail.html || '',
            headers: Object.fromEntries(mail.headerLines.map((line) => [line.key, line.line])),
          };
          // A reader sees the file whole or not at all.
          writeFileSync(`${file}.part`, JSON.stringify(kept, null, 2));
          renameSync(`${file}.part`, file);
          callback();
        },
        (error) => callback(error),
      );
    },
  });
  server.on('error', () => undefined);
  await new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(undefined)));
  const address = server.server.address();
  const taken = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `smtp://127.0.0.1:${taken}`,
    port: taken,
    stop: () => new Promise((resolve) => server.close(() => resolve(undefined))),
  };
};
