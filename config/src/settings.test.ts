import { mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { SETTING_DEFINITIONS } from './definitions';
import { ENVIRONMENT_SCHEMA } from './schema';
import { ensureSecrets, SECRET_NAMES } from './secrets';
import { readSettings, SettingsError } from './settings';

const ROOT = '/checkout';
const folder = () => mkdtempSync(path.join(tmpdir(), 'desk-settings-'));

const problemsOf = (env: NodeJS.ProcessEnv): readonly string[] => {
  try {
    readSettings(env, ROOT);
  } catch (error) {
    if (error instanceof SettingsError) return error.problems;
    throw error;
  }
  return [];
};

describe('settings', () => {
  it('are all there without any variable', () => {
    const { secrets: _secrets, ...settings } = readSettings({ DATA_DIR: folder() }, ROOT);
    expect({ ...settings, dataDir: '' }).toEqual({
      cmsPort: 1337,
      portalPort: 3000,
      dataDir: '',
      mailFrom: 'Kaigai Desk <no-reply@desk.example>',
      bindHost: '127.0.0.1',
      portalUrl: 'http://localhost:3000',
      cmsUrl: 'http://localhost:1337',
      isDemo: true,
      demoHistory: 200,
      trustedProxy: false,
      logLevel: 'info',
    });
    expect(readSettings({}, ROOT).dataDir).toBe('/checkout/.data');
  });

  it('take a folder of faults in a test only', () => {
    const problem = ['FAULTS lets tests kill the desk, and is taken under NODE_ENV=test only.'];
    expect(problemsOf({ FAULTS: '/faults' })).toEqual(problem);
    expect(problemsOf({ FAULTS: '/faults', NODE_ENV: 'production' })).toEqual(problem);
    expect(readSettings({ FAULTS: 'faults', NODE_ENV: 'test' }, ROOT).faultsDir).toBe('/checkout/faults');
  });

  it.each([
    [{ DATABASE_URL: 'postgres://u:p@localhost/desk' }, false],
    [{ DATABASE_URL: 'postgres://u:p@localhost/desk', DEMO: 'on' }, true],
    [{ DEMO: 'off' }, false],
    [{ DEMO: 'AUTO' }, true],
  ])('%j: demo is %s', (env, isDemo) => {
    expect(readSettings(env, ROOT).isDemo).toBe(isDemo);
  });

  it.each([
    [{ DEMO_HISTORY: 'off' }, 0],
    [{ DEMO_HISTORY: '40' }, 40],
    [{ DEMO: 'off' }, 0],
    [{ DEMO: 'off', DEMO_HISTORY: '40' }, 0],
  ])('%j: a history of %s tickets', (env, tickets) => {
    expect(readSettings(env, ROOT).demoHistory).toBe(tickets);
  });

  it('derive the addresses from the ports, and keep a given address as an origin', () => {
    const settings = readSettings({ CMS_PORT: '1400', PORTAL_PORT: '3400' }, ROOT);
    expect([settings.cmsUrl, settings.portalUrl]).toEqual(['http://localhost:1400', 'http://localhost:3400']);
    expect(readSettings({ PORTAL_URL: 'https://desk.example.jp/' }, ROOT).portalUrl).toBe(
      'https://desk.example.jp',
    );
  });

  it.each([
    ['CMS_PORT', '99999', /^CMS_PORT must be a port number from 1 to 65535 \(it is '99999'\)\.$/],
    ['PORTAL_PORT', 'abc', /^PORTAL_PORT must be a port number/],
    ['DATABASE_URL', 'mysql://localhost/desk', /^DATABASE_URL must be an address like postgres:/],
    ['SMTP_URL', 'mail.example.jp', /^SMTP_URL must be an address like smtp:/],
    ['PORTAL_URL', 'https://desk.example.jp/desk', /^PORTAL_URL must have no path/],
    ['MAIL_FROM', 'nobody', /^MAIL_FROM must be a mail address/],
    ['MAIL_FROM', 'Desk <a@b.example>\r\nBcc: x@y.example', /^MAIL_FROM must be a mail address/],
    ['DEMO', 'perhaps', /^DEMO must be one of auto, on, off/],
    ['DEMO_HISTORY', '801', /^DEMO_HISTORY must be off or a number of tickets from 1 to 800 \(it is '801'\)/],
    ['DEMO_HISTORY', '0', /^DEMO_HISTORY must be off/],
    ['BIND_HOST', 'a b', /^BIND_HOST must be an address/],
    ['TRUSTED_PROXY', 'yes', /^TRUSTED_PROXY must be one of off, on/],
    ['LOG_LEVEL', 'loud', /^LOG_LEVEL must be one of/],
    ['JWT_SECRET', 'short', /^JWT_SECRET must have at least 16 characters/],
  ])('%s=%j gets one clear sentence', (name, value, sentence) => {
    expect(problemsOf({ [name]: value })).toEqual([expect.stringMatching(sentence)]);
  });

  it('name every bad one at once, and never repeat a password', () => {
    const problems = problemsOf({ CMS_PORT: '0', DATABASE_URL: 'mysql://desk:hunter2@localhost/desk' });
    expect(problems).toHaveLength(2);
    expect(problems.join()).not.toContain('hunter2');
  });

  it('need two different ports', () => {
    expect(problemsOf({ CMS_PORT: '4000', PORTAL_PORT: '4000' })).toEqual([
      expect.stringContaining('are both 4000'),
    ]);
  });

  it('are described, each exactly once', () => {
    const names = SETTING_DEFINITIONS.map(({ name }) => name).sort();
    expect(names).toEqual(Object.keys(ENVIRONMENT_SCHEMA.entries).sort());
  });
});

describe('secrets', () => {
  it('are made once, readable by the owner only, with nothing left beside them', () => {
    const dataDir = folder();
    const made = ensureSecrets(dataDir);
    expect(ensureSecrets(dataDir)).toEqual(made);
    expect(readdirSync(dataDir)).toEqual(['secrets.json']);
    expect(statSync(path.join(dataDir, 'secrets.json')).mode & 0o777).toBe(0o600);
    expect(new Set(SECRET_NAMES.map((name) => made[name])).size).toBe(SECRET_NAMES.length);
  });

  it('come from the environment where it has them', () => {
    const dataDir = folder();
    const { secrets } = readSettings({ DATA_DIR: dataDir, PORTAL_SECRET: 'x'.repeat(20) }, ROOT);
    expect(secrets.portalSecret).toBe('x'.repeat(20));
    expect(secrets.appKeys).toHaveLength(2);
  });

  it('that cannot be read are refused with the way out, never made anew', () => {
    const dataDir = folder();
    writeFileSync(path.join(dataDir, 'secrets.json'), '{"APP_KEYS":"a,b"}');
    expect(() => ensureSecrets(dataDir)).toThrow(/lacks ADMIN_JWT_SECRET.*from a backup/);
  });
});
