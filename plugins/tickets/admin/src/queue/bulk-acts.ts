/** The acts on many tickets: what can be chosen for each, and what it says when it is done. */
import { STATE_FOR_DESK, type BulkAct, type Language, type TicketState } from '@kaigai-desk/domain';
import { tagText } from '../facts/fact-text';
import { useAssignees, useMe, useTags } from '../facts/use-facts';
import { useWords, type WordKey } from '../words';
import type { PickOption } from './PickDialog';
import type { NamedAct } from './use-bulk';

export const BULK_ACTS = ['assign', 'tag', 'untag', 'move'] as const;
export type BulkKind = (typeof BULK_ACTS)[number];

/** The key of each act. */
export const BULK_KEYS: Readonly<Record<BulkKind, string>> = {
  assign: 'a',
  tag: 't',
  untag: 'shift+t',
  move: 's',
};

/** The key that assigns to the reader. */
export const BULK_ME = 'i';

/** States that a bulk can ask for; each ticket says whether it can go there. */
const STATES: readonly TicketState[] = ['open', 'waitingRequester', 'resolved'];
/** No admin has this id. */
const NOBODY = 'nobody';

const ACT_OF: Readonly<Record<BulkKind, (id: string) => BulkAct>> = {
  assign: (id) => ({ kind: 'assign', assigneeId: id === NOBODY ? null : id }),
  tag: (id) => ({ kind: 'tag', tagId: id }),
  untag: (id) => ({ kind: 'untag', tagId: id }),
  move: (id) => ({ kind: 'move', state: id as TicketState }),
};

const stateOptions = (language: Language): readonly PickOption[] =>
  STATES.map((state) => ({ id: state, label: STATE_FOR_DESK[state][language] }));

/** What can be chosen for each act; undefined while it is on its way. The reader stands first. */
export function useBulkOptions(): Readonly<Record<BulkKind, readonly PickOption[] | undefined>> {
  const { t, language } = useWords();
  const me = useMe();
  const people = useAssignees().data?.assignees;
  const tags = useTags().data?.tags.map((tag) => ({ id: tag.id, label: tagText(tag, language) }));
  const others = (people ?? []).filter(({ id }) => id !== me?.id);
  const self = (people ?? []).filter(({ id }) => id === me?.id);
  return {
    assign: people && [
      ...self.map(({ id, name }) => ({ id, label: t('bulk.me', { name }) })),
      ...others.map(({ id, name }) => ({ id, label: name })),
      { id: NOBODY, label: t('facts.nobody') },
    ],
    tag: tags,
    untag: tags,
    move: stateOptions(language),
  };
}

/** An act with what was chosen for it. */
export function useNamedAct(): (kind: BulkKind, option: PickOption) => NamedAct {
  const { t } = useWords();
  const key: Readonly<Record<BulkKind, WordKey>> = {
    assign: 'bulk.done.assign',
    tag: 'bulk.done.tag',
    untag: 'bulk.done.untag',
    move: 'bulk.done.move',
  };
  return (kind, option) => ({
    act: ACT_OF[kind](option.id),
    done: (count) => (count === 0 ? t('bulk.done.none') : t(key[kind], { count, what: option.label })),
  });
}
