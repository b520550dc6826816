/**
 * Who may do what in the admin. This table is the truth: it is put in force at every boot, and what somebody ticked by
 * hand in one of these roles is undone then. `revision` must be among the fields a role may read and update, else it
 * does not travel with the form and the save is refused.
 */

/** What a role may do with the rows of a type; every field is included. */
export type ContentRight = 'create' | 'read' | 'update' | 'delete' | 'publish';

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
/** For what is there once and for all. */
const AMEND = ['read', 'update'] as const;
/** For types with drafts: also lets offices see a text, or no longer. */
const KEEP_AND_PUBLISH = [...KEEP, 'publish'] as const;

/** What agents and their leads may do. */
const AGENTS_RIGHTS = {
  content: {
    'api::region.region': LOOK,
    'api::office.office': LOOK,
    'api::staff.staff': LOOK,
    'api::software.software': LOOK,
    'api::asset.asset': LOOK,
    'api::licence.licence': LOOK,
    'api::licence-allocation.licence-allocation': LOOK,
    'api::vendor.vendor': LOOK,
    'api::document.document': LOOK,
    'api::notice.notice': LOOK,
    'api::canned-reply.canned-reply': LOOK,
    'api::tag.tag': LOOK,
  },
  actions: [
    'plugin::platform.history.read',
    'plugin::tickets.desk.read',
    'plugin::tickets.desk.write',
    'plugin::forms.answers.read',
  ],
} as const satisfies Pick<AdminRole, 'content' | 'actions'>;

export const ADMIN_ROLES: readonly AdminRole[] = [
  {
    code: 'desk-hq-it',
    name: '本部情報システム課 / HQ IT',
    description:
      '事務所・担当者・調査票・機器・ライセンス・文書などの情報と、管理画面の利用者、APIトークンを管理します。 / Keeps offices, staff, forms, machines, licences, documents and the rest, the users of the admin, and API tokens.',
    content: {
      'api::region.region': KEEP,
      'api::office.office': KEEP,
      'api::staff.staff': KEEP,
      'api::software.software': KEEP,
      'api::service-level-agreement.service-level-agreement': KEEP,
      'api::helpdesk.helpdesk': KEEP,
      'api::desk-target.desk-target': AMEND,
      'plugin::users-permissions.user': KEEP,
      'api::saved-view.saved-view': KEEP,
      'api::ticket.ticket': LOOK,
      'api::tag.tag': KEEP,
      'api::message.message': LOOK,
      'api::call.call': LOOK,
      'api::form.form': KEEP,
      'api::form-version.form-version': LOOK,
      'api::answer.answer': LOOK,
      'api::asset.asset': KEEP,
      'api::licence.licence': KEEP,
      'api::licence-allocation.licence-allocation': KEEP,
      'api::vendor.vendor': KEEP,
      'api::document.document': KEEP_AND_PUBLISH,
      'api::notice.notice': KEEP,
      'api::canned-reply.canned-reply': KEEP,
    },
    actions: [
      'plugin::tickets.desk.read',
      'plugin::tickets.desk.write',
      'plugin::tickets.views.write',
      'plugin::tickets.hq.answer',
      'plugin::tickets.desk.review',
      'plugin::forms.answers.read',
      'plugin::platform.outbox.read',
      'plugin::platform.outbox.act',
      'plugin::platform.jobs.read',
      'plugin::platform.jobs.act',
      'plugin::platform.history.read',
      'plugin::content-manager.single-types.configure-view',
      'plugin::content-manager.collection-types.configure-view',
      'plugin::content-manager.components.configure-layout',
      'admin::users.create',
      'admin::users.read',
      'admin::users.update',
      'admin::roles.read',
      // Who takes data out does it with a token made here (R20, R21).
      'admin::api-tokens.access',
      'admin::api-tokens.create',
      'admin::api-tokens.read',
      'admin::api-tokens.update',
      'admin::api-tokens.regenerate',
      'admin::api-tokens.delete',
    ],
  },
  {
    code: 'desk-agent',
    name: 'エージェント / Agent',
    description:
      '問い合わせに答えます。事務所・担当者・ソフトウェア・機器・ライセンス・業者・文書は参照できます。 / Answers inquiries; may look up offices, staff, software, machines, licences, vendors and documents.',
    ...AGENTS_RIGHTS,
  },
  {
    code: 'desk-agent-lead',
    name: 'リーダー / Agent lead',
    description:
      'エージェントと同じ操作のほか、受付のビュー、定型文、タグを管理し、ほかの人の作業時間を取り消せます。最初の回答が期限に遅れると、メールで知らせを受けます。 / Does what agents do, keeps views of the queue, canned replies and tags, voids time that others noted, and is told by mail when a first answer is overdue.',
    content: {
      ...AGENTS_RIGHTS.content,
      'api::canned-reply.canned-reply': KEEP,
      'api::saved-view.saved-view': LOOK,
      'api::tag.tag': KEEP,
    },
    actions: [...AGENTS_RIGHTS.actions, 'plugin::tickets.views.write', 'plugin::tickets.time.void'],
  },
];

/** Roles that Strapi makes by itself and fills with rights on every content type: nobody here has them. */
export const STRIPPED_ROLE_CODES = ['strapi-editor', 'strapi-author'] as const;
