/**
 * The desk that a run of tests was given: `node scripts/test.mjs` starts it and says where it is in DESK_* variables.
 */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export interface SignIn {
  readonly email: string;
  readonly password: string;
  readonly office?: string;
}

export interface SignIns {
  readonly admin: Readonly<Record<'hq-it' | 'lead' | 'agent', SignIn>>;
  readonly portal: Readonly<Record<'staff' | 'contact', SignIn>>;
  readonly apiToken: string;
}

export interface ReceivedMail {
  readonly receivedAt: string;
  readonly envelopeFrom: string;
  readonly envelopeTo: readonly string[];
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly replyTo: readonly string[];
  readonly subject: string;
  readonly messageId: string;
  readonly text: string;
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
}

const given = (name: string): string => {
  const value = process.env[name];
  if (!value)
    throw new Error(`${name} is not set: run these tests through 'node scripts/test.mjs' (see README.md)`);
  return value;
};

const readData = (file: string): unknown => JSON.parse(readFileSync(path.join(desk.dataDir, file), 'utf8'));

export const desk = {
  get cmsUrl() {
    return given('DESK_CMS_URL');
  },
  get portalUrl() {
    return given('DESK_PORTAL_URL');
  },
  get dataDir() {
    return given('DESK_DATA_DIR');
  },
  /** Undefined on SQLite. */
  get databaseUrl(): string | undefined {
    return process.env.DESK_DATABASE_URL || undefined;
  },
  get mailDir() {
    return given('DESK_MAIL_DIR');
  },
  /** What the portal proves itself with to the CMS. */
  get portalSecret(): string {
    return (readData('secrets.json') as { PORTAL_SECRET: string }).PORTAL_SECRET;
  },
  get signIns(): SignIns {
    return readData('sign-ins.json') as SignIns;
  },
};

/** Every mail the SMTP server of this run has received so far, oldest first. */
export const receivedMails = (): ReceivedMail[] =>
  readdirSync(desk.mailDir)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(path.join(desk.mailDir, name), 'utf8')) as ReceivedMail);

/** Waits for a mail that fits. @param limitMs how long; the worker looks every few seconds */
export const mailThat = async (
  fits: (mail: ReceivedMail) => boolean,
  limitMs = 30_000,
): Promise<ReceivedMail> => {
  for (const endMs = Date.now() + limitMs; ; await sleep(200)) {
    const found = receivedMails().find(fits);
    if (found) return found;
    if (Date.now() > endMs) {
      const subjects = receivedMails().map((mail) => `${mail.to.join(', ')}: ${mail.subject}`);
      throw new Error(`No mail fitted within ${limitMs / 1000} s. Received:\n${subjects.join('\n')}`);
    }
  }
};

/** Makes the SMTP server refuse every connection, or take them again. */
export const setMailOutage = (isOut: boolean): void => {
  const file = path.join(desk.mailDir, 'refuse');
  if (isOut) writeFileSync(file, '');
  else if (existsSync(file)) rmSync(file);
};

/** Makes the SMTP server not know one recipient, or know it again. */
export const setRecipientUnknown = (address: string, isUnknown: boolean): void => {
  const file = path.join(desk.mailDir, `refuse-${address}`);
  if (isUnknown) writeFileSync(file, '');
  else if (existsSync(file)) rmSync(file);
};
