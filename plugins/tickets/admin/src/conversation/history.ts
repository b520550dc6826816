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
  type TicketState,
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

type Sentence = (entry: HistoryEntry, t: Translate, language: Language) => string;

/** A sentence that takes only who did it. */
const byName =
  (key: WordKey): Sentence =>
  ({ actorName: name }, t) =>
    t(key, { name });

const stateWord = (state: TicketState | undefined, language: Language): string | undefined =>
  state && STATE_FOR_DESK[state][language];

const answered: Sentence = ({ actorName: name, to: state }, t, language) => {
  const to = stateWord(state, language);
  return to ? t('event.answeredTo', { name, to }) : t('event.answered', { name });
};

const moved: Sentence = (entry, t, language) => {
  const name = entry.actorName;
  const [from, to] = [stateWord(entry.from, language), stateWord(entry.to, language)];
  if (to === undefined) return other(entry, t, language);
  return from ? t('event.moved', { name, from, to }) : t('event.movedTo', { name, to });
};

const other: Sentence = ({ actorName: name, kind }, t) => t('event.other', { name, kind });

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A sentence that takes who did it and the vendor; the vendor is unknown where the past was written down. */
const byVendor =
  (key: WordKey, keyOfUnknown: WordKey): Sentence =>
  ({ actorName: name, data = {} }, t) => {
    const vendor = textOf(data['vendorName']);
    return vendor === '' ? t(keyOfUnknown, { name }) : t(key, { name, vendor });
  };

const reminded: Sentence = ({ data = {} }, t, language) => {
  const told = Array.isArray(data['told']) ? data['told'].map(textOf) : [];
  return t('event.vendorReminded', {
    vendor: textOf(data['vendorName']),
    told: told.join(language === 'ja' ? '、' : ', '),
  });
};

const held: Sentence = ({ actorName: name, data = {} }, t, language) => {
  const [began, ended] = [Date.parse(textOf(data['beganAt'])), Date.parse(textOf(data['endedAt']))];
  return t('event.remoteSession', {
    name,
    from: Number.isNaN(began) ? '' : formatInstant(TOKYO, began, language),
    minutes: Math.round((ended - began) / 60_000),
    consent: textOf(data['consentBy']),
  });
};

const called: Sentence = ({ actorName: name, data = {} }, t) => {
  const [from, to] = [Date.parse(textOf(data['pickedUpAt'])), Date.parse(textOf(data['hungUpAt']))];
  if (Number.isNaN(from)) return t('event.callMissed', { name });
  const minutes = Math.max(1, Math.round((to - from) / 60_000));
  return t(data['direction'] === 'outgoing' ? 'event.calledOut' : 'event.calledIn', { name, minutes });
};

const timed: Sentence = ({ actorName: name, data = {} }, t) => {
  const [minutes, what] = [Number(data['minutes']), textOf(data['what'])];
  return what === ''
    ? t('event.timeSpent', { name, minutes })
    : t('event.timeSpentOn', { name, minutes, what });
};

/** One sentence a kind of event. */
const SENTENCES: Readonly<Record<string, Sentence>> = {
  'ticket.received': receivedSentence,
  'ticket.word': byName('event.word'),
  'ticket.answered': answered,
  'ticket.noted': byName('event.noted'),
  'ticket.moved': moved,
  'ticket.moveUndone': (entry, t, language) =>
    t('event.moveUndone', { name: entry.actorName, to: stateWord(entry.to, language) ?? '' }),
  'ticket.reopened': ({ actorName: name, to }, t, language) =>
    t('event.reopened', { name, to: STATE_FOR_DESK[to ?? 'open'][language] }),
  'ticket.withdrawn': byName('event.withdrawn'),
  'ticket.thanked': byName('event.thanked'),
  'ticket.escalated': overdueSentence,
  'ticket.handedToHq': byName('event.handedToHq'),
  'ticket.hqAnswered': byName('event.hqAnswered'),
  'ticket.handedToVendor': byVendor('event.handedToVendor', 'event.handedToSomeVendor'),
  'ticket.vendorAnswered': byVendor('event.vendorAnswered', 'event.someVendorAnswered'),
  'ticket.vendorReminded': reminded,
  'ticket.remoteSession': held,
  'ticket.called': called,
  'ticket.timeSpent': timed,
  'ticket.timeVoided': ({ actorName: name, data = {} }, t) =>
    t('event.timeVoided', { name, minutes: Number(data['minutes']) }),
  'ticket.closed': (_entry, t) => t('event.closed', { days: RESOLVED_STAYS_DAYS }),
};

/** What an event of an act keeps, as a text. */
const kept = ({ data }: HistoryEntry, name: string): string => {
  const value = data?.[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};

const countOf = ({ data }: HistoryEntry): number =>
  Array.isArray(data?.['messages']) ? data['messages'].length : 0;

/** A sentence that names the other ticket, by the key under which the event keeps its number. */
const withOther =
  (key: WordKey, name = 'number'): Sentence =>
  (entry, t, language) =>
    t(key, {
      name: entry.actorName,
      number: kept(entry, name),
      count: countOf(entry),
      to: stateWord(entry.to, language) ?? '',
      relation: wordOr(t, 'relations', kept(entry, 'relation')),
    });

/** A sentence that says why. */
const withWhy =
  (key: WordKey): Sentence =>
  (entry, t, language) =>
    t(key, {
      name: entry.actorName,
      reason: wordOr(t, 'acts.exclude', kept(entry, 'reason')),
      why: kept(entry, 'why'),
      to: stateWord(entry.to, language) ?? '',
    });

const wordOr = (t: Translate, prefix: string, value: string): string =>
  value === '' ? '' : t(`${prefix}.${value}` as WordKey);

/** Acts beside talking: out of the count, passed on, put together, taken apart, linked. */
const OF_ACTS: Readonly<Record<string, Sentence>> = {
  'ticket.excluded': withWhy('event.excluded'),
  'ticket.exclusionVoided': withWhy('event.exclusionVoided'),
  'ticket.relayed': byName('event.relayed'),
  'ticket.relayReturned': withWhy('event.relayReturned'),
  'ticket.merged': withOther('event.merged', 'into'),
  'ticket.absorbed': withOther('event.absorbed'),
  'ticket.answeredThere': withOther('event.answeredThere'),
  'ticket.mergeUndone': withOther('event.mergeUndone', 'into'),
  'ticket.released': withOther('event.released'),
  'ticket.split': withOther('event.split'),
  'ticket.splitFrom': withOther('event.splitFrom'),
  'ticket.linked': withOther('event.linked'),
  'ticket.unlinked': withOther('event.unlinked'),
};

const wholeSentence: Sentence = (entry, t, language) =>
  (SENTENCES[entry.kind] ?? OF_ACTS[entry.kind] ?? other)(entry, t, language);
