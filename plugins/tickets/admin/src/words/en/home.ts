import type { home as ja } from '../ja/home';

/** The desk's widgets on the admin's home. */
export const home: Readonly<Record<keyof typeof ja, string>> = {
  'home.mine': 'My queue',
  'home.mine.lead': 'to be dealt with by you.',
  'home.mine.empty': 'Nothing waits for you. Tickets of nobody are in the list ‘Unassigned’.',
  'home.overdue': 'Overdue first answers',
  'home.overdue.lead': 'past the due time of the first answer, the earliest due first.',
  'home.overdue.empty': 'No ticket is past its due time.',
  'home.waitingHq': 'Waiting for HQ',
  'home.waitingHq.lead': 'handed to HQ with a question.',
  'home.waitingHq.empty': 'Nothing waits for an answer of HQ.',
  'home.hq.lead': 'asked by the desk. Your answer gives the ticket back.',
  'home.hq.empty': 'The desk has asked nothing.',
  'home.loading': 'Loading the tickets.',
  'home.waiting': 'waiting {age}',
  'home.more': '{count} more',
  'home.all': 'Open the list',
};
