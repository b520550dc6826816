import * as v from 'valibot';
import type { SettingName } from './definitions';

/** A variable set to nothing (`CMS_PORT=`) counts as not set. */
const blankAsUnset = v.pipe(
  v.optional(v.string(), ''),
  v.transform((text): string | undefined => (text.trim() === '' ? undefined : text.trim())),
);

const urlOf = (text: string): URL | undefined => (URL.canParse(text) ? new URL(text) : undefined);

const port = (fallback: number) =>
  v.pipe(
    blankAsUnset,
    v.transform((text) => text ?? String(fallback)),
    v.regex(/^\d{1,5}$/, 'must be a port number from 1 to 65535'),
    v.transform(Number),
    v.minValue(1, 'must be a port number from 1 to 65535'),
    v.maxValue(65535, 'must be a port number from 1 to 65535'),
  );

const choice = <const T extends readonly [string, ...string[]]>(choices: T, fallback: T[number]) =>
  v.pipe(
    blankAsUnset,
    v.transform((text) => (text ?? fallback).toLowerCase()),
    v.picklist(choices, `must be one of ${choices.join(', ')}`),
  );

const HISTORY_MESSAGE = 'must be off or a number of tickets from 1 to 800';
/** A number of tickets; 0 for none. */
const history = v.pipe(
  blankAsUnset,
  v.transform((text) => (text ?? '200').toLowerCase()),
  v.regex(/^(?:off|\d{1,3})$/, HISTORY_MESSAGE),
  v.check((text) => text === 'off' || (Number(text) >= 1 && Number(text) <= 800), HISTORY_MESSAGE),
  v.transform((text) => (text === 'off' ? 0 : Number(text))),
);

const addressOf = (protocols: readonly string[], example: string) =>
  v.pipe(
    blankAsUnset,
    v.check((text) => {
      if (text === undefined) return true;
      const url = urlOf(text);
      return url !== undefined && protocols.includes(url.protocol) && url.hostname !== '';
    }, `must be an address like ${example}`),
  );

/** An address of a site: no path, because both sites live at the root of theirs. */
const site = (example: string) =>
  v.pipe(
    addressOf(['http:', 'https:'], example),
    v.check(
      (text) => text === undefined || (urlOf(text)?.pathname ?? '/') === '/',
      `must have no path, like ${example}`,
    ),
    v.transform((text) => (text === undefined ? undefined : new URL(text).origin)),
  );

const sender = v.pipe(
  blankAsUnset,
  v.transform((text) => text ?? 'Kaigai Desk <no-reply@desk.example>'),
  v.regex(
    /^(?:[^<>\r\n]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/,
    'must be a mail address, like Kaigai Desk <no-reply@example.jp>',
  ),
);

const host = v.pipe(
  blankAsUnset,
  v.transform((text) => text ?? '127.0.0.1'),
  v.regex(/^[A-Za-z0-9.:_-]+$/, 'must be an address to listen on, like 127.0.0.1 or 0.0.0.0'),
);

const secret = v.pipe(
  blankAsUnset,
  v.check(
    (text) => text === undefined || text.length >= 16,
    'must have at least 16 characters; leave it out to have one made',
  ),
);

export const ENVIRONMENT_SCHEMA = v.object({
  CMS_PORT: port(1337),
  PORTAL_PORT: port(3000),
  DATA_DIR: blankAsUnset,
  DATABASE_URL: addressOf(['postgres:', 'postgresql:'], 'postgres://desk:password@localhost:5432/desk'),
  DEMO: choice(['auto', 'on', 'off'], 'auto'),
  DEMO_HISTORY: history,
  BIND_HOST: host,
  PORTAL_URL: site('https://desk.example.jp'),
  CMS_URL: site('https://desk-admin.example.jp'),
  TRUSTED_PROXY: choice(['off', 'on'], 'off'),
  SMTP_URL: addressOf(['smtp:', 'smtps:'], 'smtp://mail.internal:25'),
  MAIL_FROM: sender,
  LOG_LEVEL: choice(['error', 'warn', 'info', 'http', 'debug'], 'info'),
  FAULTS: blankAsUnset,
  APP_KEYS: secret,
  ADMIN_JWT_SECRET: secret,
  API_TOKEN_SALT: secret,
  TRANSFER_TOKEN_SALT: secret,
  JWT_SECRET: secret,
  ENCRYPTION_KEY: secret,
  PORTAL_SECRET: secret,
} satisfies Record<SettingName, v.GenericSchema>);

export type Environment = v.InferOutput<typeof ENVIRONMENT_SCHEMA>;
