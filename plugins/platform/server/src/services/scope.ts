import type { Scope } from '@kaigai-desk/domain';

/**
 * Office scope: the one place that says which rows a person of the portal may see.
 * A member sees their own tickets; the office contact, who speaks for the office, sees all of the office.
 * A ticket stays with the office it was opened for: somebody who moved on sees only their own.
 */
const scope = (): Scope => ({
  ticketsOf: (person) =>
    person.isOfficeContact
      ? { $or: [{ officeCode: person.office.code }, { requesterStaffId: person.staffId }] }
      : { requesterStaffId: person.staffId },
  machinesOf: (person) => ({ office: { code: person.office.code }, state: { $ne: 'retired' } }),
  answersOf: (person) => ({ officeCode: person.office.code }),
  documentsOf: (person) => ({
    audience: { $in: person.isOfficeContact ? ['offices', 'officeContacts'] : ['offices'] },
  }),
});
export default scope;
