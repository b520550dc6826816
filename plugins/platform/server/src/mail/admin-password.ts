/** 'Forgot your password?' of the admin: Strapi's own way, but its link is kept nowhere and goes by the outbox. */
import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import {
  footOf,
  formatInstant,
  TOKYO,
  type Clock,
  type Language,
  type Letter,
  type LetterPart,
} from '@kaigai-desk/domain';
import { rowsOf, type Row } from '../database/rows';
import { keepMail } from '../services/outbox';
import windowService from '../services/window';
import { hashOf, tokenOf } from './links';
import { mailWorker } from './worker';

type Admin = Row & {
  readonly email: string;
  readonly firstname: string | null;
  readonly lastname: string | null;
  readonly preferedLanguage: string | null;
};

const LINK_LIFE_MS = 3_600_000;

interface About {
  readonly name: string;
  readonly language: Language;
  readonly until: number;
  readonly foot: LetterPart;
}

/** The mail with the link to choose a new password. */
export function passwordLetter({ name, language, until, foot }: About): Letter {
  const when = formatInstant(TOKYO, until, language);
  return language === 'ja'
    ? {
        language,
        subject: '【海外デスク】管理画面のパスワードの再設定',
        parts: [
          { kind: 'text', text: `${name} 様` },
          {
            kind: 'link',
            text: '管理画面のパスワードを再設定するお申し出がありました。次の画面で、新しいパスワードを決めてください。',
            address: 'withheld',
          },
          { kind: 'text', text: `このリンクは、${when}(東京)まで、一度だけ使えます。` },
          {
            kind: 'text',
            text: 'お心当たりのないときは、何もなさらなくてかまいません。パスワードは変わりません。',
          },
          foot,
        ],
      }
    : {
        language,
        subject: '[Kaigai Desk] Choose a new password for the admin panel',
        parts: [
          { kind: 'text', text: `Dear ${name},` },
          {
            kind: 'link',
            text: 'Somebody asked for a new password for your account in the admin panel. You can choose one on this page:',
            address: 'withheld',
          },
          { kind: 'text', text: `The link works once, until ${when} (Tokyo).` },
          {
            kind: 'text',
            text: 'If it was not you, you need not do anything. Your password stays as it is.',
          },
          foot,
        ],
      };
}

/** Keeps the mail for an active admin. The same answer for an address that nobody has. */
async function askForPassword(strapi: Core.Strapi, email: string): Promise<void> {
  const admins = rowsOf<Admin>(strapi, 'admin::user');
  const admin = await admins.findOne({ where: { email: email.toLowerCase(), isActive: true } });
  if (!admin) return;
  const until = (strapi.plugin('platform').service('clock') as Clock).now() + LINK_LIFE_MS;
  const language = admin.preferedLanguage === 'en' ? 'en' : 'ja';
  const name = [admin.lastname, admin.firstname].filter(Boolean).join(' ') || admin.email;
  const foot = footOf(await windowService({ strapi }).read(), language);
  await strapi.db.transaction(async () => {
    const messageId = await keepMail(
      strapi,
      {
        key: `admin-password:${randomUUID()}`,
        to: { name, address: admin.email },
        letter: passwordLetter({ name, language, until, foot }),
        isAutomatic: true,
      },
      'adminPassword',
    );
    await admins.update({
      where: { id: admin.id },
      data: {
        resetPasswordToken: hashOf(tokenOf(strapi, messageId)),
        resetPasswordTokenExpiresAt: new Date(until),
      },
    });
  });
  mailWorker(strapi).wake();
}

interface Reset {
  readonly resetPasswordToken: string;
  readonly password: string;
}
interface AdminAuth {
  forgotPassword(asked: { readonly email: string }): Promise<void>;
  resetPassword(reset: Reset): Promise<unknown>;
}

/** Lets Strapi's pages for a forgotten password work as above: it stores a hash where Strapi would store the token. */
export function takeOverAdminPassword(strapi: Core.Strapi): void {
  const services = strapi.get('services') as unknown as {
    extend(uid: string, extendFn: (service: AdminAuth) => AdminAuth): unknown;
  };
  services.extend('admin::auth', (auth) => ({
    ...auth,
    async forgotPassword({ email }) {
      // nobody waits for it: Strapi has answered already
      await askForPassword(strapi, email).catch((error: unknown) => {
        strapi.log.error(error);
      });
    },
    resetPassword: ({ resetPasswordToken, password }) =>
      auth.resetPassword({ resetPasswordToken: hashOf(resetPasswordToken), password }),
  }));
}
