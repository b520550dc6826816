import { useQuery } from 'react-query';
import type { ReviewAnswer } from '@kaigai-desk/domain';
import { ask } from '@kaigai-desk/platform/admin-kit';

export const REVIEWS = ['exclusions', 'relays'] as const;
export type Review = (typeof REVIEWS)[number];

/** The address of a page of a list. */
export const reviewAddress = (which: Review, page = 1): string =>
  `/plugins/tickets-review?list=${which}${page > 1 ? `&page=${page}` : ''}`;

/** One page of what the desk took out of the count or passed on. */
export const useReview = (which: Review, page: number) =>
  useQuery(['desk', 'review', which, page], ({ signal }) =>
    ask<ReviewAnswer>(`/tickets/${which}?page=${page}`, signal),
  );
