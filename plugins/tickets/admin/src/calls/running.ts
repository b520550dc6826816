/** The call that an agent has on the line: kept in the browser, so that a reload or another page of the desk loses nothing. */
import { useCallback, useEffect, useState } from 'react';
import type { CallChannel, CallDirection } from '@kaigai-desk/domain';
import { newRequestId } from '@kaigai-desk/platform/admin-kit';

export interface RunningCall {
  readonly requestId: string;
  readonly channel: CallChannel;
  readonly direction: CallDirection;
  /** Instants in milliseconds. */
  readonly rangAt: number;
  readonly pickedUpAt: number | null;
  readonly hungUpAt: number | null;
}

const KEY = 'desk.call';

function read(): RunningCall | null {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    if (typeof stored !== 'object' || stored === null) return null;
    const call = stored as RunningCall;
    return typeof call.requestId === 'string' && typeof call.rangAt === 'number' ? call : null;
  } catch {
    return null;
  }
}

function write(call: RunningCall | null): void {
  try {
    if (call === null) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(call));
  } catch {
    // a full or forbidden storage costs the call on a reload, nothing else
  }
}

/** The running call and what can happen to it. */
export function useRunningCall() {
  const [call, setCall] = useState(read);
  const put = useCallback((next: RunningCall | null) => {
    setCall(next);
    write(next);
  }, []);
  return {
    call,
    ring: () => {
      put({
        requestId: newRequestId(),
        channel: 'phone',
        direction: 'incoming',
        rangAt: Date.now(),
        pickedUpAt: null,
        hungUpAt: null,
      });
    },
    change: (part: Partial<RunningCall>) => {
      if (call !== null) put({ ...call, ...part });
    },
    end: () => put(null),
  };
}

const TICK_MS = 1000;

/** The instant now, told every second while something runs. */
export function useNow(isRunning: boolean): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!isRunning) return undefined;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, [isRunning]);
  return now;
}

/** `4:07` */
export function lengthInWords(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
