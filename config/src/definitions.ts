/**
 * Every setting of the desk as data: its name, what holds without it, and what it means. The settings page
 * (docs/operations/settings.md) is made from this list, and the schema has exactly these names.
 */
export interface SettingDefinition {
  readonly name: string;
  readonly group: 'everyday' | 'addresses' | 'mail' | 'running' | 'secrets';
  /** What holds when the variable is not set, as a person would say it. */
  readonly byDefault: string;
  readonly meaning: string;
  readonly example?: string;
}

const FROM_FILE = 'made once, kept in `DATA_DIR/secrets.json`';

export const SETTING_DEFINITIONS = [
  {
    name: 'CMS_PORT',
    group: 'everyday',
    byDefault: '1337',
    meaning: 'Port of the CMS, where agents and HQ IT work in the admin.',
    example: '1437',
  },
  {
    name: 'PORTAL_PORT',
    group: 'everyday',
    byDefault: '3000',
    meaning: 'Port of the portal, where the staff of the offices ask for help.',
    example: '3100',
  },
  {
    name: 'DATA_DIR',
    group: 'everyday',
    byDefault: '`.data` in the checkout',
    meaning:
      'Folder of everything that is not in git: the SQLite database `desk.db`, `uploads/`, `secrets.json`, `sign-ins.json` and `logs/`. One running desk per folder.',
    example: '/srv/kaigai-desk',
  },
  {
    name: 'DATABASE_URL',
    group: 'everyday',
    byDefault: 'SQLite, in `DATA_DIR/desk.db`',
    meaning: 'Address of a PostgreSQL database; with it, several instances may share the desk.',
    example: 'postgres://desk:password@db.internal:5432/desk',
  },
  {
    name: 'DEMO',
    group: 'everyday',
    byDefault: '`auto`',
    meaning:
      'Whether the desk is filled with a few demo people and tickets: `on`, `off`, or `auto` (on with SQLite, off with `DATABASE_URL`). Demo passwords work on this machine only.',
    example: 'off',
  },
  {
    name: 'DEMO_HISTORY',
    group: 'everyday',
    byDefault: '200',
    meaning:
      'How many invented tickets of the last 30 days a demo gets beside its own few, once: 1 to 800, or `off`. A desk that is no demo gets none.',
    example: 'off',
  },
  {
    name: 'BIND_HOST',
    group: 'addresses',
    byDefault: '127.0.0.1',
    meaning:
      'Address both servers listen on. The default is reached from this machine only; put a proxy in front before opening it.',
    example: '0.0.0.0',
  },
  {
    name: 'PORTAL_URL',
    group: 'addresses',
    byDefault: '`http://localhost:PORTAL_PORT`',
    meaning:
      'Address of the portal as browsers see it; links in mails begin with it, and forms sent from elsewhere are refused.',
    example: 'https://desk.example.jp',
  },
  {
    name: 'CMS_URL',
    group: 'addresses',
    byDefault: '`http://localhost:CMS_PORT`',
    meaning: 'Address of the CMS as browsers see it; the admin stands under `/admin`.',
    example: 'https://desk-admin.example.jp',
  },
  {
    name: 'TRUSTED_PROXY',
    group: 'addresses',
    byDefault: '`off`',
    meaning:
      'Set to `on` when a proxy of yours stands in front of the CMS: only then does its `X-Forwarded-For` count.',
    example: 'on',
  },
  {
    name: 'SMTP_URL',
    group: 'mail',
    byDefault: 'none: mails wait in the outbox, which the admin shows',
    meaning: 'Mail server that mails are handed to.',
    example: 'smtp://user:password@mail.internal:587',
  },
  {
    name: 'MAIL_FROM',
    group: 'mail',
    byDefault: '`Kaigai Desk <no-reply@desk.example>`',
    meaning:
      'Sender of every mail: an address nobody reads, because answers go over the link in the mail. Set it together with `SMTP_URL`.',
    example: 'Kaigai Desk <no-reply@example.jp>',
  },
  {
    name: 'LOG_LEVEL',
    group: 'running',
    byDefault: '`info`',
    meaning: 'How much the CMS writes to its log: `error`, `warn`, `info`, `http` or `debug`.',
    example: 'warn',
  },
  {
    name: 'FAULTS',
    group: 'running',
    byDefault: 'none',
    meaning:
      'For the tests of the desk itself: a folder by which they kill it at chosen steps. With it the desk starts only under `NODE_ENV=test`.',
  },
  {
    name: 'APP_KEYS',
    group: 'secrets',
    byDefault: FROM_FILE,
    meaning: 'Keys that sign the cookies of the CMS, separated by commas; the first signs, all are accepted.',
  },
  {
    name: 'ADMIN_JWT_SECRET',
    group: 'secrets',
    byDefault: FROM_FILE,
    meaning: 'Signs the sign-ins of the admin. Changing it signs everybody out.',
  },
  {
    name: 'API_TOKEN_SALT',
    group: 'secrets',
    byDefault: FROM_FILE,
    meaning: 'Salt of the API tokens. Changing it makes them all void.',
  },
  {
    name: 'TRANSFER_TOKEN_SALT',
    group: 'secrets',
    byDefault: FROM_FILE,
    meaning: 'Salt of the transfer tokens.',
  },
  {
    name: 'JWT_SECRET',
    group: 'secrets',
    byDefault: FROM_FILE,
    meaning: 'Demanded by the users plugin of Strapi; the portal has sessions of its own.',
  },
  {
    name: 'ENCRYPTION_KEY',
    group: 'secrets',
    byDefault: FROM_FILE,
    meaning:
      'Encrypts what the CMS must be able to read again. Losing it loses that; keep it with the backups.',
  },
  {
    name: 'PORTAL_SECRET',
    group: 'secrets',
    byDefault: FROM_FILE,
    meaning:
      'Proves to the CMS that a call comes from the portal. All instances of portal and CMS need the same.',
  },
] as const satisfies readonly SettingDefinition[];

export type SettingName = (typeof SETTING_DEFINITIONS)[number]['name'];
