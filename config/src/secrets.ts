import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export const SECRET_NAMES = [
  'APP_KEYS',
  'ADMIN_JWT_SECRET',
  'API_TOKEN_SALT',
  'TRANSFER_TOKEN_SALT',
  'JWT_SECRET',
  'ENCRYPTION_KEY',
  'PORTAL_SECRET',
] as const;

export type SecretName = (typeof SECRET_NAMES)[number];
export type SecretTexts = Readonly<Record<SecretName, string>>;

const makeSecrets = (): SecretTexts => {
  const fresh = () => randomBytes(32).toString('base64url');
  return {
    APP_KEYS: `${fresh()},${fresh()}`,
    ADMIN_JWT_SECRET: fresh(),
    API_TOKEN_SALT: fresh(),
    TRANSFER_TOKEN_SALT: fresh(),
    JWT_SECRET: fresh(),
    ENCRYPTION_KEY: randomBytes(16).toString('hex'),
    PORTAL_SECRET: fresh(),
  };
};

const codeOf = (error: unknown): string | undefined =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;

const readSecrets = (file: string): SecretTexts | undefined => {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
  let parsed: Partial<Record<string, unknown>>;
  try {
    parsed = Object(JSON.parse(text)) as Partial<Record<string, unknown>>;
  } catch {
    throw new Error(`${file} cannot be read as JSON. Put back a copy of it from a backup.`);
  }
  const missing = SECRET_NAMES.filter((name) => typeof parsed[name] !== 'string' || parsed[name] === '');
  if (missing.length > 0) {
    throw new Error(`${file} lacks ${missing.join(', ')}. Put back a copy of it from a backup.`);
  }
  return parsed as SecretTexts;
};

/**
 * The secrets of a data folder, made at the first call. Of several processes that come at once exactly one makes them:
 * the complete file is linked into place, which fails where one stands already.
 */
export const ensureSecrets = (dataDir: string): SecretTexts => {
  const file = path.join(dataDir, 'secrets.json');
  const present = readSecrets(file);
  if (present) return present;
  mkdirSync(dataDir, { recursive: true });
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  writeFileSync(draft, `${JSON.stringify(makeSecrets(), null, 2)}\n`, { mode: 0o600, flush: true });
  try {
    linkSync(draft, file);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  const made = readSecrets(file);
  if (!made) throw new Error(`${file} could not be written.`);
  return made;
};
