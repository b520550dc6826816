import type { ParamMatcher } from '@sveltejs/kit';

/** The number of a ticket as it stands in an address: digits, no leading zero. */
export const match: ParamMatcher = (param) => /^[1-9]\d{0,8}$/.test(param);
