/**
 * Who may do what in the admin. This table is the truth: it is put in force at every boot, and what somebody ticked by
 * hand in one of these roles is undone then. `revision` must be among the fields a role may read and update, else it
 * does not travel with the form and the save is refused.
 */

/** What a role may do with the rows of a type; every field is included. */
export type ContentRight = 'create' | 'read' | 'update' | 'delete';

export interface AdminRole {
  readonly code: string;
  readonly name: string;
  readonly description: string;
  readonly content: Readonly<Record<string, readonly ContentRight[]>>;
  /** Actions of plugins and of the admin itself. */
  readonly actions: readonly string[];
}

/** Nothing is deleted here: what is no longer used is closed or switched off, so that its history stays readable. */
const KEEP = ['create', 'read', 'update'] as const;
const LOOK = ['read'] as const;

export const ADMIN_ROLES: readonly AdminRole[] = [
  {
    code: 'desk-hq-it',
    name: '本部情報システム課 / HQ IT',
    description:
      '事務所・担当者・ソフトウェア・サービス水準・窓口と、管理画面の利用者を管理します。 / Keeps offices, staff, software, service levels, the helpdesk window and the users of the admin.',
    content: {
      'api::region.region': KEEP,
      'api::office.office': KEEP,
      'api::staff.staff': KEEP,
      'api::software.software': KEEP,
      'api::service-level-agreement.service-level-agreement': KEEP,
      'api::helpdesk.helpdesk': KEEP,
      'plugin::users-permissions.user': KEEP,
      'api::ticket.ticket': LOOK,
      'api::message.message': LOOK,
    },
    actions: [
      'plugin::tickets.desk.read',
      'plugin::tickets.desk.write',
      'plugin::platform.outbox.read',
      'plugin::content-manager.single-types.configure-view',
      'plugin::content-manager.collection-types.configure-view',
      'plugin::content-manager.components.configure-layout',
      'admin::users.create',
      'admin::users.read',
      'admin::users.update',
      'admin::roles.read',
    ],
  },
  {
    code: 'desk-agent',
    name: 'エージェント / Agent',
    description:
      '問い合わせに答えます。事務所・担当者・ソフトウェアは参照できます。 / Answers inquiries; may look up offices, staff and software.',
    content: {
      'api::region.region': LOOK,
      'api::office.office': LOOK,
      'api::staff.staff': LOOK,
      'api::software.software': LOOK,
    },
    actions: ['plugin::tickets.desk.read', 'plugin::tickets.desk.write'],
  },
];

/** Roles that Strapi makes by itself and fills with rights on every content type: nobody here has them. */
export const STRIPPED_ROLE_CODES = ['strapi-editor', 'strapi-author'] as const;
