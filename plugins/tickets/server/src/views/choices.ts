/** The lists behind the fields of a ticket's condition: what can be chosen, and what was chosen before. */
import type { Core } from '@strapi/strapi';
import {
  authorOfAdmin,
  type AdminUser,
  type ConditionChoice,
  type ConditionChoices,
  type Label,
  type TicketChoices,
} from '@kaigai-desk/domain';
import { assignees } from '../conversations/assignees';

const MOST = 1000;

interface Named {
  readonly code: string;
  readonly nameJa: string;
  readonly nameEn: string;
  readonly phase?: string;
}
interface TagRow {
  readonly key: string;
  readonly labelJa: string;
  readonly labelEn: string;
  readonly isActive: boolean | null;
}

/** What is out of use still stands in views: it is known, and says so. */
const OUT_OF_USE: Readonly<Record<'office' | 'person' | 'tag', Label>> = {
  office: { ja: '(閉鎖)', en: ' (closed)' },
  person: { ja: '(停止中)', en: ' (no longer active)' },
  tag: { ja: '(使用停止)', en: ' (not in use)' },
};

const choice = (value: string, { ja, en }: Label, outOfUse?: Label): ConditionChoice => ({
  value,
  label: outOfUse ? { ja: ja + outOfUse.ja, en: en + outOfUse.en } : { ja, en },
});

async function named(strapi: Core.Strapi, uid: string, order: string): Promise<readonly Named[]> {
  return (await strapi.db
    .query(uid as never)
    .findMany({ orderBy: [{ [order]: 'asc' }, { id: 'asc' }], limit: MOST })) as unknown as readonly Named[];
}

async function people(strapi: Core.Strapi): Promise<readonly ConditionChoice[]> {
  const working = await assignees(strapi);
  const left = (await strapi.db.query('admin::user').findMany({
    where: { isActive: false },
    orderBy: { id: 'asc' },
    limit: MOST,
  })) as unknown as readonly AdminUser[];
  return [
    ...working.map(({ id, name }) => choice(id, { ja: name, en: name })),
    ...left.map((row) => {
      const { id, name } = authorOfAdmin(row, null).actor;
      return choice(id, { ja: name, en: name }, OUT_OF_USE.person);
    }),
  ];
}

async function tags(strapi: Core.Strapi): Promise<readonly ConditionChoice[]> {
  const rows = (await strapi.db
    .query('api::tag.tag' as never)
    .findMany({ orderBy: { key: 'asc' }, limit: MOST })) as unknown as readonly TagRow[];
  return rows.map(({ key, labelJa, labelEn, isActive }) =>
    choice(key, { ja: labelJa, en: labelEn }, isActive === false ? OUT_OF_USE.tag : undefined),
  );
}

/** Every list, read now. */
export async function ticketChoices(strapi: Core.Strapi): Promise<ConditionChoices> {
  const regions = await named(strapi, 'api::region.region', 'sortOrder');
  const offices = await named(strapi, 'api::office.office', 'nameEn');
  const label = ({ nameJa, nameEn }: Named): Label => ({ ja: nameJa, en: nameEn });
  return {
    regions: regions.map((row) => choice(row.code, label(row))),
    offices: offices.map((row) =>
      choice(row.code, label(row), row.phase === 'closed' ? OUT_OF_USE.office : undefined),
    ),
    people: await people(strapi),
    tags: await tags(strapi),
  } satisfies Record<TicketChoices, readonly ConditionChoice[]>;
}
