import { AsyncResource } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';

const POLL_MS = 3_000;

/** Looks for work again and again, one round at a time. */
export interface Poller {
  start(): void;
  /** Looks now instead of at the next poll. */
  wake(): void;
  /** Stops after what is in hand. */
  stop(): Promise<void>;
}

/**
 * @param round does what there is to do and returns; between two pieces of work it asks whether it must stop
 */
export function createPoller(
  strapi: Core.Strapi,
  round: (isStopped: () => boolean) => Promise<void>,
): Poller {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let isWoken = false;
  let isStopped = false;

  function look(): void {
    if (isStopped || !timer) return;
    if (running) {
      isWoken = true;
      return;
    }
    running = round(() => isStopped)
      .catch((error: unknown) => {
        strapi.log.error(error);
      })
      .finally(() => {
        running = undefined;
        if (isWoken) {
          isWoken = false;
          setImmediate(lookOutside);
        }
      });
  }
  // who wakes us may stand in a transaction or a request, which is not ours
  const lookOutside = AsyncResource.bind(look);

  return {
    start() {
      if (timer) return;
      timer = setInterval(lookOutside, POLL_MS);
      timer.unref();
      lookOutside();
    },
    wake() {
      setImmediate(lookOutside);
    },
    async stop() {
      isStopped = true;
      clearInterval(timer);
      await running;
    },
  };
}
