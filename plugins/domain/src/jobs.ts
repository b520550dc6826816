/** Work that is done later, once, whoever dies meanwhile: what the platform's jobs promise to the other plugins. */
import type { DailyTime } from './time/daily';
import type { Language } from './ticket/channels';

/** What a job carries: plain data, so that an instance of another version can read it. */
export type JobPayload = Readonly<Record<string, string | number | boolean | null>>;

export interface NewJob {
  /** Which handler does it. */
  readonly kind: string;
  /** The same key twice is one job: it is a unique index, and a job is kept for 30 days after it was done. */
  readonly key: string;
  readonly payload: JobPayload;
  /** The instant from which it is due (milliseconds, by the database's clock); left out, it is due at once. */
  readonly dueAt?: number;
}

export interface JobInHand {
  readonly key: string;
  readonly payload: JobPayload;
  /** The database's clock when the job was taken (milliseconds). */
  readonly now: number;
}

export interface JobHandler {
  /** What kind of work it is, in the words of the page of jobs. */
  readonly label: Readonly<Record<Language, string>>;
  /** What this very job is about, where a person can tell it from the payload: a ticket's number, an office. */
  readonly about?: (payload: JobPayload) => string;
  /** Version of the payload that this code writes; an older one is handed to `upgrade` first. */
  readonly version: number;
  /** Reads a payload that an older version of the desk has written; without it, such a job is left to a person. */
  readonly upgrade?: (payload: JobPayload, version: number) => JobPayload;
  /**
   * Does the work. It runs in the transaction that notes the job as done, recorded as the work of `kind`: its rows are
   * there exactly once. What reaches the outside goes by the outbox. It waits for nothing but the database: on SQLite
   * nobody else gets in meanwhile.
   */
  readonly run: (job: JobInHand) => Promise<void>;
  /** How long one attempt may take, in milliseconds; five minutes unless said. */
  readonly limitMs?: number;
}

export interface Jobs {
  /** Says who does a kind of job. Called once, in a plugin's `register`. */
  handle(kind: string, handler: JobHandler): void;
  /**
   * Does a kind of job every day at a time, once over all instances; days on which no instance ran are done once,
   * together. The payload says for which time: `{ slot }`, an ISO instant. Called once, in a plugin's `register`.
   */
  everyDay(kind: string, time: DailyTime): void;
  /**
   * Puts a job beside the rows that it follows from, inside the caller's transaction.
   * @throws Error for a kind that nobody handles here
   */
  enqueue(job: NewJob): Promise<void>;
  /**
   * Takes back a job that waits, inside the caller's transaction, so that its key is free again. One that is in hand,
   * done, left to a person or unknown stays: a handler looks at what is so when it runs.
   */
  cancel(key: string): Promise<void>;
  /** Tells the worker of this instance that something is due. Call it after the commit; losing the call costs a poll. */
  wake(): void;
}

/** Where a job stands: `failed` waits for a person, `givenUp` for nobody. */
export const JOB_STANDINGS = ['waiting', 'failed', 'done', 'givenUp'] as const;
export type JobStanding = (typeof JOB_STANDINGS)[number];

/** GET /platform/jobs?page=&show= (admin): jobs, newest first; `show` is a standing, else all. Instants are ISO, UTC. */
export interface JobsAnswer {
  readonly counts: Readonly<Record<JobStanding, number>>;
  readonly jobs: readonly {
    readonly id: number;
    readonly key: string;
    /** In words; the code of a kind that this instance does not know. */
    readonly label: Readonly<Record<Language, string>>;
    readonly about: string | null;
    readonly standing: JobStanding;
    readonly isInHand: boolean;
    readonly createdAt: string;
    /** When it is done next, while it waits. */
    readonly dueAt: string;
    readonly doneAt: string | null;
    readonly failedAt: string | null;
    readonly attempts: number;
    /** A code of `ERRORS`, or the message of an unexpected error. */
    readonly lastError: string | null;
  }[];
  /** What is done every day, and when next. */
  readonly schedules: readonly {
    readonly label: Readonly<Record<Language, string>>;
    /** The time on the wall, with its zone: `02:00 Asia/Tokyo`. */
    readonly rule: string;
    readonly nextAt: string;
  }[];
  readonly page: number;
  readonly pageCount: number;
}
