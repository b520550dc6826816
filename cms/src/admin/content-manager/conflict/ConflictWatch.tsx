import { useEffect, useState, useSyncExternalStore } from 'react';
import { Button } from '@strapi/design-system';
import { getFetchClient, unstable_useContentManagerContext, useForm } from '@strapi/strapi/admin';
import { adminLanguage } from '../../language';
import { ConflictDialog, type Choices } from './ConflictDialog';
import { touchedOnto } from './rebase';
import { onRefused, readAnew, refusedNow, type RefusedSave } from './store';
import { WORDS } from './words';

type Values = Readonly<Record<string, unknown>>;

/** What the form held when its save was refused. */
interface Held {
  readonly refused: RefusedSave;
  readonly begun: Values;
  readonly typed: Values;
  readonly isRebased: boolean;
  readonly isShown: boolean;
  readonly choices: Choices;
}

const SINGLE_TYPES = 'single-types';

/**
 * Stands beside the buttons of the form. When a save is refused because another one was faster, it reads the row again,
 * puts what was typed onto it, and asks for each field that both changed; the next save knows of the new revision.
 */
export function ConflictWatch() {
  const refused = useSyncExternalStore(onRefused, refusedNow);
  const { model, id, collectionType } = unstable_useContentManagerContext();
  const onChange = useForm('ConflictWatch', (state) => state.onChange);
  const values = useForm('ConflictWatch', (state) => state.values as Values);
  const initialValues = useForm('ConflictWatch', (state) => state.initialValues as Values);
  const [held, setHeld] = useState<Held | null>(null);
  const isHere = refused?.model === model && (collectionType === SINGLE_TYPES || refused.documentId === id);

  /** Only over a line that is there: the page of a row that cannot be read is gone, with all that was typed. */
  const readAgain = async () => {
    const isSingle = collectionType === SINGLE_TYPES;
    const row = `/content-manager/${collectionType}/${model}${isSingle ? '' : `/${id ?? ''}`}`;
    try {
      await getFetchClient().get(row + window.location.search);
    } catch {
      return;
    }
    readAnew(isSingle ? model : `${model}_${id ?? ''}`);
  };
  useEffect(() => {
    if (!refused || !isHere) {
      setHeld(null);
      return;
    }
    setHeld({ refused, begun: initialValues, typed: values, isRebased: false, isShown: true, choices: {} });
    void readAgain();
    // one refused save is one begin: what is typed later is put into the form itself
  }, [refused, isHere]);
  useEffect(() => {
    if (!held || held.isRebased || Number(initialValues['revision']) < held.refused.conflict.revision) return;
    const touched = touchedOnto(held.begun, held.typed, initialValues);
    for (const [name, value] of Object.entries(touched)) onChange(name, value);
    setHeld({ ...held, isRebased: true });
  }, [held, initialValues]);
  if (!held) return null;

  const { conflict } = held.refused;
  const language = adminLanguage();
  const take = (choices: Choices) => {
    const mine = touchedOnto(held.begun, held.typed, initialValues);
    for (const { field } of conflict.fields) {
      onChange(field, choices[field] === 'theirs' ? initialValues[field] : mine[field]);
    }
    setHeld({ ...held, isShown: false, choices });
  };
  return held.isShown ? (
    <ConflictDialog
      model={model}
      fields={conflict.fields}
      language={language}
      chosen={held.choices}
      isReady={held.isRebased}
      onReload={() => void readAgain()}
      onTake={take}
    />
  ) : (
    <Button variant="tertiary" fullWidth onClick={() => setHeld({ ...held, isShown: true })}>
      {WORDS.show[language]}
    </Button>
  );
}
