import path from 'node:path';
import * as v from 'valibot';
import { type Environment, ENVIRONMENT_SCHEMA } from './schema';
import { ensureSecrets, type SecretName, type SecretTexts } from './secrets';

export interface Secrets {
  readonly appKeys: string[];
  readonly adminJwtSecret: string;
  readonly apiTokenSalt: string;
  readonly transferTokenSalt: string;
  readonly jwtSecret: string;
  readonly encryptionKey: string;
  readonly portalSecret: string;
}

export interface Settings {
  readonly cmsPort: number;
  readonly portalPort: number;
  /** Absolute. */
  readonly dataDir: string;
  /** A postgres:// address; without it the database is SQLite in `dataDir`. */
  readonly databaseUrl?: string;
  readonly smtpUrl?: string;
  readonly mailFrom: string;
  readonly bindHost: string;
  /** Origin, without a slash at the end. */
  readonly portalUrl: string;
  /** Origin, without a slash at the end. */
  readonly cmsUrl: string;
  readonly isDemo: boolean;
  /** How many invented tickets of the last month a demo gets; 0 for none. */
  readonly demoHistory: number;
  readonly trustedProxy: boolean;
  readonly logLevel: Environment['LOG_LEVEL'];
  /** Tests of the desk kill it by this folder; never set anywhere else. */
  readonly faultsDir?: string;
  /** Made in `dataDir` when first asked for. */
  readonly secrets: Secrets;
}

/** Settings that cannot be used: one clear sentence each, which never repeats a secret's value. */
export class SettingsError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'SettingsError';
  }
}

/** Values that may hold a password are not repeated in a message. */
const isShown = (name: string) =>
  ['CMS_PORT', 'PORTAL_PORT', 'DEMO', 'DEMO_HISTORY', 'BIND_HOST', 'LOG_LEVEL', 'TRUSTED_PROXY'].includes(
    name,
  );

const parse = (env: NodeJS.ProcessEnv): Environment => {
  const result = v.safeParse(ENVIRONMENT_SCHEMA, env);
  if (!result.success) {
    const problems = new Map<string, string>();
    for (const issue of result.issues) {
      const name = String(issue.path?.[0]?.key);
      const shown = isShown(name) ? ` (it is '${env[name] ?? ''}')` : '';
      if (!problems.has(name)) problems.set(name, `${name} ${issue.message}${shown}.`);
    }
    throw new SettingsError([...problems.values()]);
  }
  if (result.output.CMS_PORT === result.output.PORTAL_PORT) {
    throw new SettingsError([
      `CMS_PORT and PORTAL_PORT are both ${result.output.CMS_PORT}: the CMS and the portal need a port each.`,
    ]);
  }
  if (result.output.FAULTS !== undefined && env['NODE_ENV'] !== 'test') {
    throw new SettingsError(['FAULTS lets tests kill the desk, and is taken under NODE_ENV=test only.']);
  }
  return result.output;
};

const secretsOf = (environment: Environment, dataDir: string): Secrets => {
  let kept: SecretTexts | undefined;
  const take = (name: SecretName): string => environment[name] ?? (kept ??= ensureSecrets(dataDir))[name];
  return {
    appKeys: take('APP_KEYS')
      .split(',')
      .map((key) => key.trim())
      .filter((key) => key !== ''),
    adminJwtSecret: take('ADMIN_JWT_SECRET'),
    apiTokenSalt: take('API_TOKEN_SALT'),
    transferTokenSalt: take('TRANSFER_TOKEN_SALT'),
    jwtSecret: take('JWT_SECRET'),
    encryptionKey: take('ENCRYPTION_KEY'),
    portalSecret: take('PORTAL_SECRET'),
  };
};

/**
 * Reads and checks the settings.
 * @param env the environment, usually `process.env`
 * @param rootDir what a relative DATA_DIR and its default stand on; the checkout when left out
 * @throws SettingsError with one sentence for each setting that cannot be used
 */
export const readSettings = (
  env: NodeJS.ProcessEnv,
  rootDir: string = path.resolve(__dirname, '../..'),
): Settings => {
  const environment = parse(env);
  const dataDir = path.resolve(rootDir, environment.DATA_DIR ?? '.data');
  const isDemo =
    environment.DEMO === 'auto' ? environment.DATABASE_URL === undefined : environment.DEMO === 'on';
  let secrets: Secrets | undefined;
  return {
    cmsPort: environment.CMS_PORT,
    portalPort: environment.PORTAL_PORT,
    dataDir,
    ...(environment.DATABASE_URL === undefined ? {} : { databaseUrl: environment.DATABASE_URL }),
    ...(environment.SMTP_URL === undefined ? {} : { smtpUrl: environment.SMTP_URL }),
    mailFrom: environment.MAIL_FROM,
    bindHost: environment.BIND_HOST,
    portalUrl: environment.PORTAL_URL ?? `http://localhost:${environment.PORTAL_PORT}`,
    cmsUrl: environment.CMS_URL ?? `http://localhost:${environment.CMS_PORT}`,
    isDemo,
    demoHistory: isDemo ? environment.DEMO_HISTORY : 0,
    trustedProxy: environment.TRUSTED_PROXY === 'on',
    logLevel: environment.LOG_LEVEL,
    ...(environment.FAULTS === undefined ? {} : { faultsDir: path.resolve(rootDir, environment.FAULTS) }),
    get secrets() {
      return (secrets ??= secretsOf(environment, dataDir));
    },
  };
};
