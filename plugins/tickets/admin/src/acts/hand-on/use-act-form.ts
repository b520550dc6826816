import { useRef, useState } from 'react';
import { parseWith, type FieldIssue, type TicketWritten } from '@kaigai-desk/domain';
import type { Trouble } from '@kaigai-desk/platform/admin-kit';
import { useTell } from '../use-tell';

type Schema = Parameters<typeof parseWith>[0];

/**
 * Sends one act of a ticket: what is wrong stands beside its field, what the CMS refuses is told above, and a second
 * click while it is underway does nothing.
 */
export function useActForm(number: number, path: string, schema: Schema) {
  const { send, isSending } = useTell<TicketWritten>(number);
  const [issues, setIssues] = useState<readonly FieldIssue[]>([]);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const isUnderway = useRef(false);
  const complain = (found: readonly FieldIssue[], refusal: Trouble | null = null) => {
    setIssues(found);
    setTrouble(refusal);
  };
  /** @returns whether it is done */
  const submit = async (command: object): Promise<boolean> => {
    if (isUnderway.current) return false;
    const parsed = parseWith(schema, command);
    if (!parsed.ok) {
      complain(parsed.issues);
      return false;
    }
    complain([]);
    isUnderway.current = true;
    const told = await send(path, command);
    isUnderway.current = false;
    if (told.ok) return true;
    complain(told.trouble.fields, told.trouble);
    return false;
  };
  return { submit, complain, issues, trouble, isSending };
}
