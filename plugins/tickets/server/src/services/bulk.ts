import type { Core } from '@strapi/strapi';
import type { ActOnMany, ActedOnMany, Author, UndoOnMany } from '@kaigai-desk/domain';
import { actOnMany } from '../queue/bulk';
import { undoOnMany } from '../queue/undo';

/** What is done to many tickets of the queue at once. */
const bulk = ({ strapi }: { strapi: Core.Strapi }) => ({
  act: (agent: Author, command: ActOnMany): Promise<ActedOnMany> => actOnMany(strapi, agent, command),
  undo: (agent: Author, command: UndoOnMany): Promise<ActedOnMany> => undoOnMany(strapi, agent, command),
});
export default bulk;
export type Bulk = ReturnType<typeof bulk>;
