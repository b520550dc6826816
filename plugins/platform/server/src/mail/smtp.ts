import { createTransport } from 'nodemailer';
import type { WaitingMail } from './claims';

export interface Sender {
  /** Resolves when the server has taken the mail. Throws what the server or the network said. */
  send(mail: WaitingMail): Promise<void>;
  close(): void;
}

/**
 * Sends over SMTP.
 * @param url `smtp://user:password@host:port`
 * @param from the no-reply address of the desk
 */
export function smtpSender(url: string, from: string): Sender {
  // together shorter than the lease of a claimed mail, so that no second worker sends it meanwhile
  const limits = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000 };
  const transport = createTransport({ url, ...limits }, { from });
  return {
    async send(mail) {
      await transport.sendMail({
        messageId: mail.messageId,
        to: { name: mail.toName, address: mail.toAddress },
        subject: mail.subject,
        text: mail.text,
        headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': mail.language },
      });
    },
    close: () => {
      transport.close();
    },
  };
}
