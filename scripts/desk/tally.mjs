/** Counts of tests over all runners. */

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

export class Tally {
  /** @type {Counts} */
  counts = { passed: 0, failed: 0, skipped: 0 };

  /** @param {Partial<Counts>} counts */
  add({ passed = 0, failed = 0, skipped = 0 }) {
    this.counts.passed += passed;
    this.counts.failed += failed;
    this.counts.skipped += skipped;
  }

  /** @returns {string} */
  line() {
    const { passed, failed, skipped } = this.counts;
    return `${passed} passed, ${failed} failed, ${skipped} skipped`;
  }
}

/**
 * A runner that ran nothing has failed: a wrong pattern must not look like success.
 * @param {Counts} counts @param {number} exitCode
 * @returns {Counts}
 */
export const honest = (counts, exitCode) => {
  if (counts.passed + counts.failed === 0) return { ...counts, failed: 1 };
  if (exitCode !== 0 && counts.failed === 0) return { ...counts, failed: 1 };
  return counts;
};
