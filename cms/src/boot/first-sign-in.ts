import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import type { Settings } from '@kaigai-desk/config';
import { writeSecretFile } from './sign-ins-file';

/** Only a name for the account until its owner has signed in and put the own address into the profile. */
const FIRST_EMAIL = 'first-hq-it@desk.example';

const invitation = (link: string): string => `${link}

This link makes the first account of HQ IT in the admin. It works once. The account signs in as ${FIRST_EMAIL};
put your own address into its profile after the first sign-in. This file goes away with the first use.
このリンクで、本部情報システム課の最初の管理画面アカウントを作成します。使えるのは1回だけです。サインインには
${FIRST_EMAIL} を使います。最初のサインインのあと、プロフィールでご自分のアドレスに変更してください。
このファイルは、リンクを使うと消えます。
`;

const roleIds = async (strapi: Core.Strapi): Promise<number[]> => {
  const rows: { id: number }[] = await strapi.db
    .query('admin::role')
    .findMany({ where: { code: { $in: ['strapi-super-admin', 'desk-hq-it'] } } });
  return rows.map(({ id }) => id);
};

/** Not by Strapi's own service: it counts the accounts for its statistics after our transaction has ended, and dies of it. */
const invite = async (strapi: Core.Strapi): Promise<string> => {
  const registrationToken = randomBytes(20).toString('hex');
  await strapi.db.query('admin::user').create({
    data: {
      email: FIRST_EMAIL,
      firstname: 'HQ IT',
      isActive: false,
      blocked: false,
      registrationToken,
      roles: await roleIds(strapi),
    },
  });
  return registrationToken;
};

/**
 * Keeps a one-time link for the first HQ IT in `DATA_DIR/first-sign-in.txt` (mode 600) until somebody has used it.
 * The invited account stands from the first boot on, and with it Strapi's open first registration is shut: it
 * refuses as soon as any account exists.
 */
export async function keepFirstSignIn(strapi: Core.Strapi, settings: Settings): Promise<void> {
  const file = path.join(settings.dataDir, 'first-sign-in.txt');
  const accounts: { email: string; isActive: boolean; registrationToken: string | null }[] = await strapi.db
    .query('admin::user')
    .findMany({ select: ['email', 'isActive', 'registrationToken'] });
  const invited = accounts.find(({ email, isActive }) => email === FIRST_EMAIL && !isActive);
  if (!invited?.registrationToken && accounts.length > 0) {
    rmSync(file, { force: true });
    return;
  }
  const token = invited?.registrationToken ?? (await invite(strapi));
  strapi.db.lifecycles.subscribe({
    models: ['admin::user'],
    afterUpdate({ result }) {
      const { email, isActive } = result as { email?: string; isActive?: boolean };
      if (email === FIRST_EMAIL && isActive === true) rmSync(file, { force: true });
    },
  });
  writeSecretFile(
    file,
    invitation(`${settings.cmsUrl}/admin/auth/register?registrationToken=${encodeURIComponent(token)}`),
  );
}
