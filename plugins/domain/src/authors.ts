import type { Actor } from './events';
import type { Side } from './ticket/states';

/** Who writes, on whose side, as it is at this moment. */
export interface Author {
  readonly actor: Actor;
  readonly side: Side;
  readonly address: string | null;
}

/** What Strapi knows of the admin user of a request. */
export interface AdminUser {
  readonly id: number;
  readonly firstname?: string | null;
  readonly lastname?: string | null;
  readonly email: string;
  readonly roles?: readonly { readonly code: string }[];
}

/**
 * An admin as an author: agents and leads write for the desk, everybody else for head office.
 * The family name comes first, as on a Japanese name plate; the office reads the family name alone.
 */
export function authorOfAdmin(user: AdminUser, address: string | null): Author {
  const isDesk = (user.roles ?? []).some((role) => role.code.startsWith('desk-agent'));
  const name = [user.lastname, user.firstname].filter(Boolean).join(' ') || user.email;
  return { actor: { kind: 'admin', id: String(user.id), name }, side: isDesk ? 'desk' : 'hq', address };
}
