/** Who is told when something is late. */
import type { Core } from '@strapi/strapi';
import { authorOfAdmin, type AdminUser, type Language } from '@kaigai-desk/domain';

const LEAD = 'desk-agent-lead';
const HQ_IT = 'desk-hq-it';

interface AdminRow extends AdminUser {
  readonly blocked?: boolean | null;
  readonly preferedLanguage?: string | null;
}

export interface Lead {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
}

const WORKS = 'plugin::tickets.desk.write';

async function adminsWhere(
  strapi: Core.Strapi,
  where: Readonly<Record<string, unknown>>,
): Promise<readonly Lead[]> {
  const rows = (await strapi.db.query('admin::user').findMany({
    where: { isActive: true, ...where },
    orderBy: { id: 'asc' },
  })) as unknown as readonly AdminRow[];
  return rows
    .filter(({ blocked }) => blocked !== true)
    .map((row) => {
      const { id, name } = authorOfAdmin(row, null).actor;
      return { id, name, email: row.email, language: row.preferedLanguage === 'en' ? 'en' : 'ja' };
    });
}

const adminsOf = (strapi: Core.Strapi, code: string): Promise<readonly Lead[]> =>
  adminsWhere(strapi, { roles: { code } });

/** The leads who can sign in; where there is none, HQ IT. */
export async function leads(strapi: Core.Strapi): Promise<readonly Lead[]> {
  const own = await adminsOf(strapi, LEAD);
  return own.length > 0 ? own : adminsOf(strapi, HQ_IT);
}

/** Who has a ticket in hand and can still work on it; where nobody has, the leads. */
export async function assigneeOrLeads(
  strapi: Core.Strapi,
  assigneeId: string | null,
): Promise<readonly Lead[]> {
  const own = /^\d+$/.test(assigneeId ?? '')
    ? await adminsWhere(strapi, { id: Number(assigneeId), roles: { permissions: { action: WORKS } } })
    : [];
  const [assignee] = own;
  return assignee ? [assignee] : leads(strapi);
}
