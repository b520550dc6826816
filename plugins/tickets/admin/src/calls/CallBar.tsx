import { Button } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { Keycap, useKeys } from '@kaigai-desk/platform/admin-kit';
import { styled } from 'styled-components';
import { useWords } from '../words';
import { CallForm } from './CallForm';
import { lengthInWords, useNow, useRunningCall } from './running';

const Bar = styled.aside`
  position: fixed;
  right: 1.6rem;
  bottom: 1.6rem;
  z-index: 3;
  display: grid;
  gap: 1rem;
  max-width: min(44rem, calc(100vw - 3.2rem));
  max-height: calc(100dvh - 3.2rem);
  overflow: auto;
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.4rem;
  line-height: 1.45;

  /* on a phone it would lie over what is read: while nobody calls, it stands at the end of the page */
  @media (max-width: 48rem) {
    &[data-open='false'] {
      position: static;
      padding: 1.2rem;
    }
  }

  &[data-open='true'] {
    padding: 1.4rem 1.6rem;
    border: 1px solid ${({ theme }) => theme.colors.neutral200};
    border-radius: 4px;
    background: ${({ theme }) => theme.colors.neutral0};
    box-shadow: ${({ theme }) => theme.shadows.popupShadow};
  }

  h2 {
    margin: 0;
    font-size: 1.4rem;
    font-weight: 700;
  }

  [role='timer'] {
    font-size: 2rem;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
  }
`;

const Steps = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 0.8rem;
  align-items: center;
`;

/** A call by hand, from every page of the desk: it rings, is picked up, is hung up, and is written down. */
export function CallBar() {
  const { t } = useWords();
  const { toggleNotification } = useNotification();
  const { call, ring, change, end } = useRunningCall();
  const isRunning = call !== null && call.hungUpAt === null;
  const now = useNow(isRunning);
  useKeys(call === null ? [{ key: 'p', label: t('keys.call'), group: t('keys.group.desk'), act: ring }] : []);
  if (call === null) {
    return (
      <Bar id="desk-call" aria-label={t('call.heading')} data-open="false">
        <Button variant="secondary" onClick={ring} endIcon={<Keycap>P</Keycap>}>
          {t('call.begin')}
        </Button>
      </Bar>
    );
  }
  const { pickedUpAt, hungUpAt, rangAt } = call;
  if (hungUpAt !== null) {
    return (
      <Bar id="desk-call" aria-label={t('call.heading')} data-open="true">
        <h2>{t('call.heading')}</h2>
        <CallForm
          call={call}
          onChange={change}
          onDone={(said) => {
            end();
            if (said !== undefined) toggleNotification({ type: 'success', message: said });
          }}
        />
      </Bar>
    );
  }
  return (
    <Bar id="desk-call" aria-label={t('call.heading')} data-open="true">
      <Steps>
        <span>{t(pickedUpAt === null ? 'call.ringing' : 'call.talking')}</span>
        <span role="timer">{lengthInWords(now - (pickedUpAt ?? rangAt))}</span>
      </Steps>
      <Steps>
        {pickedUpAt === null && (
          <Button onClick={() => change({ pickedUpAt: Date.now() })}>{t('call.pickUp')}</Button>
        )}
        <Button variant="secondary" onClick={() => change({ hungUpAt: Math.max(Date.now(), rangAt + 1) })}>
          {t(pickedUpAt === null ? 'call.giveUp' : 'call.hangUp')}
        </Button>
        <Button variant="tertiary" onClick={end}>
          {t('call.discard')}
        </Button>
      </Steps>
    </Bar>
  );
}
