import { useEffect, useRef, useState } from 'react';
import { useKeys, type PageKey } from '@kaigai-desk/platform/admin-kit';
import { useWords } from '../words';

/** A count that is not followed by its key is forgotten after so long. */
const COUNT_LASTS_MS = 2000;
const DIGITS = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

/** What the keys of the queue do. `times` is a count typed before a key, 1 without. */
export interface QueueKeys {
  readonly step: (by: number) => void;
  readonly extend: (by: 1 | -1) => void;
  readonly select: (times: number) => void;
  /** Whether the reader may select, and act on what is selected. */
  readonly canSelect: boolean;
  readonly others: readonly PageKey[];
}

/**
 * The keys of the queue, with a count before them: `10x` selects ten.
 * @returns the count that is being typed, as text
 */
export function useQueueKeys({ step, extend, select, canSelect, others }: QueueKeys): string {
  const { t } = useWords();
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
  /** Any other act forgets the count. */
  const forgetting = (key: PageKey): PageKey => ({
    ...key,
    act: key.act && (() => (note(''), key.act?.())),
  });
  const list = t('keys.group.list');
  const selection = t('keys.group.select');
  const selecting: readonly PageKey[] = [
    { key: 'x', label: t('keys.select'), group: selection, act: () => select(times()) },
    forgetting({
      ...{ key: 'shift+j', label: t('keys.extendDown'), group: selection, isRepeatable: true },
      act: () => extend(1),
    }),
    forgetting({
      ...{ key: 'shift+k', label: t('keys.extendUp'), group: selection, isRepeatable: true },
      act: () => extend(-1),
    }),
  ];
  useKeys([
    { key: 'j', label: t('keys.next'), group: list, isRepeatable: true, act: () => step(times()) },
    { key: 'k', label: t('keys.previous'), group: list, isRepeatable: true, act: () => step(-times()) },
    { key: 'enter', label: t('keys.enter'), group: list, act: null },
    ...(canSelect ? selecting : []),
    ...DIGITS.map((digit) => ({
      ...{ key: digit, label: t('keys.count'), group: selection, isQuiet: true },
      act: () => note(`${typed.current}${digit}`.slice(-2)),
    })),
    ...others.map(forgetting),
  ]);
  return shown;
}
