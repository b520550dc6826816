import type { Core } from '@strapi/strapi';
import type {
  AssetKind,
  AssetState,
  Channel,
  ClosedAs,
  Holiday,
  Language,
  OfficePhase,
  OpeningHours,
  Priority,
  Side,
  StaffKind,
  TicketState,
} from '@kaigai-desk/domain';

export const TICKET = 'api::ticket.ticket';
export const MESSAGE = 'api::message.message';
export const OFFICE = 'api::office.office';
export const STAFF = 'api::staff.staff';
export const TAG = 'api::tag.tag';
export const VENDOR = 'api::vendor.vendor';
export const CALL = 'api::call.call';

export interface OfficeRecord {
  readonly id: number;
  readonly documentId: string;
  readonly code: string;
  readonly nameJa: string;
  readonly nameEn: string;
  readonly countryCode: string;
  readonly timeZone: string;
  readonly phase: OfficePhase;
  readonly phaseSince: string | null;
  /** Day, `YYYY-MM-DD`; null where nobody has entered it. */
  readonly openedOn: string | null;
  readonly languages: string;
  readonly isWorkingWeekConfirmed: boolean | null;
  readonly pcsReported: number | null;
  readonly serversReported: number | null;
  readonly printersReported: number | null;
  readonly countsReportedOn: string | null;
  readonly workingWeek?: readonly OpeningHours[];
  readonly holidays?: readonly Holiday[];
}

export interface StaffRecord {
  readonly id: number;
  readonly documentId: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string | null;
  readonly language: Language | null;
  readonly kind: StaffKind;
  readonly isOfficeContact: boolean | null;
  readonly isActive: boolean | null;
  readonly office?: OfficeRecord | null;
}

export interface TagRecord {
  readonly id: number;
  readonly documentId: string;
  readonly key: string;
  readonly labelJa: string;
  readonly labelEn: string;
  readonly isActive: boolean | null;
}

export interface MachineRecord {
  readonly documentId: string;
  readonly tag: string;
  readonly kind: AssetKind;
  readonly state: AssetState;
  readonly maker: string | null;
  readonly model: string | null;
  readonly serialNumber: string | null;
  readonly hostName: string | null;
  readonly operatingSystem: string | null;
}

export interface TicketRecord {
  readonly id: number;
  readonly documentId: string;
  readonly number: number;
  readonly subject: string;
  readonly state: TicketState;
  readonly closedAs: ClosedAs | null;
  readonly priority: Priority;
  readonly language: Language;
  readonly officeCode: string;
  readonly requesterStaffId: string | null;
  readonly requesterName: string;
  readonly requesterEmail: string;
  readonly channel: Channel;
  readonly openedBySide: Side;
  readonly openedByName: string;
  readonly openedById: string;
  readonly receivedAt: string;
  readonly lastWordAt: string;
  readonly lastWordSide: Side;
  readonly lastWordAuthor: string;
  readonly lastWordExcerpt: string;
  readonly waitingSince: string;
  readonly firstAnswerDueAt: string | null;
  readonly firstAnsweredAt: string | null;
  readonly resolvedAt: string | null;
  readonly escalatedAt: string | null;
  /** While it waits for HQ or a vendor: the beginning of what they were asked. */
  readonly questionExcerpt: string | null;
  readonly vendorReminderAt: string | null;
  readonly minutesSpent: number;
  readonly requestId: string;
  readonly revision: number;
  readonly searchText: string | null;
  readonly assigneeId: string | null;
  /** As it was when the ticket was given to them. */
  readonly assigneeName: string | null;
  readonly office?: OfficeRecord | null;
  /** Only where the query asked for it. */
  readonly machine?: MachineRecord | null;
  /** Only where the query asked for them. */
  readonly tags?: readonly TagRecord[];
  /** The office contact does not read it; null on rows of before. */
  readonly isPrivate: boolean | null;
  /** Who reads it beside the requester. Only where the query asked for them. */
  readonly cc?: readonly StaffRecord[];
}

export interface MessageRecord {
  readonly id: number;
  readonly documentId: string;
  readonly ticketNumber: number;
  readonly side: Side;
  readonly isNote: boolean;
  readonly isAcknowledgement: boolean | null;
  readonly body: string;
  readonly writtenAt: string;
  readonly authorName: string;
  readonly authorId: string;
  readonly cannedReplyId: string | null;
  readonly channel: Channel;
  readonly requestId: string;
}

/** A vendor that looks after machines of one office. */
export interface VendorRecord {
  readonly documentId: string;
  readonly name: string;
  readonly purpose: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly hours: string | null;
  readonly contractUntil: string | null;
  readonly isActive: boolean;
  /** Only where the query asked for it. */
  readonly office?: OfficeRecord | null;
}

/** A call that an agent wrote down. */
export interface CallRecord {
  readonly documentId: string;
  readonly ticketNumber: number | null;
  readonly agentId: string;
  readonly requestId: string;
}

interface Records {
  [TICKET]: TicketRecord;
  [MESSAGE]: MessageRecord;
  [OFFICE]: OfficeRecord;
  [STAFF]: StaffRecord;
  [TAG]: TagRecord;
  [VENDOR]: VendorRecord;
  [CALL]: CallRecord;
}

export interface Find {
  readonly filters?: Readonly<Record<string, unknown>>;
  readonly sort?: readonly string[];
  readonly populate?: readonly string[];
  readonly limit?: number;
  readonly start?: number;
}

/** The part of Strapi's document service that conversations use. It joins an open transaction by itself. */
export interface Documents<R> {
  findFirst(find: Find): Promise<R | null>;
  findMany(find: Find): Promise<R[]>;
  count(find: Find): Promise<number>;
  create(change: { readonly data: Readonly<Record<string, unknown>> }): Promise<R>;
  update(change: {
    readonly documentId: string;
    readonly data: Readonly<Record<string, unknown>>;
  }): Promise<R | null>;
}

/** Documents of a type of ours, with the shape of its schema file. */
export function documentsOf<U extends keyof Records>(strapi: Core.Strapi, uid: U): Documents<Records[U]> {
  return strapi.documents(uid) as unknown as Documents<Records[U]>;
}
