import { useQuery } from 'react-query';
import type { FormAnswersAnswer, FormsOverviewAnswer } from '@kaigai-desk/domain';
import { ask, troubleOf } from '@kaigai-desk/platform/admin-kit';

/** Answers come in over days, not seconds. */
const REFRESH_MS = 60_000;

/** A form that is not there will not be there at the second try. */
const retry = (failures: number, error: unknown): boolean =>
  failures < 1 && troubleOf(error).code !== 'form.notFound';

const fresh = (isAttended: boolean) => ({
  refetchInterval: isAttended && REFRESH_MS,
  refetchOnWindowFocus: true,
  staleTime: 2000,
  retry,
});

/** Every form with how many answered, asked again each minute while somebody is there. */
export const useOverview = (isAttended: boolean) =>
  useQuery(
    ['forms', 'overview'],
    ({ signal }) => ask<FormsOverviewAnswer>('/forms/overview', signal),
    fresh(isAttended),
  );

/** The answers to one form, asked again each minute while somebody is there. */
export const useAnswers = (key: string, isAttended: boolean) =>
  useQuery(
    ['forms', 'answers', key],
    ({ signal }) => ask<FormAnswersAnswer>(`/forms/${encodeURIComponent(key)}/answers`, signal),
    fresh(isAttended),
  );
