import { useCallback, useEffect, useRef, useState } from 'react';
import type { ConversationAnswer, DraftKind, DraftSaved } from '@kaigai-desk/domain';
import { put } from '@kaigai-desk/platform/admin-kit';
import { addressOf } from '../conversation/address';
import { isUnsaved, settle } from './kept';
import { useDraft } from './use-draft';

/** How long somebody stops typing before the text is saved. */
const PAUSE_MS = 1_200;
/** A save that failed is tried again after this. */
const AGAIN_MS = 10_000;

type Keeping = 'kept' | 'saving' | 'failed';

function keepingOf(isUnsavedYet: boolean, hasFailed: boolean): Keeping {
  if (!isUnsavedYet) return 'kept';
  return hasFailed ? 'failed' : 'saving';
}

/**
 * A text that the tab keeps at once and the server soon after: it survives tab and browser, and colleagues see it.
 * @param conversation what the server said last, with the drafts of all agents
 */
export function useKeptDraft(conversation: ConversationAnswer, kind: DraftKind) {
  const { number, drafts } = conversation;
  const { draft, latest, change, markTried, clear, renew } = useDraft(`desk.draft.${number}.${kind}`);
  const [hasFailed, setFailed] = useState(false);
  const [takenBy, setTakenBy] = useState<string | null>(null);
  /** While a text is being sent nothing is saved: it would come back as a draft. */
  const isSending = useRef(false);
  const underway = useRef<Promise<void> | null>(null);

  const save = useCallback(async () => {
    if (isSending.current || underway.current || !isUnsaved(latest.current)) return;
    const { text, requestId, cannedReplyId } = latest.current;
    underway.current = put<DraftSaved>(`${addressOf(number)}/drafts/${kind}`, {
      text,
      requestId,
      cannedReplyId,
    }).then(
      ({ savedAt }) => {
        // what was sent meanwhile has begun another composition
        if (latest.current.requestId === requestId) {
          change({ kept: savedAt === null ? null : { text, savedAt } });
        }
        setFailed(false);
      },
      () => setFailed(true),
    );
    await underway.current;
    underway.current = null;
  }, [change, kind, latest, number]);

  useEffect(() => {
    if (!isUnsaved(draft)) return;
    const timer = setTimeout(() => void save(), hasFailed ? AGAIN_MS : PAUSE_MS);
    return () => clearTimeout(timer);
  }, [draft, hasFailed, save]);
  useEffect(() => {
    const flush = () => void save();
    window.addEventListener('blur', flush);
    return () => {
      window.removeEventListener('blur', flush);
      flush();
    };
  }, [save]);

  useEffect(() => {
    if (isSending.current || underway.current) return;
    const settled = settle(latest.current, drafts, kind);
    if (settled.kind === 'adopt') change(settled.draft);
    if (settled.kind === 'takenBy') {
      setTakenBy(settled.name);
      clear();
    }
  }, [change, clear, drafts, kind, latest]);

  return {
    draft,
    keeping: keepingOf(isUnsaved(draft), hasFailed),
    takenBy,
    type: useCallback(
      (text: string) => {
        setTakenBy(null);
        change({ text });
      },
      [change],
    ),
    /** Puts a canned reply into the box. */
    begin: useCallback(
      (text: string, cannedReplyId: string | null) => change({ text, cannedReplyId }),
      [change],
    ),
    /** Waits for a save that is under way, then holds others back until the text is sent or refused. */
    startSending: useCallback(async () => {
      isSending.current = true;
      markTried();
      await underway.current;
    }, [markTried]),
    endSending: useCallback(() => {
      isSending.current = false;
    }, []),
    clear,
    renew,
  };
}
