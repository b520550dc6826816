/** Labels of the views of the queue. */
import type { TypeLabels } from './label';
import { REVISION } from './values';

export const QUEUE_VIEW_LABELS: Readonly<Record<string, TypeLabels>> = {
  'api::saved-view.saved-view': {
    name: { ja: '受付のビュー', en: 'Views of the queue' },
    attributes: {
      nameJa: { ja: '名前(日本語)', en: 'Name (Japanese)' },
      nameEn: { ja: '名前(英語)', en: 'Name (English)' },
      condition: { ja: '条件', en: 'Condition' },
      position: { ja: '並び順', en: 'Position' },
      isActive: { ja: '一覧に表示', en: 'Shown in the list' },
      revision: REVISION,
    },
  },
};
