/** `DATA_DIR/sign-ins.json`: how to sign in to the demo, for the person at the keyboard, scripts and tests. */
import { randomInt } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

interface SignIn {
  readonly email: string;
  readonly password: string;
}

export interface SignIns {
  readonly admin: Readonly<Record<string, SignIn>>;
  readonly portal: Readonly<Record<string, SignIn & { readonly office: string }>>;
  readonly apiToken: string;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The passwords by address and the token that the file holds; a file that is lost or broken holds nothing. */
export function knownSecrets(dataDir: string): {
  readonly passwords: ReadonlyMap<string, string>;
  readonly apiToken?: string;
} {
  const passwords = new Map<string, string>();
  const file = path.join(dataDir, 'sign-ins.json');
  if (!existsSync(file)) return { passwords };
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { passwords };
  }
  if (!isRecord(content)) return { passwords };
  for (const group of [content['admin'], content['portal']]) {
    for (const entry of isRecord(group) ? Object.values(group) : []) {
      if (!isRecord(entry)) continue;
      const { email, password } = entry;
      if (typeof email === 'string' && typeof password === 'string') passwords.set(email, password);
    }
  }
  const apiToken = content['apiToken'];
  return typeof apiToken === 'string' && apiToken !== '' ? { passwords, apiToken } : { passwords };
}

/** Replaces the file in one step; only its owner may read it. */
export function writeSecretFile(file: string, text: string): void {
  const aside = `${file}.${process.pid}`;
  writeFileSync(aside, text, { mode: 0o600 });
  chmodSync(aside, 0o600);
  renameSync(aside, file);
}

export const writeSignIns = (dataDir: string, signIns: SignIns): void =>
  writeSecretFile(path.join(dataDir, 'sign-ins.json'), `${JSON.stringify(signIns, null, 2)}\n`);

/** No letters or digits that are taken for one another when somebody types them from a screen. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const word = (): string => Array.from({ length: 5 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');

/** A password of about 87 bits that satisfies Strapi's rules (a small letter, a capital, a digit). */
export const newPassword = (): string => {
  for (;;) {
    const password = [word(), word(), word()].join('-');
    if (/[a-z]/.test(password) && /[A-Z]/.test(password) && /\d/.test(password)) return password;
  }
};
