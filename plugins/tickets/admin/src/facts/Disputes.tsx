import type { RefObject } from 'react';
import { errorText, type OfficeCard } from '@kaigai-desk/domain';
import { Timestamp, TwoValues, type Choice } from '@kaigai-desk/platform/admin-kit';
import { styled } from 'styled-components';
import { useWords } from '../words';
import type { Dispute } from './editing';
import { factName, factText } from './fact-text';

const Panel = styled.div`
  display: grid;
  gap: 1.4rem;
  padding: 1.2rem;
  border: 1px solid ${({ theme }) => theme.colors.warning200};
  border-left-width: 4px;
  border-radius: 4px;
  background: ${({ theme }) => theme.colors.warning100};

  h3 {
    margin: 0 0 0.4rem;
    color: ${({ theme }) => theme.colors.neutral800};
    font-size: 1.4rem;
    font-weight: 700;
  }

  && p {
    color: ${({ theme }) => theme.colors.neutral800};
  }

  [role='alert'] {
    /* the admin's own bar covers the top of a narrow page */
    scroll-margin-top: 9rem;
  }

  [role='alert']:focus {
    outline: none;
  }

  [role='alert']:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 4px;
  }
`;

const Missing = styled.span`
  display: block;
  color: ${({ theme }) => theme.colors.danger700};
  font-weight: 600;
`;

interface Props {
  readonly disputes: readonly Dispute[];
  readonly office: OfficeCard;
  /** Whether a save was tried before every choice was made. */
  readonly isPressed: boolean;
  readonly onChoose: (field: Dispute['field'], choice: Choice) => void;
  readonly alertRef: RefObject<HTMLDivElement>;
}

/** What two people changed at once: who was faster and when, and for each fact both values to choose from. */
export function Disputes({ disputes, office, isPressed, onChoose, alertRef }: Props) {
  const { t, language } = useWords();
  const empty = { nobody: t('facts.nobody'), noTags: t('facts.noTags'), noCc: t('facts.noCc') };
  return (
    <Panel>
      <div ref={alertRef} role="alert" tabIndex={-1}>
        <h3>{t('conflict.title')}</h3>
        <p>{t('conflict.lead')}</p>
      </div>
      {disputes.map((dispute) => {
        const { field, by, at, choice } = dispute;
        const isMissing = isPressed && choice === null;
        return (
          <TwoValues
            key={field}
            name={`dispute-${field}`}
            label={factName(field, language)}
            theirs={factText(field, dispute.theirs, language, empty)}
            mine={factText(field, dispute.mine, language, empty)}
            choice={choice}
            language={language}
            onChoose={(one) => onChoose(field, one)}
          >
            <bdi>
              {t('conflict.changed', {
                name: by ?? t('conflict.somebody'),
                field: factName(field, language),
              })}
            </bdi>
            {at !== null && <Timestamp at={at} office={office} language={language} />}
            {isMissing && <Missing>{errorText('field.choose', language)}</Missing>}
          </TwoValues>
        );
      })}
    </Panel>
  );
}
