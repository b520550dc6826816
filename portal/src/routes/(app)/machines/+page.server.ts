import { machineView } from '$lib/server/machine-view';
import { cmsOf, whoAsks } from '$lib/server/session';
import { valueOrPage } from '$lib/server/show-refusal';
import type { PageServerLoad } from './$types';

/** The machines of my office, mine first. */
export const load: PageServerLoad = async (event) => {
  if (whoAsks(event) === null) return { machines: [] };
  const { machines } = valueOrPage(event, await cmsOf(event).machines());
  return { machines: machines.map(machineView) };
};
