import { isFetchError, useAuth } from '@strapi/strapi/admin';
import { useQuery, useQueryClient } from 'react-query';
import {
  authorOfAdmin,
  type AdminUser,
  type Assignee,
  type AssigneeChoicesAnswer,
  type ChangeTicket,
  type Conflict,
  type ReaderChoicesAnswer,
  type TagChoicesAnswer,
  type TicketChanged,
} from '@kaigai-desk/domain';
import { ask, reread, tell, troubleOf, type Trouble } from '@kaigai-desk/platform/admin-kit';
import { addressOf, keyOf } from '../conversation/address';

const STALE_MS = 60_000;

/** Who can have a ticket in hand. */
export function useAssignees() {
  return useQuery(
    ['desk', 'assignees'],
    ({ signal }) => ask<AssigneeChoicesAnswer>('/tickets/assignees', signal),
    { staleTime: STALE_MS, retry: 1 },
  );
}

/** The tags that can be put on a ticket. */
export function useTags() {
  return useQuery(['desk', 'tags'], ({ signal }) => ask<TagChoicesAnswer>('/tickets/tags', signal), {
    staleTime: STALE_MS,
    retry: 1,
  });
}

/** People of the offices who can be copied in, by a part of their name or office; nobody before something is typed. */
export function useReaders(text: string) {
  const search = text.trim();
  return useQuery(
    ['desk', 'readers', search],
    ({ signal }) =>
      ask<ReaderChoicesAnswer>(`/tickets/readers?${new URLSearchParams({ search }).toString()}`, signal),
    { staleTime: STALE_MS, retry: 1, keepPreviousData: true, enabled: search !== '' },
  );
}

/** The reader as an assignee. */
export function useMe(): Assignee | null {
  const user = useAuth('Facts', (auth) => auth.user);
  if (!user) return null;
  const { id, name } = authorOfAdmin(user as AdminUser, null).actor;
  return { id, name };
}

/** What stands, if that is why a save was refused. */
function conflictOf(error: unknown): Conflict | null {
  if (!isFetchError(error)) return null;
  const details = error.response?.data.error.details as (Conflict & { readonly code?: string }) | undefined;
  return details?.code === 'record.conflict' ? { revision: details.revision, fields: details.fields } : null;
}

export type Saved =
  | { readonly kind: 'saved' }
  | { readonly kind: 'conflict'; readonly conflict: Conflict }
  | { readonly kind: 'trouble'; readonly trouble: Trouble };

/** Saves facts of a ticket and reads it again, so that what is shown is what is stored. */
export function useSaveFacts(number: number): (command: ChangeTicket) => Promise<Saved> {
  const cache = useQueryClient();
  return async (command) => {
    try {
      await tell<TicketChanged>(`${addressOf(number)}/facts`, command);
      void reread(cache, ['desk', 'queue']);
      await reread(cache, keyOf(number));
      return { kind: 'saved' };
    } catch (error) {
      void reread(cache, keyOf(number));
      const conflict = conflictOf(error);
      return conflict ? { kind: 'conflict', conflict } : { kind: 'trouble', trouble: troubleOf(error) };
    }
  };
}
