/** Which sections of the column are open: kept in the browser, for all tickets alike. */
import { useState } from 'react';

/** In the order of the column; what is less needed is closed until somebody opens it. */
const SECTIONS = {
  time: false,
  office: true,
  requester: true,
  machine: true,
  vendors: false,
  machines: false,
  answers: false,
  recent: true,
  history: true,
} as const;
export type SectionName = keyof typeof SECTIONS;

const KEY = 'desk.column';

/** What was kept; whatever is no answer of ours counts as nothing. */
export function readOpen(text: string | null): Readonly<Partial<Record<SectionName, boolean>>> {
  try {
    const stored: unknown = JSON.parse(text ?? 'null');
    if (typeof stored !== 'object' || stored === null) return {};
    return Object.fromEntries(
      Object.entries(stored).filter(
        ([name, value]) => Object.hasOwn(SECTIONS, name) && typeof value === 'boolean',
      ),
    );
  } catch {
    return {};
  }
}

function stored(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    // a forbidden storage remembers nothing
    return null;
  }
}

/** Whether a section is open, and the way to say so. */
export function useIsOpen(name: SectionName): readonly [boolean, (isOpen: boolean) => void] {
  const [isOpen, setOpen] = useState(() => readOpen(stored())[name] ?? SECTIONS[name]);
  const keep = (next: boolean) => {
    if (next === isOpen) return;
    setOpen(next);
    try {
      localStorage.setItem(KEY, JSON.stringify({ ...readOpen(stored()), [name]: next }));
    } catch {
      // it is open or closed all the same
    }
  };
  return [isOpen, keep];
}
