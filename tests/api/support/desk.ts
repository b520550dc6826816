/**
 * A desk of its own for one test file: the compiled CMS inside this process, on a fresh SQLite file, or, where
 * TEST_POSTGRES_URL names a server, in a fresh database there.
 */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import request from 'supertest';
import type { Core } from '@strapi/strapi';

const CMS = path.resolve(__dirname, '../../../cms');

export interface SignIns {
  readonly admin: Readonly<
    Record<'hq-it' | 'lead' | 'agent', { readonly email: string; readonly password: string }>
  >;
  readonly portal: Readonly<
    Record<
      'staff' | 'contact',
      { readonly email: string; readonly password: string; readonly office: string }
    >
  >;
  readonly apiToken: string;
}

export interface Desk {
  readonly strapi: Core.Strapi;
  readonly http: ReturnType<typeof request>;
  readonly dataDir: string;
  readonly signIns: SignIns;
  readonly portalSecret: string;
  readonly isPostgres: boolean;
  stop(): Promise<void>;
}

async function onServer(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

/** Waits until no query is under way: Strapi reads rows again after a commit, and destroying it then is an error. */
async function drained(strapi: Core.Strapi): Promise<void> {
  const pool = (strapi.db.connection.client as { pool: { numUsed(): number; numPendingAcquires(): number } })
    .pool;
  for (let quiet = 0; quiet < 3;) {
    quiet = pool.numUsed() === 0 && pool.numPendingAcquires() === 0 ? quiet + 1 : 0;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/**
 * Boots a desk with demo data, without the history unless `env` asks for it.
 * @param env settings beside those of a demo, e.g. SMTP_URL
 * @param distDir another compiled CMS than the one under test
 */
export async function bootDesk(
  env: Readonly<Record<string, string>> = {},
  distDir = path.join(CMS, 'dist'),
): Promise<Desk> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'desk-api-'));
  const server = process.env['TEST_POSTGRES_URL'];
  const database = `desk_${randomBytes(6).toString('hex')}`;
  if (server) await onServer(server, `create database ${database}`);
  const databaseUrl = server ? Object.assign(new URL(server), { pathname: `/${database}` }).href : undefined;
  delete process.env['DATABASE_URL'];
  delete process.env['SMTP_URL'];
  Object.assign(
    process.env,
    {
      NODE_ENV: 'production',
      ENV_PATH: '/dev/null',
      DATA_DIR: dataDir,
      DEMO: 'on',
      DEMO_HISTORY: 'off',
      CMS_PORT: '4801',
      PORTAL_PORT: '4802',
      LOG_LEVEL: 'error',
      STRAPI_TELEMETRY_DISABLED: 'true',
      STRAPI_DISABLE_UPDATE_NOTIFICATION: 'true',
      STRAPI_DISABLE_EE: 'true',
    },
    databaseUrl ? { DATABASE_URL: databaseUrl } : {},
    env,
  );
  // loaded late: Strapi and our settings read the environment when they are required
  const { createStrapi } = await import('@strapi/strapi');
  const strapi = await createStrapi({
    appDir: CMS,
    distDir,
    autoReload: false,
    serveAdminPanel: false,
  }).load();
  strapi.server.mount();
  const read = <T>(file: string): T => JSON.parse(readFileSync(path.join(dataDir, file), 'utf8')) as T;
  return {
    strapi,
    http: request(strapi.server.httpServer),
    dataDir,
    /** A desk without demo data has none. */
    get signIns() {
      return read<SignIns>('sign-ins.json');
    },
    portalSecret: strapi.config.get<string>('plugin::platform.portalSecret'),
    isPostgres: databaseUrl !== undefined,
    async stop() {
      await drained(strapi);
      await strapi.destroy();
      rmSync(dataDir, { recursive: true, force: true });
      if (server) await onServer(server, `drop database if exists ${database} with (force)`);
    },
  };
}
