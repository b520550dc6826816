import type { Core } from '@strapi/strapi';
import { localDay, type Language, type NoticeListAnswer, type PortalPerson } from '@kaigai-desk/domain';
import { htmlOf } from '../markdown';
import { isForOffice, type ReadingOffice } from '../notices/audience';
import { platform } from '../platform';
import { NOTICE, rowsOf } from '../records';
import { textsOf } from '../versions';

/** Most notices shown at once, and most rows (a notice in one language is one) looked at: the newest. */
const LIST_LENGTH = 20;
const ROWS_READ = 500;

async function regionOf(strapi: Core.Strapi, officeId: string): Promise<string | null> {
  const offices = strapi.documents('api::office.office') as unknown as {
    findOne(find: object): Promise<{ readonly region: { readonly code: string } | null } | null>;
  };
  const office = await offices.findOne({ documentId: officeId, populate: { region: { fields: ['code'] } } });
  return office?.region?.code ?? null;
}

/** What head office tells the offices. */
const notices = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** Notices of the office's day, newest first. */
  async listForPerson(person: PortalPerson, language: Language): Promise<NoticeListAnswer> {
    const office: ReadingOffice = {
      code: person.office.code,
      regionCode: await regionOf(strapi, person.office.id),
      today: localDay(person.office.timeZone, platform(strapi, 'clock').now()),
    };
    const rows = await rowsOf(strapi, NOTICE, {
      filters: {
        showsFrom: { $lte: office.today },
        $or: [{ showsUntil: { $gte: office.today } }, { showsUntil: { $null: true } }],
      },
      populate: { regions: { fields: ['code'] }, offices: { fields: ['code'] } },
      sort: ['showsFrom:desc', 'id:desc'],
      limit: ROWS_READ,
    });
    const shown = textsOf(rows, language)
      .filter((text) => isForOffice(text.rows, office))
      .slice(0, LIST_LENGTH);
    return {
      notices: shown.map(({ row }) => ({
        id: row.documentId,
        language: row.locale,
        title: row.title,
        html: htmlOf(row.body, { language: row.locale, ids: `notice-${row.documentId}-`, topLevel: 4 }),
        showsFrom: row.showsFrom,
        showsUntil: row.showsUntil,
      })),
    };
  },
});
export default notices;
export type Notices = ReturnType<typeof notices>;
