/**
 * What never leaves the desk. Everything else does: a type or an attribute that is added later appears by itself.
 * Passwords and attributes marked private are left out of every type (columns.ts).
 */
export const NEVER: Readonly<Record<string, string>> = {
  'admin::api-token': 'keys of API tokens',
  'admin::api-token-permission': 'belongs to the keys',
  'admin::transfer-token': 'keys of data transfer',
  'admin::transfer-token-permission': 'belongs to the keys',
  'admin::session': 'sessions of the admin: who holds one is signed in',
  'admin::permission': 'the table of roles in the sources says it (cms/src/roles.ts)',
  'plugin::users-permissions.permission': 'rights that nobody has; the desk keeps the table empty',
  'plugin::i18n.locale': 'the two languages, a setting of Strapi',
  'plugin::upload.file': 'no file can be attached yet; addresses of files need a right of their own',
  'plugin::upload.folder': 'belongs to the files',
  'plugin::content-releases.release': 'a feature of Strapi that is not used',
  'plugin::content-releases.release-action': 'a feature of Strapi that is not used',
  'plugin::review-workflows.workflow': 'a feature of Strapi that is not used',
  'plugin::review-workflows.workflow-stage': 'a feature of Strapi that is not used',
};

/**
 * Tables of ours that are no content types: sessions and failed sign-ins say who is signed in, mails may hold links
 * that sign somebody in, counters hold nothing. Events are exported.
 */
export const EXPORTED_TABLES: readonly string[] = ['plugin::platform.event'];
