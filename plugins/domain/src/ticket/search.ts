/** Looking for a ticket by what stands on its face: number, subject, requester, office. Not in what was said. */

/** Most characters of a search; longer ones are cut. */
export const SEARCH_MAX = 100;
const TERMS_MAX = 6;

/** Texts that a person takes for the same are the same: full and half width, large and small letters. */
export const foldForSearch = (text: string): string => text.normalize('NFKC').toLowerCase();

export interface Searched {
  readonly number: number;
  readonly subject: string;
  readonly requesterName: string;
  readonly requesterEmail: string;
}

/** What a search looks through, kept beside the ticket: no database folds texts as `foldForSearch` does. */
export const searchTextOf = ({ number, subject, requesterName, requesterEmail }: Searched): string =>
  foldForSearch([`#${number}`, subject, requesterName, requesterEmail].join(' '));

/** The words of a search, all of which a ticket must bear. Empty when there are none. */
export const searchTerms = (text: string): readonly string[] =>
  foldForSearch(text.slice(0, SEARCH_MAX)).split(/\s+/).filter(Boolean).slice(0, TERMS_MAX);

/** A term for LIKE with `\` as its escape: what a person types stands for itself. */
export const likePattern = (term: string): string => `%${term.replace(/[\\%_]/g, '\\$&')}%`;
