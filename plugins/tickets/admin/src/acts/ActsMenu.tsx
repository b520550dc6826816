import { useEffect, useRef, useState } from 'react';
import { Menu, MenuItem, Modal } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import type { ConversationAnswer } from '@kaigai-desk/domain';
import { Keycap, useKeys } from '@kaigai-desk/platform/admin-kit';
import { useSearchParams } from 'react-router-dom';
import { styled } from 'styled-components';
import { DialogText } from '../DialogText';
import { openMenu } from '../keys/open-menu';
import { useIsHq } from '../permissions';
import { useWords } from '../words';
import type { Act } from './act';
import { ACTS } from './registry';

const Item = styled.span`
  display: flex;
  gap: 1.6rem;
  justify-content: space-between;
`;

/** Everything that can be done to a ticket beside talking: a menu that names each act, and a dialog that asks first. */
export function ActsMenu({ conversation }: { readonly conversation: ConversationAnswer }) {
  const { t } = useWords();
  const { toggleNotification } = useNotification();
  const side = useIsHq() ? 'hq' : 'desk';
  const offered = ACTS.filter((act) => (act.by ?? side) === side && act.isOffered(conversation));
  const [query, setQuery] = useSearchParams();
  // a list leads right to an act
  const [chosen, setChosen] = useState<Act | null>(
    () => offered.find(({ key }) => key === query.get('act')) ?? null,
  );
  useEffect(() => {
    if (query.has('act')) setQuery({}, { replace: true });
  }, [query, setQuery]);
  const box = useRef<HTMLSpanElement>(null);
  const group = t('keys.group.acts');
  const isThere = offered.length > 0;
  useKeys([
    ...offered.flatMap((act) =>
      act.letter === undefined
        ? []
        : [{ key: act.letter, label: t(act.label), group, act: () => setChosen(act) }],
    ),
    ...(isThere ? [{ key: 'm', label: t('keys.menu'), group, act: () => openMenu(box.current) }] : []),
  ]);
  if (!isThere && chosen === null) return null;
  const finish = (said?: string) => {
    setChosen(null);
    if (said !== undefined) toggleNotification({ type: 'success', message: said });
  };
  return (
    <>
      <span ref={box}>
        <Menu.Root>
          <Menu.Trigger variant="tertiary" size="S">
            {t('acts.menu')}
          </Menu.Trigger>
          {/* the design system shows four and hides that there are more: a newcomer has to see every act */}
          <Menu.Content popoverPlacement="bottom-end" maxHeight="min(60rem, 70dvh)">
            {offered.map((act) => (
              <MenuItem key={act.key} onSelect={() => setChosen(act)}>
                <Item>
                  {t(act.label)} {act.letter !== undefined && <Keycap>{act.letter.toUpperCase()}</Keycap>}
                </Item>
              </MenuItem>
            ))}
          </Menu.Content>
        </Menu.Root>
      </span>
      <Modal.Root
        open={chosen !== null}
        onOpenChange={(isOpen: boolean) => {
          if (!isOpen) setChosen(null);
        }}
      >
        {chosen !== null && (
          <Modal.Content>
            <Modal.Header closeLabel={t('bulk.close')}>
              <Modal.Title>{t(chosen.label)}</Modal.Title>
            </Modal.Header>
            <Modal.Body>
              <DialogText>
                <chosen.Form conversation={conversation} onDone={finish} />
              </DialogText>
            </Modal.Body>
          </Modal.Content>
        )}
      </Modal.Root>
    </>
  );
}
