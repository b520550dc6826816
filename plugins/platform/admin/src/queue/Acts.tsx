import { useState } from 'react';
import { Button } from '@strapi/design-system';
import type { RowsActed } from '@kaigai-desk/domain';
import { styled } from 'styled-components';
import { Notice, tell, troubleOf, troubleText } from '../kit';
import { useWords } from '../words';
import type { Queue } from './queue';

const Bar = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 0.8rem 1.6rem;
  align-items: center;
  margin: 0 0 1.2rem;
`;

type Act = 'retry' | 'giveUp';
const ADDRESS = { retry: 'retry', giveUp: 'give-up' } as const;
const NOTHING = { outbox: 'mail.nothingToDo', jobs: 'job.nothingToDo' } as const;

interface Props {
  readonly queue: Queue;
  readonly chosen: readonly number[];
  /** How many rows of the page something can be done about. */
  readonly openCount: number;
  readonly onChooseAll: () => void;
  /** After something was done, or was found to be done already. */
  readonly onActed: () => void;
}

/** What can be done about the rows that were chosen. Giving up is asked for twice: it cannot be undone. */
export function Acts({ queue, chosen, openCount, onChooseAll, onActed }: Props) {
  const { t, language } = useWords();
  const [isSure, setIsSure] = useState(false);
  const [isActing, setIsActing] = useState(false);
  const [said, setSaid] = useState('');
  const [trouble, setTrouble] = useState('');
  const count = chosen.length;
  const act = async (what: Act): Promise<void> => {
    if (isActing) return;
    setIsActing(true);
    setSaid('');
    setTrouble('');
    try {
      const { done } = await tell<RowsActed>(`/platform/${queue}/${ADDRESS[what]}`, { ids: chosen });
      setSaid(t(`${queue}.done.${what}`, { count: done }));
      onActed();
    } catch (error) {
      const refused = troubleOf(error);
      setTrouble(troubleText(refused, language));
      if (refused.code === NOTHING[queue]) onActed();
    }
    setIsSure(false);
    setIsActing(false);
  };
  return (
    <>
      {openCount > 0 && (
        <Bar>
          <Button variant="tertiary" onClick={onChooseAll}>
            {t(`${queue}.chooseAll`)}
          </Button>
          <Button disabled={count === 0 || isActing} onClick={() => void act('retry')}>
            {t(`${queue}.retry`)}
          </Button>
          <Button
            variant="danger-light"
            disabled={count === 0 || isActing}
            onClick={() => {
              setIsSure(true);
            }}
          >
            {t(`${queue}.giveUp`)}
          </Button>
          <span>{t(`${queue}.chosen`, { count })}</span>
        </Bar>
      )}
      {isSure && count > 0 && (
        <Notice tone="warning">
          <span>{t(`${queue}.sure`, { count })}</span>
          <Button variant="danger" onClick={() => void act('giveUp')}>
            {t(`${queue}.sureYes`)}
          </Button>
          <Button
            variant="tertiary"
            onClick={() => {
              setIsSure(false);
            }}
          >
            {t(`${queue}.sureNo`)}
          </Button>
        </Notice>
      )}
      {trouble !== '' && <Notice tone="danger">{trouble}</Notice>}
      <p role="status">{said}</p>
    </>
  );
}
