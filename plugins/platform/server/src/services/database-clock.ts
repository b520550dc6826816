import type { Core } from '@strapi/strapi';
import type { DatabaseClock } from '@kaigai-desk/domain';
import { databaseNow } from '../database/now';

/** The database's clock, for other plugins. */
const databaseClock = ({ strapi }: { strapi: Core.Strapi }): DatabaseClock => ({
  now: () => databaseNow(strapi),
});
export default databaseClock;

/** The instant now by the database's clock, in milliseconds. */
export const sharedNow = (strapi: Core.Strapi): Promise<number> =>
  (strapi.plugin('platform').service('database-clock') as DatabaseClock).now();
