/** Who can have a ticket in hand: the admins who may work conversations. */
import type { Core } from '@strapi/strapi';
import { authorOfAdmin, excerptOf, type AdminUser, type Assignee } from '@kaigai-desk/domain';
import type { TicketRecord } from './records';

const WORKS = 'plugin::tickets.desk.write';
/** A name that its column takes. */
const NAME_LENGTH = 200;

interface AdminRow extends AdminUser {
  readonly blocked?: boolean | null;
}

/** Admins who are active and whose role may work conversations, by name. */
export async function assignees(strapi: Core.Strapi): Promise<readonly Assignee[]> {
  const rows = (await strapi.db.query('admin::user').findMany({
    where: { isActive: true, roles: { permissions: { action: WORKS } } },
  })) as unknown as readonly AdminRow[];
  const byId = new Map(
    rows
      .filter(({ blocked }) => blocked !== true)
      .map((row): [string, Assignee] => {
        const { id, name } = authorOfAdmin(row, null).actor;
        return [id, { id, name: excerptOf(name, NAME_LENGTH) }];
      }),
  );
  return [...byId.values()].sort((a, b) => a.name.localeCompare(b.name, 'ja') || a.id.localeCompare(b.id));
}

/** Who has a ticket in hand, as its row says. */
export const assigneeOf = ({ assigneeId, assigneeName }: TicketRecord): Assignee | null =>
  assigneeId === null ? null : { id: assigneeId, name: assigneeName ?? assigneeId };
