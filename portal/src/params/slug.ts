import type { ParamMatcher } from '@sveltejs/kit';

/** The key of a form as it stands in an address: words of small letters and digits, joined by hyphens. */
export const match: ParamMatcher = (param) =>
  param.length <= 60 && /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(param);
