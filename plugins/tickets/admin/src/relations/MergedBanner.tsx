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

/** Says beside the place for an answer who gets it too: requesters of tickets that were merged into this one. */
export function AlsoTo({ conversation }: { readonly conversation: ConversationAnswer }) {
  const { t, language } = useWords();
  const { relations, requester } = conversation;
  const others = relations.absorbed.map(({ requesterName }) => requesterName);
  const names = [...new Set(others)].filter((name) => name !== requester.name);
  if (names.length === 0) return null;
  return (
    <Notice tone="information">
      {t('relations.alsoTo', { names: names.join(language === 'ja' ? '、' : ', ') })}
    </Notice>
  );
}
