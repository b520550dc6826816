import type { Core } from '@strapi/strapi';
import { reach } from '../faults';
import { platformSettings } from '../settings';
import { causeOf } from '../workers/cause';
import { createPoller } from '../workers/poller';
import { letGo, whileHeld } from '../workers/queue';
import { claimMail, MAILS, noteFailed, noteSent } from './claims';
import type { MailProvider } from './provider';
import { sendMail } from './smtp';

export interface MailWorker {
  /** @param provider hands a mail to the mail server, at once */
  start(provider: MailProvider): Promise<void>;
  /** Looks now instead of at the next poll. */
  wake(): void;
  /** Stops after the mail in hand. */
  stop(): Promise<void>;
}

/** One worker an instance. Without an SMTP address it does nothing: the mails stay readable in the outbox. */
function createMailWorker(strapi: Core.Strapi): MailWorker {
  const { smtpUrl } = platformSettings(strapi);
  let provider: MailProvider | undefined;

  const poller = createPoller(strapi, async (isStopped) => {
    const via = provider;
    while (via && !isStopped()) {
      const inHand = await claimMail(strapi);
      if (!inHand) return;
      const { claim, mail } = inHand;
      await reach('mail.claimed');
      try {
        await whileHeld(strapi, MAILS, claim, () => sendMail(strapi, via, mail));
      } catch (error) {
        strapi.log.warn(
          `mail ${mail.id} could not be sent (attempt ${mail.attempts + 1}): ${causeOf(error)}`,
        );
        await noteFailed(strapi, inHand, error);
        continue;
      }
      await reach('mail.taken');
      await noteSent(strapi, mail);
      await reach('mail.noted');
    }
  });

  return {
    async start(direct) {
      if (smtpUrl === null || provider) return;
      provider = direct;
      await letGo(strapi, MAILS);
      poller.start();
    },
    wake: () => {
      poller.wake();
    },
    async stop() {
      await poller.stop();
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
