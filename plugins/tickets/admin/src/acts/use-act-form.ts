import { useRef, useState } from 'react';
import { errorText, parseWith, type FieldIssue, type TicketWritten } from '@kaigai-desk/domain';
import type { Trouble } from '@kaigai-desk/platform/admin-kit';
import { useWords } from '../words';
import { useTell } from './use-tell';

type Schema = Parameters<typeof parseWith>[0];

/**
 * One act that is sent from a form: what is wrong stands beside its field, what the CMS refuses is told above, and a second
 * click while it is under way does nothing.
 * @param path of the act, after the conversation's address
 * @param schema what the CMS parses the command with; null for an act that carries nothing
 */
export function useActForm(number: number, path: string, schema: Schema | null) {
  const { language } = useWords();
  const { send, isSending } = useTell<TicketWritten>(number);
  const [issues, setIssues] = useState<readonly FieldIssue[]>([]);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const isUnderway = useRef(false);
  const complain = (found: readonly FieldIssue[], refusal: Trouble | null = null) => {
    setIssues(found);
    setTrouble(refusal);
  };
  /** @returns what was written, null where it was refused or is already under way */
  const act = async (command: object): Promise<TicketWritten | null> => {
    if (isUnderway.current) return null;
    const parsed = schema === null ? null : parseWith(schema, command);
    if (parsed?.ok === false) {
      complain(parsed.issues);
      return null;
    }
    complain([]);
    isUnderway.current = true;
    const told = await send(path, command);
    isUnderway.current = false;
    if (told.ok) return told.answer;
    complain(told.trouble.fields, told.trouble);
    return null;
  };
  /** The text beneath a field, also for what is wrong within it (`messageIds.0`). */
  const errorOf = (field: string): string | undefined => {
    const issue = issues.find((row) => row.field === field || row.field.startsWith(`${field}.`));
    return issue === undefined ? undefined : errorText(issue.code, language);
  };
  return { act, complain, errorOf, issues, trouble, isSending };
}
