import { useState, type ReactNode } from 'react';
import { useAuth } from '@strapi/strapi/admin';
import { Acts } from './Acts';
import type { Queue } from './queue';

interface Props {
  readonly queue: Queue;
  /** What a role needs to act. */
  readonly right: { readonly action: string };
  /** Ids of the rows of the page that something can be done about. */
  readonly open: readonly number[];
  readonly onActed: () => void;
  /** The rows; `chosen` is null where nothing can be chosen. */
  readonly children: (
    chosen: ReadonlySet<number> | null,
    choose: (id: number, isChosen: boolean) => void,
  ) => ReactNode;
}

/** Rows that can be chosen, one or many, under what can be done about them. */
export function Chooser({ queue, right, open, onActed, children }: Props) {
  const mayAct = useAuth('Chooser', ({ permissions }) => permissions).some(
    ({ action }) => action === right.action,
  );
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  // a row that was done meanwhile is chosen no more
  const still = new Set(open.filter((id) => chosen.has(id)));
  const choose = (id: number, isChosen: boolean): void => {
    setChosen(new Set(isChosen ? [...still, id] : [...still].filter((one) => one !== id)));
  };
  return (
    <>
      {mayAct && (
        <Acts
          queue={queue}
          chosen={[...still]}
          openCount={open.length}
          onChooseAll={() => {
            setChosen(new Set(open));
          }}
          onActed={() => {
            setChosen(new Set());
            onActed();
          }}
        />
      )}
      {children(mayAct && open.length > 0 ? still : null, choose)}
    </>
  );
}
