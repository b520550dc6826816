/** What happened to a ticket, as sentences. */
import {
  changeSentences,
  formatInstant,
  RESOLVED_STAYS_DAYS,
  STATE_FOR_DESK,
  TICKET_FACTS,
  TOKYO,
  type HistoryEntry,
  type Language,
} from '@kaigai-desk/domain';
import type { Words } from '@kaigai-desk/platform/admin-kit';
import type { WordKey } from '../words';

type Translate = Words<WordKey>['t'];

/**
 * The sentences of one event in the reader's language: one, or for changed facts one a fact.
 * @param t the catalogue of this plugin
 */
export function historySentences(entry: HistoryEntry, t: Translate, language: Language): readonly string[] {
  return entry.kind === 'ticket.changed'
    ? changeSentences(entry.actorName, entry.changes ?? {}, TICKET_FACTS, language)
    : [wholeSentence(entry, t, language)];
}

function overdueSentence({ dueAt, at, told = [] }: HistoryEntry, t: Translate, language: Language): string {
  const due = formatInstant(TOKYO, Date.parse(dueAt ?? at), language);
  if (told.length === 0) return t('event.overdue', { due });
  return t('event.escalated', { due, told: told.join(language === 'ja' ? '、' : ', ') });
}

function receivedSentence({ side, actorName: name }: HistoryEntry, t: Translate): string {
  const isOfOffice = side === 'requester' || side === 'office';
  return t(isOfOffice ? 'event.received' : 'event.registered', { name });
}

function wholeSentence(entry: HistoryEntry, t: Translate, language: Language): string {
  const name = entry.actorName;
  const from = entry.from && STATE_FOR_DESK[entry.from][language];
  const to = entry.to && STATE_FOR_DESK[entry.to][language];
  switch (entry.kind) {
    case 'ticket.received':
      return receivedSentence(entry, t);
    case 'ticket.word':
      return t('event.word', { name });
    case 'ticket.answered':
      return to ? t('event.answeredTo', { name, to }) : t('event.answered', { name });
    case 'ticket.noted':
      return t('event.noted', { name });
    case 'ticket.moved':
      if (to === undefined) return t('event.other', { name, kind: entry.kind });
      return from ? t('event.moved', { name, from, to }) : t('event.movedTo', { name, to });
    case 'ticket.reopened':
      return t('event.reopened', { name, to: to ?? STATE_FOR_DESK.open[language] });
    case 'ticket.withdrawn':
      return t('event.withdrawn', { name });
    case 'ticket.thanked':
      return t('event.thanked', { name });
    case 'ticket.escalated':
      return overdueSentence(entry, t, language);
    case 'ticket.closed':
      return t('event.closed', { days: RESOLVED_STAYS_DAYS });
    default:
      return t('event.other', { name, kind: entry.kind });
  }
}
