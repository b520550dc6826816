import { TICKET_FACTS, type Assignee, type Language, type TicketFact } from '@kaigai-desk/domain';

const LANGUAGES: Readonly<Record<string, Readonly<Record<Language, string>>>> = TICKET_FACTS.values.language;

/**
 * A value of a fact as people read it, in full.
 * @param nobody what an empty assignee reads
 */
export function factText(fact: TicketFact, value: unknown, language: Language, nobody: string): string {
  if (fact === 'assignee') return value === null ? nobody : (value as Assignee).name;
  const text = String(value);
  return fact === 'language' ? (LANGUAGES[text]?.[language] ?? text) : text;
}

/** The name of a fact. */
export const factName = (fact: TicketFact, language: Language): string =>
  TICKET_FACTS.attributes[fact][language];
