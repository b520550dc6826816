import {
  isSavedViewKey,
  savedViewId,
  type QueueAnswer,
  type QueueView,
  type SavedViewKey,
} from '@kaigai-desk/domain';
import { TextLink, troubleOf } from '@kaigai-desk/platform/admin-kit';
import { viewAddress } from '../addresses';
import { useCanKeepViews } from '../permissions';
import { useWords } from '../words';

/** True when the view itself is what is wrong: then what was shown before is no list of anything. */
export const isViewTrouble = (error: unknown): boolean => troubleOf(error).code.startsWith('view.');

interface Asked {
  readonly data: QueueAnswer | undefined;
  readonly isPreviousData: boolean;
  readonly isError: boolean;
  readonly error: unknown;
}

/** What the queue shows of a view: the view's name, what is said where it is empty, and its list once it is there. */
export function useShown(view: QueueView | SavedViewKey, { data, isPreviousData, isError, error }: Asked) {
  const { t, language } = useWords();
  // While another view is on its way the last one lends its counts, not its rows.
  const isThere = !isPreviousData && !(isError && isViewTrouble(error));
  const shown = isThere ? data : undefined;
  if (!isSavedViewKey(view)) return { shown, name: t(`view.${view}`), empty: t(`empty.${view}`) };
  const called = shown?.savedView?.[language === 'ja' ? 'nameJa' : 'nameEn'];
  return { shown, name: called ?? t('views.heading'), empty: t('views.empty') };
}

/** What who keeps views can do with the one that is shown. */
export function ViewTools({ view }: { readonly view: QueueView | SavedViewKey }) {
  const { t } = useWords();
  const canKeep = useCanKeepViews();
  const id = isSavedViewKey(view) ? savedViewId(view) : undefined;
  if (!canKeep || id === undefined) return null;
  return (
    <div>
      <TextLink to={viewAddress(id)}>{t('views.edit')}</TextLink>
    </div>
  );
}
