import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Clock } from '@kaigai-desk/domain';
import { platformSettings } from '../settings';
import { claimDue, holdOn, LEASE_MS, noteFailed, noteSent, type WaitingMail } from './claims';
import type { MailProvider } from './provider';
import { sendMail } from './smtp';

const POLL_MS = 3_000;

export interface MailWorker {
  /** @param provider hands a mail to the mail server, at once */
  start(provider: MailProvider): void;
  /** Looks now instead of at the next poll. */
  wake(): void;
  /** Stops after the mail in hand. */
  stop(): Promise<void>;
}

/** One worker an instance. Without an SMTP address it does nothing: the mails stay readable in the outbox. */
function createMailWorker(strapi: Core.Strapi): MailWorker {
  const { smtpUrl } = platformSettings(strapi);
  const name = randomUUID();
  let provider: MailProvider | undefined;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let isWoken = false;
  let isStopped = false;
  const now = (): number => (strapi.plugin('platform').service('clock') as Clock).now();

  /** Sends while holding the mail: a slow server must not make another worker think that this one has died. */
  async function send(via: MailProvider, mail: WaitingMail): Promise<void> {
    const holding = setInterval(() => {
      holdOn(strapi, name, mail, now()).catch((error: unknown) => {
        strapi.log.error(error);
      });
    }, LEASE_MS / 4);
    try {
      await sendMail(strapi, via, mail);
    } finally {
      clearInterval(holding);
    }
  }

  async function round(via: MailProvider): Promise<void> {
    for (;;) {
      const mails = await claimDue(strapi, name, now());
      for (const mail of mails) {
        if (isStopped) return;
        try {
          await send(via, mail);
        } catch (error) {
          const reason = error instanceof Error ? error.message : String(error);
          strapi.log.warn(`mail ${mail.id} could not be sent (attempt ${mail.attempts + 1}): ${reason}`);
          await noteFailed(strapi, mail, now(), error);
          continue;
        }
        await noteSent(strapi, mail, now());
      }
      if (mails.length === 0) return;
    }
  }

  function look(): void {
    const via = provider;
    if (isStopped || !via) return;
    if (running) {
      isWoken = true;
      return;
    }
    running = round(via)
      .catch((error: unknown) => {
        strapi.log.error(error);
      })
      .finally(() => {
        running = undefined;
        if (isWoken) {
          isWoken = false;
          setImmediate(look);
        }
      });
  }

  return {
    start(direct) {
      if (smtpUrl === null || provider) return;
      provider = direct;
      timer = setInterval(look, POLL_MS);
      timer.unref();
      look();
    },
    wake: () => {
      setImmediate(look);
    },
    async stop() {
      isStopped = true;
      clearInterval(timer);
      await running;
      provider?.close();
    },
  };
}

const workers = new WeakMap<Core.Strapi, MailWorker>();

/** The worker of this instance. */
export function mailWorker(strapi: Core.Strapi): MailWorker {
  const known = workers.get(strapi);
  if (known) return known;
  const made = createMailWorker(strapi);
  workers.set(strapi, made);
  return made;
}
