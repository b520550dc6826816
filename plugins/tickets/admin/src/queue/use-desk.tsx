import { useState, type ReactNode } from 'react';
import { BULK_MAX } from '@kaigai-desk/domain';
import type { PageKey } from '@kaigai-desk/platform/admin-kit';
import { useMe } from '../facts/use-facts';
import { useWords } from '../words';
import { BULK_ACTS, BULK_KEYS, BULK_ME, useBulkOptions, useNamedAct, type BulkKind } from './bulk-acts';
import { PickDialog, type PickOption } from './PickDialog';
import { useBulk } from './use-bulk';
import type { usePlace } from './use-place';
import { useSelection } from './use-selection';

/**
 * What is selected in a list, and what is done to it: each act asks once what it is to be, is told, and can be undone.
 * @param list which list it is, whatever its page
 */
export function useDesk(rows: readonly number[], list: string, place: ReturnType<typeof usePlace>) {
  const { t } = useWords();
  const { selection, ...selecting } = useSelection(rows, list);
  const options = useBulkOptions();
  const named = useNamedAct();
  const [asked, setAsked] = useState<BulkKind | null>(null);
  const bulk = useBulk({
    onDone: selecting.release,
    undone: (count) => (count === 0 ? t('bulk.undoneNone') : t('bulk.undone', { count })),
  });
  const { chosen } = place;
  const here = chosen !== null && rows.includes(chosen) ? [chosen] : [];
  const targets = selection.numbers.size > 0 ? [...selection.numbers] : here;

  const me = useMe();
  /** Whether something is chosen, and not too much. */
  const canAct = (): boolean => {
    if (targets.length === 0) bulk.say(t('bulk.chooseFirst'));
    else if (targets.length > BULK_MAX) bulk.say(t('bulk.tooMany', { most: BULK_MAX }));
    else return true;
    return false;
  };
  const ask = (kind: BulkKind): void => {
    if (canAct()) setAsked(kind);
  };
  const take = (): void => {
    if (me !== null && canAct()) void bulk.act(targets, named('assign', { id: me.id, label: me.name }));
  };
  const close = (): void => {
    setAsked(null);
    requestAnimationFrame(place.comeBack);
  };
  const pick = (kind: BulkKind, option: PickOption): void => {
    close();
    void bulk.act(targets, named(kind, option));
  };
  const select = (times: number): void => {
    const first = place.ahead(0);
    if (first === undefined) return;
    if (times === 1) {
      selecting.toggle(first);
      return place.go(first);
    }
    const last = rows[Math.min(rows.length, rows.indexOf(first) + times) - 1] ?? first;
    selecting.range(first, last);
    place.go(last);
  };
  const extend = (by: 1 | -1): void => {
    const from = place.ahead(0);
    const to = chosen === null ? from : place.ahead(by);
    if (from === undefined || to === undefined) return;
    selecting.range(from, to);
    place.go(to);
  };
  const tick = (number: number, isRange: boolean): void => {
    if (isRange) selecting.extend(number);
    else selecting.toggle(number);
    place.note(number);
  };
  const dialog: ReactNode = asked !== null && (
    <PickDialog
      title={t(`bulk.title.${asked}`, { count: targets.length })}
      label={t(`bulk.label.${asked}`)}
      options={options[asked]}
      onPick={(option) => pick(asked, option)}
      onClose={close}
    />
  );
  return {
    selection,
    bulk,
    ask,
    select,
    extend,
    tick,
    dialog,
    toggleAll: selecting.toggleAll,
    clear: selecting.clear,
    keys: [
      { key: '*', label: t('keys.all'), group: t('keys.group.select'), act: selecting.toggleAll },
      { key: 'escape', label: t('keys.clear'), group: t('keys.group.select'), act: selecting.clear },
      ...BULK_ACTS.map((kind) => ({
        ...{ key: BULK_KEYS[kind], label: t(`keys.${kind}`), group: t('keys.group.acts') },
        act: () => ask(kind),
      })),
      {
        ...{ key: BULK_ME, label: t('keys.take'), group: t('keys.group.acts') },
        act: take,
      },
      {
        ...{ key: 'z', label: t('keys.undo'), group: t('keys.group.acts') },
        act: () => void bulk.undo(),
      },
    ] satisfies readonly PageKey[],
  };
}
