/** Looking for tickets, and the text that a search looks through. */
import type { Core } from '@strapi/strapi';
import { foldForSearch, likePattern, searchTerms, searchTextOf } from '@kaigai-desk/domain';
import { OFFICE, TICKET, documentsOf, type TicketRecord } from '../conversations/records';
import { platform } from '../platform';
import type { TicketQuery } from './order';

interface OfficeNames {
  readonly code: string;
  readonly text: string;
}

async function officeNames(strapi: Core.Strapi): Promise<readonly OfficeNames[]> {
  const offices = await documentsOf(strapi, OFFICE).findMany({ limit: 500 });
  return offices.map(({ code, nameJa, nameEn }) => ({
    code,
    text: foldForSearch([code, nameJa, nameEn].join(' ')),
  }));
}

/**
 * Narrows a query to tickets that bear each word of a search in number, subject, requester or office.
 * @returns undefined when there is no word to look for
 */
export async function searching(
  strapi: Core.Strapi,
  text: string,
): Promise<((query: TicketQuery) => TicketQuery) | undefined> {
  const terms = searchTerms(text);
  if (terms.length === 0) return undefined;
  const offices = await officeNames(strapi);
  return (query) =>
    terms.reduce((narrowed, term) => {
      const codes = offices.filter((office) => office.text.includes(term)).map(({ code }) => code);
      return narrowed.where((either) => {
        void either.whereRaw("search_text like ? escape '\\'", [likePattern(term)]);
        if (codes.length > 0) void either.orWhereIn('office_code', codes);
      });
    }, query);
}

interface Write {
  readonly params: {
    readonly where?: Readonly<Record<string, unknown>>;
    data: Readonly<Record<string, unknown>>;
  };
}

const SEARCHED = ['subject', 'requesterName', 'requesterEmail'];
const rowsOf = (strapi: Core.Strapi) => strapi.db.query(TICKET);

async function follow(strapi: Core.Strapi, { params }: Write): Promise<void> {
  if (!SEARCHED.some((name) => Object.hasOwn(params.data, name))) return;
  const { where } = params;
  const before = where ? ((await rowsOf(strapi).findOne({ where: { ...where } })) as unknown) : {};
  const after = { ...(before as TicketRecord), ...(params.data as Partial<TicketRecord>) };
  params.data = { ...params.data, searchText: searchTextOf(after) };
}

/** Keeps the searched text of each ticket, whoever writes it. */
export function followSearched(strapi: Core.Strapi): void {
  const hook = (event: unknown): Promise<void> => follow(strapi, event as Write);
  strapi.db.lifecycles.subscribe({ models: [TICKET], beforeCreate: hook, beforeUpdate: hook });
}

const BATCH = 500;

/** Gives tickets of an older version their searched text: once, before the first search. Two instances may do it. */
export async function fillSearched(strapi: Core.Strapi): Promise<void> {
  for (let after = 0; ;) {
    const rows = (await rowsOf(strapi).findMany({
      where: { searchText: { $null: true }, id: { $gt: after } },
      orderBy: { id: 'asc' },
      limit: BATCH,
    })) as unknown as readonly TicketRecord[];
    const last = rows.at(-1);
    if (last === undefined) return;
    await strapi.db.transaction(async () => {
      for (const row of rows) {
        await platform(strapi, 'derived').set(TICKET, row.id, { searchText: searchTextOf(row) });
      }
    });
    after = last.id;
  }
}
