import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface ReceivedMail {
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly subject: string;
  readonly messageId: string;
  readonly envelopeTo: readonly string[];
  readonly text: string;
  /** Empty for a mail without. */
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface MailServer {
  readonly url: string;
  received(): readonly ReceivedMail[];
  /** Refuses every connection until it is told otherwise. */
  refuse(isRefusing: boolean): void;
  /** Does not know one recipient until it is told otherwise. */
  refuseRecipient(address: string, isRefusing: boolean): void;
  /** Takes so long to know a recipient, in milliseconds; null for at once. */
  slowDown(ms: number | null): void;
  stop(): void;
}

/** A real SMTP server in a process of its own. */
export async function startMailServer(): Promise<MailServer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'desk-mails-'));
  const script = path.resolve(__dirname, '../../support/smtp-sink-process.mjs');
  const child: ChildProcess = spawn(process.execPath, [script, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout?.setEncoding('utf8').once('data', (text: string) => {
      resolve(text.trim());
    });
    child.once('exit', (code) => {
      reject(new Error(`the SMTP server ended with ${String(code)}`));
    });
  });
  const gate = path.join(folder, 'refuse');
  const shut = (file: string, isShut: boolean): void => {
    if (isShut) writeFileSync(file, '');
    else rmSync(file, { force: true });
  };
  return {
    url,
    received: () =>
      readdirSync(folder)
        .filter((file) => file.endsWith('.json'))
        .sort()
        .map((file) => JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as ReceivedMail),
    refuse: (isRefusing) => {
      shut(gate, isRefusing);
    },
    refuseRecipient: (address, isRefusing) => {
      shut(`${gate}-${address}`, isRefusing);
    },
    slowDown(ms) {
      if (ms === null) shut(path.join(folder, 'slow'), false);
      else writeFileSync(path.join(folder, 'slow'), String(ms));
    },
    stop() {
      child.removeAllListeners('exit');
      child.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Asks again until something is there, for 20 s at most. */
export async function eventually<T>(ask: () => T | undefined | Promise<T | undefined>): Promise<T> {
  for (let tries = 0; tries < 200; tries += 1) {
    const found = await ask();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('it did not come within 20 s');
}
