/** What the CMS answers to the portal and to the admin pages. Instants are ISO strings in UTC. */
import type { Changes } from './conflict';
import type { AssetKind, AssetState } from './ledger/contract';
import type { Channel, Language, OfficePhase, StaffKind } from './ticket/channels';
import type { DraftCard } from './ticket/writing';
import type { Priority, TicketTag } from './ticket/marks';
import type { SavedViewKey } from './ticket/saved-views';
import type { ReaderChoice, TicketReaders } from './ticket/readers';
import type { RelatedTicket } from './ticket/relations';
import type { ClosedAs, RequesterAct, Side, TicketAct, TicketState } from './ticket/states';
import type { TimeSpentCard } from './ticket/time-card';
import type { NextHoliday } from './time/holidays';
import type { OfficeStanding } from './time/working-week';

export interface OfficeCard {
  readonly code: string;
  readonly nameJa: string;
  readonly nameEn: string;
  readonly countryCode: string;
  readonly timeZone: string;
  readonly phase: OfficePhase;
}

export interface PersonCard {
  readonly staffId: string;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  readonly kind: StaffKind;
  readonly isOfficeContact: boolean;
}

/** The window (窓口) of the helpdesk: content, shown in the footer of every page and in mails. */
export interface HelpdeskWindow {
  readonly nameJa: string;
  readonly nameEn: string;
  readonly phone: string;
  readonly email: string;
  readonly hoursJa: string;
  readonly hoursEn: string;
  readonly addressJa: string;
  readonly addressEn: string;
}

/** GET /api/platform/window */
export interface WindowAnswer {
  readonly window: HelpdeskWindow;
  /** True on a desk filled with demo data: a banner says so. */
  readonly isDemo: boolean;
}

/** GET /api/platform/me */
export interface MeAnswer extends WindowAnswer {
  readonly person: PersonCard;
  readonly office: OfficeCard;
}

/** POST /api/platform/sessions (201). The id is opaque; only its hash is kept. */
export interface SessionAnswer {
  readonly sessionId: string;
  readonly expiresAt: string;
  readonly person: PersonCard;
}

export interface TicketRow {
  readonly number: number;
  readonly subject: string;
  readonly state: TicketState;
  readonly receivedAt: string;
  readonly requesterName: string;
  readonly isMine: boolean;
  /** The last public word on the ticket. */
  readonly lastWord: {
    readonly side: Side;
    readonly authorName: string;
    readonly excerpt: string;
    readonly at: string;
  };
}

/** GET /api/tickets */
export interface TicketListAnswer {
  readonly tickets: readonly TicketRow[];
}

export interface PublicMessage {
  readonly id: string;
  readonly side: Side;
  /** Whether the reader wrote it. */
  readonly isOwn: boolean;
  readonly authorName: string;
  readonly body: string;
  readonly at: string;
}

/** The machine a ticket is about, as its readers may see it. */
export interface TicketMachine {
  readonly tag: string;
  readonly kind: AssetKind;
  readonly maker: string;
  readonly model: string;
  readonly hostName: string;
}

/** Which page of a conversation's words it is: the newest, or by `?before=<id of a message>` those before that one. */
export interface ThreadPlace {
  /** How many words stand before the ones shown. */
  readonly earlier: number;
  readonly isNewest: boolean;
}

/** GET /api/tickets/:number */
export interface TicketAnswer extends ThreadPlace {
  readonly number: number;
  readonly subject: string;
  readonly state: TicketState;
  readonly receivedAt: string;
  readonly requesterName: string;
  readonly isMine: boolean;
  readonly office: OfficeCard;
  readonly machine: TicketMachine | null;
  /** Until when a word of the office reopens what is solved; null while it is not. */
  readonly reopensUntil: string | null;
  readonly closedAs: ClosedAs | null;
  /** The ticket where a merged one goes on; whether the reader may see it. */
  readonly mergedInto: { readonly number: number; readonly isSeen: boolean } | null;
  /** What the reader may do with one click. */
  readonly acts: readonly RequesterAct[];
  readonly readers: TicketReaders;
  /** Somebody of the office has thanked since it was solved. */
  readonly isThanked: boolean;
  /** Public messages, oldest first. */
  readonly messages: readonly PublicMessage[];
}

/** POST /api/tickets (201, or 200 for a second send) and POST /api/tickets/:number/replies */
export interface TicketWritten {
  readonly number: number;
  /** True when this request id had been taken before and nothing new was written. */
  readonly isRepeat: boolean;
}

/** POST /tickets/conversations/:number/facts (admin): the revision that stands afterwards. */
export interface TicketChanged {
  readonly number: number;
  readonly revision: number;
}

/** Who has a ticket in hand: an admin user, with the name they had when it was given to them. */
export interface Assignee {
  readonly id: string;
  readonly name: string;
}

/** GET /tickets/assignees (admin): who can have a ticket in hand, by name. */
export interface AssigneeChoicesAnswer {
  readonly assignees: readonly Assignee[];
}

/** Lists of the desk's queue, in the order in which they are shown. */
export const QUEUE_VIEWS = [
  'needsDesk',
  'mine',
  'unassigned',
  'waitingRequester',
  'waitingHq',
  'waitingVendor',
  'allOpen',
  'resolved',
] as const;
export type QueueView = (typeof QUEUE_VIEWS)[number];

/** The first answer that a ticket still waits for. */
export interface FirstAnswerDue {
  /** By the desk's own target. */
  readonly dueAt: string;
  /** When it was flagged as overdue; null before. */
  readonly escalatedAt: string | null;
}

export interface QueueRow {
  readonly number: number;
  readonly subject: string;
  readonly state: TicketState;
  readonly channel: Channel;
  readonly language: Language;
  readonly office: OfficeCard;
  /** The office's wall clock now, e.g. `09:14`. */
  readonly officeTime: string;
  readonly isOfficeOpen: boolean;
  readonly requesterName: string;
  readonly lastWord: {
    readonly side: Side;
    readonly authorName: string;
    readonly excerpt: string;
    readonly at: string;
  };
  /** Whether the last public word is a reply of the requester's side, not the words the ticket began with. */
  readonly hasReply: boolean;
  /** Since when the side whose turn it is has had it. */
  readonly waitingSince: string;
  /** Null once there is an answer. */
  readonly firstAnswer: FirstAnswerDue | null;
  readonly assignee: Assignee | null;
  readonly priority: Priority;
  readonly tags: readonly TicketTag[];
  /** While it waits for HQ or a vendor: the beginning of what they were asked. */
  readonly question: string | null;
}

/** Where a search looks: in the list that is shown, or over all tickets, closed ones too. */
export const SEARCH_WITHIN = ['view', 'all'] as const;
export type SearchWithin = (typeof SEARCH_WITHIN)[number];

export interface QueueSearch {
  readonly text: string;
  readonly within: SearchWithin;
}

/** A few tickets of a list, and how many there are in all. */
export interface HomeList {
  readonly total: number;
  readonly rows: readonly QueueRow[];
}

/** GET /tickets/home (admin): what waits, for the first page that the desk sees. */
export interface HomeAnswer {
  /** The reader's own, where the desk has to act. */
  readonly mine: HomeList;
  /** Without a first answer past its due time: the longest first. */
  readonly overdue: HomeList;
  readonly waitingHq: HomeList;
  /** ISO instant. */
  readonly now: string;
}

/** GET /tickets/queue?view=&page=&search=&within= (admin) */
export interface QueueAnswer {
  readonly view: QueueView | SavedViewKey;
  /** What a saved view is called; null for the fixed ones. */
  readonly savedView: { readonly nameJa: string; readonly nameEn: string } | null;
  /** True on a desk filled with demo data: a banner says so. */
  readonly isDemo: boolean;
  readonly counts: Readonly<Record<QueueView, number>>;
  /** What was looked for; null when nothing was. */
  readonly search: QueueSearch | null;
  /** How many tickets the list has on all its pages. */
  readonly total: number;
  readonly rows: readonly QueueRow[];
  readonly page: number;
  readonly pageCount: number;
  readonly now: string;
}

export interface DeskMessage extends PublicMessage {
  readonly isNote: boolean;
  /** Only says that the inquiry arrived. */
  readonly isAcknowledgement: boolean;
  readonly channel: Channel;
  /** The ticket that it was said on, where that was merged into this one. */
  readonly fromNumber: number | null;
  /** It holds the words that the ticket began with. */
  readonly isOpening: boolean;
}

export interface HistoryEntry {
  readonly kind: string;
  readonly at: string;
  readonly actorName: string;
  readonly side: Side;
  readonly from?: TicketState;
  readonly to?: TicketState;
  /** Of `ticket.changed`: the facts by name, with what stood before and after. */
  readonly changes?: Changes;
  /** Of `ticket.escalated`: the due time that passed, and the names of those who were told. */
  readonly dueAt?: string;
  readonly told?: readonly string[];
  /** Whatever else the event keeps, by its kind. */
  readonly data?: Readonly<Record<string, unknown>>;
}

/** The machine a ticket is about, as the desk sees it now. */
export interface DeskMachine extends TicketMachine {
  /** Document id, for a link to its row. */
  readonly id: string;
  readonly state: AssetState;
  readonly serialNumber: string;
  readonly operatingSystem: string;
}

/** What stands between a ticket and others. */
export interface TicketRelations {
  readonly mergedInto: { readonly number: number; readonly subject: string } | null;
  /** Tickets that are merged into this one. */
  readonly absorbed: readonly {
    readonly number: number;
    readonly subject: string;
    readonly requesterName: string;
  }[];
  readonly links: readonly RelatedTicket[];
}

/** GET /tickets/conversations/:number (admin) */
export interface ConversationAnswer extends ThreadPlace {
  readonly number: number;
  readonly closedAs: ClosedAs | null;
  readonly relations: TicketRelations;
  readonly timeSpent: TimeSpentCard;
  /** What the reader may do beside talking and moving. */
  readonly acts: readonly TicketAct[];
  /** Goes with a change of the facts below; words and moves leave it as it is. */
  readonly revision: number;
  readonly subject: string;
  readonly state: TicketState;
  readonly channel: Channel;
  readonly language: Language;
  readonly receivedAt: string;
  readonly waitingSince: string;
  readonly firstAnswer: FirstAnswerDue | null;
  readonly hasReply: boolean;
  readonly assignee: Assignee | null;
  readonly priority: Priority;
  readonly tags: readonly TicketTag[];
  /** The office contact does not read it. */
  readonly isPrivate: boolean;
  /** Who of the offices reads it beside the requester. */
  readonly cc: readonly ReaderChoice[];
  readonly openedByName: string;
  readonly openedBySide: Side;
  readonly office: OfficeCard & {
    readonly officeTime: string;
    readonly standing: OfficeStanding;
    readonly isWorkingWeekConfirmed: boolean;
    /** Null where none is entered from today on. */
    readonly nextHoliday: NextHoliday | null;
    readonly phaseSince: string | null;
    readonly languages: string;
    readonly pcsReported: number | null;
    readonly serversReported: number | null;
    readonly printersReported: number | null;
    readonly countsReportedOn: string | null;
  };
  readonly requester: {
    readonly name: string;
    readonly email: string;
    readonly kind: StaffKind | null;
    readonly language: Language;
    readonly isKnown: boolean;
  };
  readonly machine: DeskMachine | null;
  readonly messages: readonly DeskMessage[];
  readonly history: readonly HistoryEntry[];
  readonly recent: readonly {
    readonly number: number;
    readonly subject: string;
    readonly state: TicketState;
  }[];
  readonly moves: readonly TicketState[];
  /** Unfinished texts of all agents. */
  readonly drafts: readonly DraftCard[];
  readonly now: string;
}

/** GET /tickets/offices (admin): for the picker of a new ticket. */
export interface OfficeChoicesAnswer {
  readonly offices: readonly OfficeCard[];
}

/** GET /tickets/people?office=CODE (admin) */
export interface PeopleChoicesAnswer {
  readonly people: readonly PersonCard[];
}

/** GET /platform/history?type=&id= (admin): what happened to a record, newest first, in the reader's language. */
export interface RecordHistoryAnswer {
  readonly entries: readonly {
    readonly id: number;
    readonly at: string;
    /** `at` in words, in Tokyo's time and in that of the record's office. */
    readonly when: string;
    readonly sentences: readonly string[];
  }[];
  /** There is more than is shown. */
  readonly isCut: boolean;
}

/** Headers between portal and CMS. The client's address counts only beside the right secret. */
export const PORTAL_HEADERS = {
  secret: 'x-desk-secret',
  session: 'x-desk-session',
  address: 'x-desk-client-address',
  language: 'x-desk-language',
} as const;
