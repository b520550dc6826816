/** What the platform plugin offers to the other plugins: reached by `strapi.plugin('platform').service(name)`, typed here. */
import type { Author } from './authors';
import type { HelpdeskWindow, OfficeCard, PersonCard } from './contract';
import type { Actor, EventKind } from './events';
import type { Jobs } from './jobs';
import type { OfficeFormAnswer } from './forms/contract';
import type { Machine, OfficeMachines } from './ledger/contract';
import type { Letter } from './mail/letter';
import type { Language } from './ticket/channels';
import type { FieldIssue } from './ticket/commands';
import type { Side } from './ticket/states';

/** The instant now, in milliseconds. Tests set it by the platform's clock, nobody reads `Date.now()` elsewhere. */
export interface Clock {
  now(): number;
  /** Lets work see another instant as now. For seeds: what they write happened before. */
  at<T>(instant: number, work: () => Promise<T>): Promise<T>;
}

/**
 * The instant now as the database sees it, in milliseconds: the same for all instances, whatever their machines' clocks
 * say. For what instances decide together: what is due, who holds it, which time of a schedule has come.
 */
export interface DatabaseClock {
  /** Inside an open transaction it asks there. */
  now(): Promise<number>;
}

export interface NewEvent {
  readonly kind: EventKind;
  /** Uid of the subject's type and its document id. */
  readonly subjectType: string;
  readonly subjectId: string;
  /** The instant from which it holds (milliseconds). */
  readonly at: number;
  readonly actor: Actor;
  readonly side: Side;
  /** The client's address, where there is one. */
  readonly address?: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface StoredEvent {
  readonly kind: EventKind;
  readonly at: string;
  readonly recordedAt: string;
  readonly actorId: string;
  readonly actorName: string;
  readonly side: Side;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface Events {
  /** Appends inside the caller's transaction; `recordedAt` is the platform's clock. */
  append(events: readonly NewEvent[]): Promise<void>;
  /** The events of a subject, oldest first. */
  of(subjectType: string, subjectId: string): Promise<readonly StoredEvent[]>;
  /** Events of one kind with their subjects, newest first. @param start how many are left out at the beginning */
  latest(
    kind: EventKind,
    page: { readonly start: number; readonly limit: number },
  ): Promise<{ readonly total: number; readonly events: readonly SubjectEvent[] }>;
}

export interface SubjectEvent extends StoredEvent {
  readonly subjectId: string;
}

export interface NewMail {
  /** The same key twice is one mail: it makes the Message-ID. */
  readonly key: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly letter: Letter;
  /** True where no person wrote what it says: its header tells other machines not to answer. */
  readonly isAutomatic: boolean;
  /** What the mail is about, so that mail programs show the mails of one matter together. */
  readonly thread?: MailThread;
}

/** A matter that several mails are about. */
export interface MailThread {
  /** Names it for good, e.g. by the document id of a ticket. */
  readonly id: string;
  readonly topic: string;
  /** Milliseconds. */
  readonly startedAt: number;
}

export interface Outbox {
  /** Puts a mail beside the business rows, inside the caller's transaction; a worker sends it after the commit. */
  enqueue(mail: NewMail): Promise<void>;
  /** Tells the worker of this instance that something waits. Call it after the commit; losing the call costs a poll. */
  wake(): void;
}

/** A member of an office who is signed in to the portal. */
export interface PortalPerson extends PersonCard {
  readonly office: OfficeCard & { readonly id: string };
  /** Address of the client, as the portal told it. */
  readonly address: string | null;
}

export interface Counters {
  /** The next number of a sequence, inside the caller's transaction: in order, without gaps after a commit. */
  next(name: string): Promise<number>;
}

export interface WindowService {
  read(): Promise<HelpdeskWindow>;
}

/** Which rows a person of the portal may see: filters for documents and queries. The only place that knows. */
export interface Scope {
  ticketsOf(person: PortalPerson): Readonly<Record<string, unknown>>;
  /** Machines of the person's office that are in its hands. */
  machinesOf(person: PortalPerson): Readonly<Record<string, unknown>>;
  /** Answers of the person's office. */
  answersOf(person: PortalPerson): Readonly<Record<string, unknown>>;
  /** Documents that the person may read. */
  documentsOf(person: PortalPerson): Readonly<Record<string, unknown>>;
}

/** What is wrong with the attributes that are being written; an attribute that is not there is not judged. */
export type ContentRule = (data: Readonly<Record<string, unknown>>) => readonly FieldIssue[];

/** Rules of a type that its schema cannot say. They hold for every way in: portal, Content Manager, token, seed. */
export interface ContentRules {
  /** Called once, in a plugin's `register`. */
  add(uid: string, rule: ContentRule): void;
  of(uid: string): readonly ContentRule[];
  /** Refuses a write so that the Content Manager shows each text beside its field. */
  refuse(issues: readonly FieldIssue[]): never;
}

/** The values of an attribute as texts that a person reads, in one language. */
export type ReadValues = (language: Language) => Promise<(value: unknown) => string>;

/** How the history of a record reads values that are no plain ones: a condition is a sentence, not its JSON. */
export interface ValueTexts {
  /** Called once, in a plugin's `register`. */
  add(uid: string, attribute: string, read: ReadValues): void;
  of(uid: string): ReadonlyMap<string, ReadValues>;
}

/** Who writes, and work that no person asked for. */
export interface WriteContext {
  /** What is written meanwhile is recorded under this name: a seed, a job. */
  runAsSystem<T>(reason: string, work: () => Promise<T>): Promise<T>;
  /** Who writes now: the seed or job that runs, else the one behind the request, else the system itself. */
  writer(): Author;
}

/** Columns that follow from other rows, written past hooks and events: only those that the write path lists as derived. */
export interface DerivedColumns {
  /** Sets columns of one row, inside the caller's transaction. */
  set(uid: string, id: number, columns: Readonly<Record<string, unknown>>): Promise<void>;
}

export interface PlatformServices {
  readonly derived: DerivedColumns;
  readonly context: WriteContext;
  readonly clock: Clock;
  readonly 'database-clock': DatabaseClock;
  readonly events: Events;
  readonly outbox: Outbox;
  readonly jobs: Jobs;
  readonly counters: Counters;
  readonly window: WindowService;
  readonly scope: Scope;
  readonly 'content-rules': ContentRules;
  readonly 'value-texts': ValueTexts;
}

/** A machine as the ledger keeps it, for a row of another type to refer to. */
export interface KeptMachine extends Machine {
  readonly rowId: number;
}

/** Machines as a person of the portal may see them: of their office, retired ones left out. */
export interface Machines {
  /** Theirs first, then by tag. */
  listForPerson(person: PortalPerson): Promise<readonly Machine[]>;
  /** By its document id; null for one that is unknown, retired, or another office's. */
  findForPerson(person: PortalPerson, id: string): Promise<KeptMachine | null>;
  /**
   * For the desk, which sees all offices.
   * @param userId document id of the person whose machines come first
   * @param length how many machines are named
   */
  ofOffice(officeCode: string, userId: string | null, length: number): Promise<OfficeMachines>;
}

/** What the ledger plugin offers: `strapi.plugin('ledger').service(name)`. */
export interface LedgerServices {
  readonly machines: Machines;
}

export interface OfficeAnswers {
  /** What an office answers at present to forms, newest first. For the desk, which sees all offices. */
  ofOffice(officeCode: string): Promise<readonly OfficeFormAnswer[]>;
}

/** What the forms plugin offers: `strapi.plugin('forms').service(name)`. */
export interface FormsServices {
  readonly answers: OfficeAnswers;
}
