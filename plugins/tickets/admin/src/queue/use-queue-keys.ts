import { useEffect, useRef, useState } from 'react';
import { useKeys } from '@kaigai-desk/platform/admin-kit';

/** A count that is not followed by its key is forgotten after so long. */
const COUNT_LASTS_MS = 2000;
const DIGITS = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

/** What the keys of the queue do. `times` is a count typed before a key, 1 without. */
export interface QueueKeys {
  readonly step: (by: number) => void;
  readonly extend: (by: 1 | -1) => void;
  readonly select: (times: number) => void;
  readonly others: Readonly<Record<string, () => void>>;
}

/**
 * The keys of the queue, with a count before them: `10x` selects ten.
 * @returns the count that is being typed, as text
 */
export function useQueueKeys({ step, extend, select, others }: QueueKeys): string {
  const typed = useRef('');
  const [shown, setShown] = useState('');
  const timer = useRef(0);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  const note = (text: string) => {
    typed.current = text;
    setShown(text);
    window.clearTimeout(timer.current);
    if (text !== '') timer.current = window.setTimeout(() => note(''), COUNT_LASTS_MS);
  };
  /** Takes the count that was typed. */
  const times = (): number => {
    const count = Number(typed.current) || 1;
    note('');
    return count;
  };
  useKeys({
    j: () => step(times()),
    k: () => step(-times()),
    'shift+j': () => {
      note('');
      extend(1);
    },
    'shift+k': () => {
      note('');
      extend(-1);
    },
    x: () => select(times()),
    ...Object.fromEntries(DIGITS.map((digit) => [digit, () => note(`${typed.current}${digit}`.slice(-2))])),
    ...Object.fromEntries(
      Object.entries(others).map(([key, act]) => [
        key,
        () => {
          note('');
          act();
        },
      ]),
    ),
  });
  return shown;
}
