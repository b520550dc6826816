import type { ParamMatcher } from '@sveltejs/kit';

/** The id of a document as Strapi makes them. */
export const match: ParamMatcher = (param) => /^[a-z0-9]{1,64}$/.test(param);
