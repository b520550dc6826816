import type { ConversationAnswer } from '@kaigai-desk/domain';
import { Notice, TextLink } from '@kaigai-desk/platform/admin-kit';
import { conversationAddress } from '../addresses';
import { useWords } from '../words';

/** Stands over a merged ticket and leads to the one where everything goes on. */
export function MergedBanner({ conversation }: { readonly conversation: ConversationAnswer }) {
  const { t } = useWords();
  const { mergedInto } = conversation.relations;
  if (mergedInto === null) return null;
  return (
    <Notice tone="information">
      <span>{t('relations.merged')}</span>
      <TextLink to={conversationAddress(mergedInto.number)} dir="auto">
        {t('relations.target', mergedInto)}
      </TextLink>
    </Notice>
  );
}
