/** The rights of an API token: one tick in the admin each. Every type belongs to exactly one. */
export const GROUPS = ['tickets', 'people', 'reference', 'events'] as const;
export type Group = (typeof GROUPS)[number];

/** The action of the content API that stands for a group. */
export const actionOf = (group: Group): string => `plugin::reports.export.${group}`;

const GROUP_OF: Readonly<Record<string, Group>> = {
  'api::ticket.ticket': 'tickets',
  'api::message.message': 'tickets',
  'api::call.call': 'tickets',
  'api::answer.answer': 'tickets',
  'api::staff.staff': 'people',
  'plugin::platform.event': 'events',
};

/**
 * The group of a type. Content of ours that the table does not name is reference data; types of Strapi's own hold
 * people (accounts, roles), and so does whatever a plugin may bring.
 */
export function groupOf(uid: string): Group {
  const named = GROUP_OF[uid];
  if (named) return named;
  return uid.startsWith('api::') || !uid.includes('::') ? 'reference' : 'people';
}
