import { useState } from 'react';
import { Button } from '@strapi/design-system';
import type { RowsActed } from '@kaigai-desk/domain';
import { styled } from 'styled-components';
import { Notice, tell, troubleOf, troubleText } from '../kit';
import { useWords } from '../words';

const Bar = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 0.8rem 1.6rem;
  align-items: center;
  margin: 0 0 1.2rem;
`;

type Act = 'retry' | 'giveUp';
const ADDRESS = { retry: '/platform/outbox/retry', giveUp: '/platform/outbox/give-up' } as const;

interface Props {
  readonly chosen: readonly number[];
  readonly unsentCount: number;
  readonly onChooseAll: () => void;
  /** After something was done, or was found to be done already. */
  readonly onActed: () => void;
}

/** What can be done about the mails that were chosen. Giving up is asked for twice: it cannot be undone. */
export function Acts({ chosen, unsentCount, onChooseAll, onActed }: Props) {
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
      const { done } = await tell<RowsActed>(ADDRESS[what], { ids: chosen });
      setSaid(t(`outbox.done.${what}`, { count: done }));
      onActed();
    } catch (error) {
      const refused = troubleOf(error);
      setTrouble(troubleText(refused, language));
      if (refused.code === 'mail.nothingToDo') onActed();
    }
    setIsSure(false);
    setIsActing(false);
  };
  return (
    <>
      {unsentCount > 0 && (
        <Bar>
          <Button variant="tertiary" onClick={onChooseAll}>
            {t('outbox.chooseAll')}
          </Button>
          <Button disabled={count === 0 || isActing} onClick={() => void act('retry')}>
            {t('outbox.retry')}
          </Button>
          <Button
            variant="danger-light"
            disabled={count === 0 || isActing}
            onClick={() => {
              setIsSure(true);
            }}
          >
            {t('outbox.giveUp')}
          </Button>
          <span>{t('outbox.chosen', { count })}</span>
        </Bar>
      )}
      {isSure && count > 0 && (
        <Notice tone="warning">
          <span>{t('outbox.sure', { count })}</span>
          <Button variant="danger" onClick={() => void act('giveUp')}>
            {t('outbox.sureYes')}
          </Button>
          <Button
            variant="tertiary"
            onClick={() => {
              setIsSure(false);
            }}
          >
            {t('outbox.sureNo')}
          </Button>
        </Notice>
      )}
      {trouble !== '' && <Notice tone="danger">{trouble}</Notice>}
      <p role="status">{said}</p>
    </>
  );
}
