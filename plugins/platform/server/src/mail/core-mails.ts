/** Strapi sends mails of its own, at once and past the outbox. Here they are made to wait like every other. */
import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { keepMail } from '../services/outbox';
import type { MailProvider } from './provider';
import { mailWorker } from './worker';

/** A link with something behind the address may sign somebody in, and would stand in the outbox for all to read. */
const TELLING_LINK = /https?:\/\/[^\s"'<>]*[?#]/i;

/**
 * Keeps a mail that Strapi, or a plugin from elsewhere, wants to send.
 * @throws when it is no plain text to one address, or carries a link that may sign somebody in
 */
async function keepCoreMail(strapi: Core.Strapi, mail: Readonly<Record<string, unknown>>): Promise<void> {
  const { to, subject, text, html } = mail;
  if (typeof to !== 'string' || !/^[^\s@,;<>"]+@[^\s@,;<>"]+$/.test(to))
    throw new Error('a mail of Strapi is not for one address: it was not kept');
  if (typeof subject !== 'string' || typeof text !== 'string')
    throw new Error('a mail of Strapi has no text: it was not kept');
  if (TELLING_LINK.test(text) || (typeof html === 'string' && TELLING_LINK.test(html)))
    throw new Error(`the mail '${subject}' of Strapi carries a link with a query: it was not kept`);
  await keepMail(strapi, {
    key: `core:${randomUUID()}`,
    to: { name: '', address: to },
    letter: { language: 'en', subject, parts: [{ kind: 'words', text: 'Strapi:', words: text }] },
    isAutomatic: true,
  });
  mailWorker(strapi).wake();
}

/**
 * Puts the outbox in front of Strapi's mail provider.
 * @returns the provider itself, for the worker alone
 */
export function takeOverCoreMails(strapi: Core.Strapi): MailProvider {
  const email = strapi.plugin('email') as unknown as { provider?: MailProvider };
  const direct = email.provider;
  if (!direct) throw new Error('the mail provider must be there before the outbox is put in front of it');
  email.provider = { ...direct, send: (mail) => keepCoreMail(strapi, mail) };
  return direct;
}
