/** Time spent on a ticket as the desk is shown it. */
/** How often something was done, and how many minutes it took in all. */
export interface TimeTaken {
  readonly count: number;
  readonly minutes: number;
}

/** Time spent on a ticket as the desk sees it. Sessions and calls have lengths of their own, which no entry repeats. */
export interface TimeSpentCard {
  /** The sum of the entries that stand. */
  readonly minutes: number;
  /** Newest first. */
  readonly entries: readonly {
    readonly id: string;
    readonly at: string;
    readonly byName: string;
    readonly isOwn: boolean;
    readonly minutes: number;
    readonly what: string;
    readonly voidedByName: string | null;
  }[];
  readonly sessions: TimeTaken;
  readonly calls: TimeTaken;
}
