import { Button } from '@strapi/design-system';
import { errorText, type ActedOnMany, type ErrorCode } from '@kaigai-desk/domain';
import { Keycap, troubleText } from '@kaigai-desk/platform/admin-kit';
import { styled } from 'styled-components';
import { useWords, type WordKey } from '../words';
import type { Bulk } from './use-bulk';

/** It stands at the foot of what is seen, over the list: nothing moves when it comes or goes. */
const Foot = styled.div`
  position: sticky;
  bottom: 1.6rem;
  z-index: 3;
`;

const Strip = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 0.8rem 1.6rem;
  align-items: center;
  width: fit-content;
  max-width: 100%;
  margin-top: 1.2rem;
  padding: 1rem 1.6rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-left: 4px solid ${({ theme }) => theme.colors.success600};
  border-radius: 4px;
  background: ${({ theme }) => theme.colors.neutral0};
  box-shadow: ${({ theme }) => theme.shadows.popupShadow};
  overflow-wrap: anywhere;

  &[data-tone='left'] {
    border-left-color: ${({ theme }) => theme.colors.warning600};
  }

  &[data-tone='trouble'] {
    border-left-color: ${({ theme }) => theme.colors.danger600};
  }

  p + p {
    margin-top: 0.4rem;
  }
`;

/** Why something was not done, where the text of the error speaks to somebody else. */
const WHY: Readonly<Partial<Record<ErrorCode, WordKey>>> = {
  'ticket.closed': 'bulk.why.closed',
  'ticket.unchanged': 'bulk.why.unchanged',
  'ticket.moveRefused': 'bulk.why.moveRefused',
};

function Left({ left }: { readonly left: ActedOnMany['left'] }) {
  const { t, language } = useWords();
  const codes = [...new Set(left.map(({ code }) => code))];
  return (
    <>
      {codes.map((code) => {
        const numbers = left.filter((one) => one.code === code).map(({ number }) => number);
        const why = WHY[code];
        return (
          <p key={code}>
            {t('bulk.left', {
              count: numbers.length,
              numbers: numbers.join(language === 'ja' ? '、' : ', '),
              why: why ? t(why) : errorText(code, language),
            })}
          </p>
        );
      })}
    </>
  );
}

/** What an act on many tickets did, for which it was not done and why, and the way back. */
export function OutcomeStrip({ bulk }: { readonly bulk: Bulk }) {
  const { t, language } = useWords();
  const { outcome, isActing } = bulk;
  const left = outcome?.kind === 'acted' ? outcome.result.left : [];
  const tone = outcome?.kind === 'trouble' ? 'trouble' : left.length > 0 ? 'left' : 'done';
  return (
    <Foot role="status">
      {outcome !== null && (
        <Strip data-tone={tone}>
          <div>
            <p>{outcome.kind === 'trouble' ? troubleText(outcome.trouble, language) : outcome.said}</p>
            <Left left={left} />
          </div>
          {outcome.kind === 'acted' && outcome.undo !== null && (
            <Button
              variant="secondary"
              size="S"
              loading={isActing}
              endIcon={<Keycap>Z</Keycap>}
              onClick={() => void bulk.undo()}
            >
              {t('bulk.undo')}
            </Button>
          )}
          <Button variant="tertiary" size="S" onClick={bulk.dismiss}>
            {t('bulk.dismiss')}
          </Button>
        </Strip>
      )}
    </Foot>
  );
}
