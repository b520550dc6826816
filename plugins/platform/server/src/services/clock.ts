import { AsyncLocalStorage } from 'node:async_hooks';
import type { Clock } from '@kaigai-desk/domain';

const moments = new AsyncLocalStorage<number>();

/** The one place that reads the machine's time. */
const clock = (): Clock => ({
  now: () => moments.getStore() ?? Date.now(),
  at: (instant, work) => moments.run(instant, work),
});
export default clock;
