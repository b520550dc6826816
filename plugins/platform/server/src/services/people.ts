import type { Core } from '@strapi/strapi';
import type {
  Language,
  OfficeCard,
  OfficePhase,
  PersonCard,
  PortalPerson,
  StaffKind,
} from '@kaigai-desk/domain';
import { rowsOf, type Row } from '../database/rows';

type OfficeRow = Row & {
  readonly documentId: string;
  readonly code: string;
  readonly nameJa: string;
  readonly nameEn: string;
  readonly countryCode: string;
  readonly timeZone: string;
  readonly phase: OfficePhase;
};
type StaffRow = Row & {
  readonly documentId: string;
  readonly name: string;
  readonly email: string;
  readonly language: Language | null;
  readonly kind: StaffKind;
  readonly isOfficeContact: boolean | null;
  readonly isActive: boolean | null;
  readonly office: OfficeRow | null;
};

/** The person of the portal behind a sign-in, with the office they belong to. */
export type PortalStaff = Omit<PortalPerson, 'address'>;

export const cardOfPerson = (person: PersonCard): PersonCard => ({
  staffId: person.staffId,
  name: person.name,
  email: person.email,
  language: person.language,
  kind: person.kind,
  isOfficeContact: person.isOfficeContact,
});

export const cardOfOffice = (office: OfficeCard): OfficeCard => ({
  code: office.code,
  nameJa: office.nameJa,
  nameEn: office.nameEn,
  countryCode: office.countryCode,
  timeZone: office.timeZone,
  phase: office.phase,
});

/**
 * The person behind a users-permissions user.
 * @returns null when no active staff row has this sign-in, or its office is closed (R02: no sign-in there)
 */
export async function staffOfUser(strapi: Core.Strapi, userId: number): Promise<PortalStaff | null> {
  const row = await rowsOf<StaffRow>(strapi, 'api::staff.staff').findOne({
    where: { signIn: { id: userId } },
    populate: { office: true },
  });
  if (!row || row.isActive === false || !row.office || row.office.phase === 'closed') return null;
  return {
    staffId: row.documentId,
    name: row.name,
    email: row.email,
    language: row.language ?? 'ja',
    kind: row.kind,
    isOfficeContact: row.isOfficeContact === true,
    office: { ...cardOfOffice(row.office), id: row.office.documentId },
  };
}
