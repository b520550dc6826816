import { loadOneClick, sendOneClick } from '$lib/server/one-click';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => loadOneClick(event, 'thank');

export const actions: Actions = {
  default: (event) => sendOneClick(event, 'thank', (cms, number) => cms.thank(number)),
};
