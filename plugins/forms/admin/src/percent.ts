/**
 * Whole percent of offices that answered. Rounded down, so that 100 means everybody.
 * @returns undefined when nobody was asked
 */
export const percentOf = (answered: number, asked: number): number | undefined =>
  asked <= 0 ? undefined : Math.min(100, Math.floor((answered * 100) / asked));
