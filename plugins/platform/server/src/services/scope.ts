import type { Scope } from '@kaigai-desk/domain';

/**
 * Office scope: the one place that says which rows a person of the portal may see.
 * A member sees their own tickets and those they are copied in on; the office contact, who speaks for the office, sees all
 * of the office but the private ones.
 * A ticket stays with the office it was opened for: somebody who moved on sees only their own.
 */
const scope = (): Scope => ({
  ticketsOf: (person) => ({
    $or: [
      { requesterStaffId: person.staffId },
      { cc: { documentId: person.staffId } },
      ...(person.isOfficeContact ? [{ officeCode: person.office.code, isPrivate: false }] : []),
    ],
  }),
  machinesOf: (person) => ({ office: { code: person.office.code }, state: { $ne: 'retired' } }),
  answersOf: (person) => ({ officeCode: person.office.code }),
  documentsOf: (person) => ({
    audience: { $in: person.isOfficeContact ? ['offices', 'officeContacts'] : ['offices'] },
  }),
});
export default scope;
