/** What the platform uses of `@strapi/provider-email-nodemailer`: it hands mails to the mail server at once. */
export interface MailProvider {
  send(mail: Readonly<Record<string, unknown>>): Promise<unknown>;
  close(): void;
}
