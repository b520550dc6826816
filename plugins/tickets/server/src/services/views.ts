import type { Core } from '@strapi/strapi';
import type {
  ChangeSavedView,
  Condition,
  MatchesAnswer,
  NewSavedView,
  SavedViewAnswer,
  SavedViewsAnswer,
  SavedViewWritten,
  TicketChoicesAnswer,
} from '@kaigai-desk/domain';
import { ticketChoices } from '../views/choices';
import { changeView, countMatches, makeView, removeView, savedView, savedViews } from '../views/saved';

/** The views of the queue that people make. */
const views = ({ strapi }: { strapi: Core.Strapi }) => ({
  list: (readerId: string, isKeeper: boolean): Promise<SavedViewsAnswer> =>
    savedViews(strapi, readerId, isKeeper),
  show: (id: string): Promise<SavedViewAnswer> => savedView(strapi, id),
  make: (view: NewSavedView): Promise<SavedViewWritten> => makeView(strapi, view),
  change: (id: string, view: ChangeSavedView): Promise<SavedViewWritten> => changeView(strapi, id, view),
  remove: (id: string): Promise<void> => removeView(strapi, id),
  matches: (condition: Condition, readerId: string): Promise<MatchesAnswer> =>
    countMatches(strapi, condition, readerId),
  choices: async (): Promise<TicketChoicesAnswer> => ({ choices: await ticketChoices(strapi) }),
});
export default views;
export type Views = ReturnType<typeof views>;
