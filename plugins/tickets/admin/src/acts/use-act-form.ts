import { useRef, useState } from 'react';
import type { TicketWritten } from '@kaigai-desk/domain';
import { fieldError, type Trouble } from '@kaigai-desk/platform/admin-kit';
import { useWords } from '../words';
import { useTell } from './use-tell';

/** One act that is sent from a form: what went wrong, whole or by field, and whether it is under way. */
export function useActForm(number: number) {
  const { language } = useWords();
  const { send, isSending } = useTell<TicketWritten>(number);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const isUnderway = useRef(false);
  return {
    isSending,
    trouble,
    /** Sends it; a second click meanwhile does nothing. @returns what was written, null where it was refused */
    act: async (path: string, command: object): Promise<TicketWritten | null> => {
      if (isUnderway.current) return null;
      isUnderway.current = true;
      setTrouble(null);
      const told = await send(path, command);
      isUnderway.current = false;
      if (told.ok) return told.answer;
      setTrouble(told.trouble);
      return null;
    },
    errorOf: (field: string) => fieldError(trouble?.fields ?? [], field, language),
  };
}
