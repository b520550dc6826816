import {
  TICKET_FACTS,
  type Assignee,
  type CopiedPerson,
  type Language,
  type TicketFact,
  type TicketTag,
} from '@kaigai-desk/domain';

const VALUES: Readonly<Record<string, Readonly<Record<string, Readonly<Record<Language, string>>>>>> =
  TICKET_FACTS.values;

/** The label of a tag. */
export const tagText = ({ name, nameEn }: TicketTag, language: Language): string =>
  language === 'ja' ? name : nameEn;

/** What an empty fact reads. */
interface EmptyWords {
  readonly nobody: string;
  readonly noTags: string;
  readonly noCc: string;
}

/**
 * A value of a fact as people read it, in full.
 * @param words what an empty assignee, a ticket without tags and one without CC read
 */
export function factText(fact: TicketFact, value: unknown, language: Language, words: EmptyWords): string {
  if (fact === 'assignee') return value === null ? words.nobody : (value as Assignee).name;
  if (fact === 'tags') {
    const tags = (value as readonly TicketTag[]).map((tag) => tagText(tag, language));
    return tags.length === 0 ? words.noTags : tags.join(language === 'ja' ? '、' : ', ');
  }
  if (fact === 'cc') {
    const names = (value as readonly CopiedPerson[]).map(({ name }) => name);
    return names.length === 0 ? words.noCc : names.join(language === 'ja' ? '、' : ', ');
  }
  const text = String(value);
  return VALUES[fact]?.[text]?.[language] ?? text;
}

/** The name of a fact. */
export const factName = (fact: TicketFact, language: Language): string =>
  TICKET_FACTS.attributes[fact][language];
