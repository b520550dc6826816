import { useState, type ReactNode } from 'react';
import { useNotification } from '@strapi/strapi/admin';
import type { ConversationAnswer } from '@kaigai-desk/domain';
import { useKeys, type PageKey } from '@kaigai-desk/platform/admin-kit';
import { useNavigate } from 'react-router-dom';
import { conversationAddress, queueAddress, type CameFrom } from '../addresses';
import { useMe } from '../facts/use-facts';
import { useDeskKeys } from '../keys/use-desk-keys';
import { BULK_KEYS, BULK_ME, useBulkOptions, useNamedAct, type BulkKind } from '../queue/bulk-acts';
import { PickDialog, type PickOption } from '../queue/PickDialog';
import { useBulk } from '../queue/use-bulk';
import { useWords } from '../words';
import type { Neighbour } from './came-from';
import { useNeighbours } from './use-neighbours';

const KINDS = ['assign', 'tag', 'untag'] as const satisfies readonly BulkKind[];

/** The keys of a conversation beside writing: the way about, and what is done to the ticket as in the list, each with its undo. */
export function useTicketKeys({ number, state }: ConversationAnswer, cameFrom: CameFrom, canAct: boolean) {
  const { t } = useWords();
  const navigate = useNavigate();
  const { toggleNotification } = useNotification();
  const me = useMe();
  const options = useBulkOptions();
  const named = useNamedAct();
  const neighbours = useNeighbours(number, cameFrom);
  const [asked, setAsked] = useState<BulkKind | null>(null);
  const bulk = useBulk({
    onDone: () => undefined,
    undone: (count) => (count === 0 ? t('bulk.undoneNone') : t('bulk.undone', { count })),
  });
  const go = (to: Neighbour | null, end: string) => {
    if (to === null) toggleNotification({ type: 'info', message: end });
    else navigate(conversationAddress(to.number), { state: to.cameFrom });
  };
  const close = () => {
    setAsked(null);
    requestAnimationFrame(() => document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true }));
  };
  const act = (kind: BulkKind, option: PickOption) => void bulk.act([number], named(kind, option));
  const moving = t('keys.group.move');
  const acts = t('keys.group.acts');
  const changing: readonly PageKey[] = [
    {
      ...{ key: BULK_ME, label: t('keys.take'), group: acts },
      act: () => me !== null && act('assign', { id: me.id, label: me.name }),
    },
    ...KINDS.map((kind) => ({
      ...{ key: BULK_KEYS[kind], label: t(`keys.${kind}`), group: acts },
      act: () => setAsked(kind),
    })),
  ];
  useKeys([
    {
      ...{ key: 'j', label: t('keys.next'), group: moving },
      act: () => go(neighbours.next, t('keys.lastOfList')),
    },
    {
      ...{ key: 'k', label: t('keys.previous'), group: moving },
      act: () => go(neighbours.previous, t('keys.firstOfList')),
    },
    {
      ...{ key: 'u', label: t('keys.back'), group: moving },
      act: () => navigate(queueAddress(cameFrom.view, cameFrom.page, cameFrom.search)),
    },
    ...(canAct && state !== 'closed' ? changing : []),
    ...(canAct ? [{ key: 'z', label: t('keys.undo'), group: acts, act: () => void bulk.undo() }] : []),
    ...useDeskKeys(),
  ]);
  const dialog: ReactNode = asked !== null && (
    <PickDialog
      title={t(`bulk.title.${asked}`, { count: 1 })}
      label={t(`bulk.label.${asked}`)}
      options={options[asked]}
      onPick={(option) => {
        close();
        act(asked, option);
      }}
      onClose={close}
    />
  );
  return { neighbours, bulk, dialog };
}
