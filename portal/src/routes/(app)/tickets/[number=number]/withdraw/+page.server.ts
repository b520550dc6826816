import { loadOneClick, sendOneClick } from '$lib/server/one-click';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => loadOneClick(event, 'withdraw');

export const actions: Actions = {
  default: (event) => sendOneClick(event, 'withdraw', (cms, number) => cms.withdraw(number)),
};
