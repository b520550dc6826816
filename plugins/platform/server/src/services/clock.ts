import type { Clock } from '@kaigai-desk/domain';

/** The one place that reads the machine's time. */
const clock = (): Clock => ({ now: () => Date.now() });
export default clock;
