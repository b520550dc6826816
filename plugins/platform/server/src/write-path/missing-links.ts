import { errors } from '@strapi/utils';

/** What Strapi says of a link to a row that is not there: by document id, and by the id of a row. */
const STRAPI_SAYS = [
  /^Document with id "[^"]*".* not found$/,
  /^\d+ relation\(s\) of type \S+ .* do not exist$/,
];

/** Whether Strapi refused a write because it names a row that is not there, or is there no more. */
export const isMissingLink = (error: unknown): boolean =>
  error instanceof errors.ValidationError && STRAPI_SAYS.some((said) => said.test(error.message));
