/** Work that is done later, once, whoever dies meanwhile: what the platform's jobs promise to the other plugins. */

/** What a job carries: plain data, so that an instance of another version can read it. */
export type JobPayload = Readonly<Record<string, string | number | boolean | null>>;

export interface NewJob {
  /** Which handler does it. */
  readonly kind: string;
  /** The same key twice is one job, for good: it is a unique index. */
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
  /** Version of the payload that this code writes; an older one is handed to `upgrade` first. */
  readonly version: number;
  /** Reads a payload that an older version of the desk has written; without it, such a job is left to a person. */
  readonly upgrade?: (payload: JobPayload, version: number) => JobPayload;
  /**
   * Does the work. It runs in the transaction that notes the job as done, recorded as the work of `kind`: its rows are
   * there exactly once. What reaches the outside goes by the outbox.
   */
  readonly run: (job: JobInHand) => Promise<void>;
}

/** A time of every day on a wall clock. */
export interface DailyTime {
  readonly hour: number;
  readonly minute: number;
  /** IANA time zone. */
  readonly zone: string;
}

export interface Jobs {
  /** Says who does a kind of job. Called once, in a plugin's `register`. */
  handle(kind: string, handler: JobHandler): void;
  /** Does a kind of job every day at a time, once over all instances. Called once, in a plugin's `register`. */
  everyDay(kind: string, time: DailyTime): void;
  /** Puts a job beside the rows that it follows from, inside the caller's transaction. */
  enqueue(job: NewJob): Promise<void>;
  /** Takes back a job that nobody has begun, inside the caller's transaction; one that is done or unknown is left. */
  cancel(key: string): Promise<void>;
  /** Tells the worker of this instance that something is due. Call it after the commit; losing the call costs a poll. */
  wake(): void;
}
