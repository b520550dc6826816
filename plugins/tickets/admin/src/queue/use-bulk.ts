/** Acts on many tickets, and their undoing: what is sent, and what came of it. */
import { useState } from 'react';
import { useQueryClient } from 'react-query';
import type { ActedOnMany, ActOnMany, BulkAct, UndoOnMany } from '@kaigai-desk/domain';
import { newRequestId, reread, tell, troubleOf, type Trouble } from '@kaigai-desk/platform/admin-kit';

/** An act with the words for what it does to how many. */
export interface NamedAct {
  readonly act: BulkAct;
  readonly done: (count: number) => string;
}

/** What the reader is told after an act. */
export type Outcome =
  | {
      readonly kind: 'acted';
      readonly said: string;
      readonly result: ActedOnMany;
      readonly undo: UndoOnMany | null;
    }
  | { readonly kind: 'trouble'; readonly trouble: Trouble }
  | { readonly kind: 'said'; readonly said: string };

interface Done {
  /** The tickets to which it was done. */
  readonly onDone: (numbers: readonly number[]) => void;
  readonly undone: (count: number) => string;
}

export function useBulk({ onDone, undone }: Done) {
  const cache = useQueryClient();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [isActing, setActing] = useState(false);

  const send = async (path: string, command: ActOnMany | UndoOnMany): Promise<ActedOnMany | null> => {
    setActing(true);
    try {
      return await tell<ActedOnMany>(path, command);
    } catch (error) {
      setOutcome({ kind: 'trouble', trouble: troubleOf(error) });
      return null;
    } finally {
      setActing(false);
      void reread(cache, ['desk', 'queue']);
      void reread(cache, ['desk', 'conversation']);
    }
  };

  const act = async (numbers: readonly number[], { act: what, done }: NamedAct): Promise<void> => {
    if (isActing) return;
    const bulkId = newRequestId();
    const result = await send('/tickets/bulk', { bulkId, numbers: [...numbers], act: what });
    if (result === null) return;
    const undo = result.done.length > 0 ? { bulkId, numbers: [...result.done] } : null;
    setOutcome({ kind: 'acted', said: done(result.done.length), result, undo });
    onDone(result.done);
  };

  const undo = async (): Promise<void> => {
    if (isActing || outcome?.kind !== 'acted' || outcome.undo === null) return;
    const result = await send('/tickets/bulk/undo', outcome.undo);
    if (result !== null) setOutcome({ kind: 'acted', said: undone(result.done.length), result, undo: null });
  };

  return {
    outcome,
    isActing,
    act,
    undo,
    say: (said: string) => setOutcome({ kind: 'said', said }),
    dismiss: () => setOutcome(null),
  };
}
export type Bulk = ReturnType<typeof useBulk>;
