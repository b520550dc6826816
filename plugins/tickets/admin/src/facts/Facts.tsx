import { useEffect, useRef, useState } from 'react';
import { Button } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import type { ConversationAnswer } from '@kaigai-desk/domain';
import { troubleText } from '@kaigai-desk/platform/admin-kit';
import { styled } from 'styled-components';
import { useCanWrite } from '../permissions';
import { useWords } from '../words';
import { beginEditing, refusedBy, typeInto, type Editing } from './editing';
import { factName, factText } from './fact-text';
import { FactsForm } from './FactsForm';
import { useMe, useSaveFacts } from './use-facts';

const Bar = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 0.8rem;
  margin-top: 0.8rem;
`;

/**
 * Whose the ticket is and in which language it is answered, with the way to change them and the subject. What is being
 * edited is kept here, so that the page can refresh itself beneath.
 */
export function Facts({ conversation }: { readonly conversation: ConversationAnswer }) {
  const { t, language } = useWords();
  const { toggleNotification } = useNotification();
  const canWrite = useCanWrite();
  const me = useMe();
  const save = useSaveFacts(conversation.number);
  const [editing, setEditing] = useState<Editing | null>(null);
  const [isTaking, setTaking] = useState(false);
  const editButton = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  const isEditing = editing !== null;
  const { assignee } = conversation;
  const empty = { nobody: t('facts.nobody'), noTags: t('facts.noTags'), noCc: t('facts.noCc') };

  useEffect(() => {
    if (wasEditing.current && !isEditing) editButton.current?.focus();
    wasEditing.current = isEditing;
  }, [isEditing]);

  const take = async () => {
    if (me === null || isTaking) return;
    setTaking(true);
    const saved = await save({ revision: conversation.revision, assigneeId: me.id });
    setTaking(false);
    switch (saved.kind) {
      case 'saved':
        editButton.current?.focus();
        return toggleNotification({ type: 'success', message: t('facts.taken') });
      case 'conflict':
        return setEditing(refusedBy(typeInto(beginEditing(conversation), { assignee: me }), saved.conflict));
      case 'trouble':
        return toggleNotification({ type: 'danger', message: troubleText(saved.trouble, language) });
    }
  };
  return (
    <section aria-labelledby="facts-heading">
      <h2 id="facts-heading">{t('facts.heading')}</h2>
      {isEditing ? (
        <FactsForm
          conversation={conversation}
          editing={editing}
          onEdit={setEditing}
          onDone={() => setEditing(null)}
        />
      ) : (
        <>
          <dl>
            <dt>{factName('assignee', language)}</dt>
            <dd dir="auto">{assignee?.name ?? t('facts.nobody')}</dd>
            <dt>{factName('priority', language)}</dt>
            <dd>{factText('priority', conversation.priority, language, empty)}</dd>
            <dt>{factName('tags', language)}</dt>
            <dd dir="auto">{factText('tags', conversation.tags, language, empty)}</dd>
            <dt>{factName('isPrivate', language)}</dt>
            <dd>{factText('isPrivate', conversation.isPrivate, language, empty)}</dd>
            <dt>{factName('cc', language)}</dt>
            <dd dir="auto">{factText('cc', conversation.cc, language, empty)}</dd>
            <dt>{factName('language', language)}</dt>
            <dd>{t(`language.${conversation.language}`)}</dd>
          </dl>
          {canWrite && (
            <Bar>
              {me !== null && assignee?.id !== me.id && conversation.state !== 'closed' && (
                <Button variant="secondary" size="S" loading={isTaking} onClick={() => void take()}>
                  {t('facts.take')}
                </Button>
              )}
              <Button
                ref={editButton}
                variant="tertiary"
                size="S"
                onClick={() => setEditing(beginEditing(conversation))}
              >
                {t('facts.edit')}
              </Button>
            </Bar>
          )}
        </>
      )}
    </section>
  );
}
