import { useMutation, useQuery, useQueryClient } from 'react-query';
import type { ConversationAnswer, TicketState, TicketWritten } from '@kaigai-desk/domain';
import { ask, REFRESH_MS, tell, troubleOf, type Trouble } from '@kaigai-desk/platform/admin-kit';

/** Where react-query keeps a conversation. */
export const keyOf = (number: number) => ['desk', 'conversation', number] as const;
/** Its address in the CMS. */
export const addressOf = (number: number): string => `/tickets/conversations/${number}`;

/** A conversation, asked again every 10 s while the tab is visible and somebody is there. */
export function useConversation(number: number, isAttended: boolean) {
  return useQuery(keyOf(number), ({ signal }) => ask<ConversationAnswer>(addressOf(number), signal), {
    refetchInterval: isAttended && REFRESH_MS,
    refetchOnWindowFocus: true,
    retry: (count, error) => count < 1 && troubleOf(error).code === 'desk.unreachable',
  });
}

/** What an agent does to a ticket. */
export type DeskAct =
  | {
      readonly kind: 'answers';
      readonly requestId: string;
      readonly body: string;
      readonly nextState: TicketState;
    }
  | { readonly kind: 'notes'; readonly requestId: string; readonly body: string }
  | { readonly kind: 'state'; readonly state: TicketState };

/**
 * Sends an act and reads the conversation again, so that what is shown is what is stored.
 * @returns how it went: the answer of the CMS, or the trouble
 */
export function useAct(number: number) {
  const cache = useQueryClient();
  const mutation = useMutation(({ kind, ...command }: DeskAct) =>
    tell<TicketWritten>(`${addressOf(number)}/${kind}`, command),
  );
  const act = async (
    what: DeskAct,
  ): Promise<
    { readonly ok: true; readonly written: TicketWritten } | { readonly ok: false; readonly trouble: Trouble }
  > => {
    try {
      const written = await mutation.mutateAsync(what);
      void cache.invalidateQueries(['desk', 'queue']);
      await cache.invalidateQueries(keyOf(number));
      return { ok: true, written };
    } catch (error) {
      const trouble = troubleOf(error);
      // A refusal often means that somebody else has been faster: show what is there now.
      void cache.invalidateQueries(keyOf(number));
      return { ok: false, trouble };
    }
  };
  return { act, isActing: mutation.isLoading };
}
