import type { HistoryEntry } from '@kaigai-desk/domain';
import type { WordKey } from '../words';

const TITLES: Readonly<Record<string, WordKey>> = {
  'ticket.handedToHq': 'message.askedHq',
  'ticket.hqAnswered': 'message.hqAnswer',
  'ticket.handedToVendor': 'message.askedVendor',
  'ticket.vendorAnswered': 'message.vendorAnswer',
  'ticket.called': 'message.called',
  'ticket.remoteSession': 'message.remoteSession',
};

/** What some notes are, by the id of their message: the events that brought them name it. */
export const titlesOf = (history: readonly HistoryEntry[]): ReadonlyMap<string, WordKey> =>
  new Map(
    history.flatMap(({ kind, data }): readonly [string, WordKey][] => {
      const [title, id] = [TITLES[kind], data?.['messageId']];
      return title !== undefined && typeof id === 'string' ? [[id, title]] : [];
    }),
  );
