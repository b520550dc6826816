import { Button } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import type { ConversationAnswer, DraftCard, DraftKind } from '@kaigai-desk/domain';
import { ageInWords, newRequestId, troubleText } from '@kaigai-desk/platform/admin-kit';
import { styled } from 'styled-components';
import { useTell } from '../acts/use-tell';
import { useWords } from '../words';

const List = styled.ul`
  display: grid;
  gap: 0.8rem;
  margin: 0;
  padding: 1rem 1.4rem 0;
  list-style: none;

  li {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem 1.2rem;
    align-items: center;
    justify-content: space-between;
    padding: 0.8rem 1.2rem;
    border-left: 4px solid ${({ theme }) => theme.colors.primary500};
    background: ${({ theme }) => theme.colors.primary100};
  }

  details {
    flex: 1 1 24rem;
    min-width: 0;
  }

  summary {
    cursor: pointer;
  }

  pre {
    margin: 0.8rem 0 0;
    font: inherit;
    line-height: 1.7;
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }
`;

/** Somebody who saved this lately is writing now; an older text was left lying. */
const WRITING_NOW_MS = 60_000;

interface Props {
  readonly conversation: ConversationAnswer;
  readonly kind: DraftKind;
}

/** What colleagues have begun to write here: to know of it, to read it, to go on with it. */
export function Colleagues({ conversation, kind }: Props) {
  const { t, language } = useWords();
  const { toggleNotification } = useNotification();
  const { send, isSending } = useTell<DraftCard>(conversation.number);
  const theirs = conversation.drafts.filter((draft) => draft.kind === kind && !draft.isMine);
  if (theirs.length === 0) return null;
  const take = async (draft: DraftCard) => {
    const told = await send(`drafts/${draft.id}/take`, { requestId: newRequestId() });
    toggleNotification(
      told.ok
        ? { type: 'success', message: t('draft.taken', { name: draft.authorName }) }
        : { type: 'danger', message: troubleText(told.trouble, language) },
    );
  };
  return (
    <List aria-label={t('draft.colleagues')}>
      {theirs.map((draft) => {
        const age = Date.parse(conversation.now) - Date.parse(draft.savedAt);
        const key = age < WRITING_NOW_MS ? 'draft.writing' : 'draft.left';
        return (
          <li key={draft.id}>
            <details>
              <summary>{t(key, { name: draft.authorName, age: ageInWords(age, language) })}</summary>
              <pre dir="auto">{draft.text}</pre>
            </details>
            <Button variant="tertiary" size="S" disabled={isSending} onClick={() => void take(draft)}>
              {t('draft.take')}
            </Button>
          </li>
        );
      })}
    </List>
  );
}
