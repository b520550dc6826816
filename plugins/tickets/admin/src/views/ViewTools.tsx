import {
  isSavedViewKey,
  savedViewId,
  type Language,
  type QueueAnswer,
  type QueueView,
  type SavedViewKey,
} from '@kaigai-desk/domain';
import { TextLink, troubleOf } from '@kaigai-desk/platform/admin-kit';
import { viewAddress } from '../addresses';
import { useCanKeepViews } from '../permissions';
import { useWords } from '../words';

/** What a saved view is called, once it has been read; before that, and when it is gone, what it is. */
export function savedTitle(
  answer: QueueAnswer | undefined,
  view: SavedViewKey,
  otherwise: string,
  language: Language,
): string {
  if (answer?.view !== view || answer.savedView === null) return otherwise;
  return language === 'ja' ? answer.savedView.nameJa : answer.savedView.nameEn;
}

/** True when the view itself is what is wrong: then what was shown before is no list of anything. */
export const isViewTrouble = (error: unknown): boolean => troubleOf(error).code.startsWith('view.');

/** What who keeps views can do with the one that is shown. */
export function ViewTools({ view }: { readonly view: QueueView | SavedViewKey }) {
  const { t } = useWords();
  const canKeep = useCanKeepViews();
  const id = isSavedViewKey(view) ? savedViewId(view) : undefined;
  if (!canKeep || id === undefined) return null;
  return <TextLink to={viewAddress(id)}>{t('views.edit')}</TextLink>;
}
