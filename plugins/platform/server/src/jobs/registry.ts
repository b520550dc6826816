import type { Core } from '@strapi/strapi';
import type { DailyTime, JobHandler } from '@kaigai-desk/domain';

/** What this instance knows how to do, and what it does every day. */
export interface Registry {
  readonly handlers: Map<string, JobHandler>;
  readonly schedules: Map<string, DailyTime>;
}

const registries = new WeakMap<Core.Strapi, Registry>();

/** The registry of this instance. */
export function registryOf(strapi: Core.Strapi): Registry {
  const known = registries.get(strapi);
  if (known) return known;
  const made: Registry = { handlers: new Map(), schedules: new Map() };
  registries.set(strapi, made);
  return made;
}
