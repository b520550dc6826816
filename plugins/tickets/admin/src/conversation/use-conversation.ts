import { useQuery } from 'react-query';
import type { ConversationAnswer, TicketState, TicketWritten } from '@kaigai-desk/domain';
import { ask, REFRESH_MS, troubleOf } from '@kaigai-desk/platform/admin-kit';
import { pageAddressOf, pageKeyOf } from './address';
import { useTell } from '../acts/use-tell';

/**
 * A conversation, asked again every 10 s while the tab is visible and somebody is there.
 * @param before id of a message: the page of words before it; null for the newest
 */
export function useConversation(number: number, before: string | null, isAttended: boolean) {
  const read = ({ signal }: { readonly signal?: AbortSignal | undefined }) =>
    ask<ConversationAnswer>(pageAddressOf(number, before), signal);
  return useQuery(pageKeyOf(number, before), read, {
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
      readonly seenMessageId?: string;
      readonly cannedReplyId?: string;
      readonly minutes?: number;
    }
  | {
      readonly kind: 'notes';
      readonly requestId: string;
      readonly body: string;
      readonly minutes?: number;
    }
  | { readonly kind: 'state'; readonly state: TicketState };

/**
 * Sends an act and reads the conversation again, so that what is shown is what is stored.
 * @returns how it went: the answer of the CMS, or the trouble
 */
export function useAct(number: number) {
  const { send, isSending } = useTell<TicketWritten>(number);
  const act = async ({ kind, ...command }: DeskAct) => {
    const told = await send(kind, command);
    return told.ok ? ({ ok: true, written: told.answer } as const) : told;
  };
  return { act, isActing: isSending };
}
