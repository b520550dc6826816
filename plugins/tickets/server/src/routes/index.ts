import { acts } from './acts';
import { bulk } from './bulk';
import { calls } from './calls';
import { desk } from './desk';
import { handOn } from './hand-on';
import { views } from './views';
import { writing } from './writing';

export { portalRoutes } from './portal';

/** All routes of the desk in the admin, one file a topic. */
export const deskRoutes: readonly object[] = [
  ...desk,
  ...acts,
  ...bulk,
  ...calls,
  ...handOn,
  ...views,
  ...writing,
];
