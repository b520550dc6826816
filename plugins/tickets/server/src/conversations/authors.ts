import type { Author, PortalPerson } from '@kaigai-desk/domain';

/** A member of an office as an author: on their own ticket the requester, on a colleague's the office. */
export function authorOfPerson(person: PortalPerson, requesterStaffId: string | null): Author {
  return {
    actor: { kind: 'staff', id: person.staffId, name: person.name },
    side: requesterStaffId === person.staffId ? 'requester' : 'office',
    address: person.address,
  };
}
