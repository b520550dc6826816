import { useRef } from 'react';
import { MenuItem, SimpleMenu } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { STATE_FOR_DESK, type ConversationAnswer, type TicketState } from '@kaigai-desk/domain';
import { troubleText, useKeys } from '@kaigai-desk/platform/admin-kit';
import { openMenu } from '../keys/open-menu';
import { useWords } from '../words';
import { useAct } from './use-conversation';

/** Moves a ticket without a word to the office: only where the CMS says it may go. */
export function StateMenu({ conversation }: { readonly conversation: ConversationAnswer }) {
  const { t, language } = useWords();
  const { toggleNotification } = useNotification();
  const { act, isActing } = useAct(conversation.number);
  const box = useRef<HTMLSpanElement>(null);
  const isThere = conversation.moves.length > 0;
  useKeys(
    isThere
      ? [
          {
            ...{ key: 's', label: t('keys.move'), group: t('keys.group.acts') },
            act: () => openMenu(box.current),
          },
        ]
      : [],
  );
  if (!isThere) return null;
  const moveTo = async (state: TicketState) => {
    const outcome = await act({ kind: 'state', state });
    toggleNotification(
      outcome.ok
        ? { type: 'success', message: t('ticket.moved', { state: STATE_FOR_DESK[state][language] }) }
        : { type: 'danger', message: troubleText(outcome.trouble, language) },
    );
  };
  return (
    <span ref={box}>
      <SimpleMenu label={t('ticket.state')} variant="tertiary" size="S" disabled={isActing}>
        {conversation.moves.map((state) => (
          <MenuItem key={state} onSelect={() => void moveTo(state)}>
            {STATE_FOR_DESK[state][language]}
          </MenuItem>
        ))}
      </SimpleMenu>
    </span>
  );
}
