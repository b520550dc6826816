import type { RefObject } from 'react';
import { errorText, type OfficeCard } from '@kaigai-desk/domain';
import { Timestamp } from '@kaigai-desk/platform/admin-kit';
import { styled } from 'styled-components';
import { useWords } from '../words';
import type { Choice, Dispute } from './editing';
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

const Group = styled.fieldset`
  display: grid;
  gap: 0.6rem;
  min-width: 0;
  margin: 0;
  padding: 0;
  border: 0;

  legend {
    padding: 0;
    font-weight: 700;
  }

  small,
  time {
    display: block;
    color: ${({ theme }) => theme.colors.neutral700};
    font-size: 1.2rem;
  }

  label {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0 0.8rem;
    align-items: start;
    padding: 0.8rem;
    border: 1px solid ${({ theme }) => theme.colors.neutral200};
    border-radius: 4px;
    background: ${({ theme }) => theme.colors.neutral0};
    cursor: pointer;
  }

  label:has(:checked) {
    border-color: ${({ theme }) => theme.colors.primary600};
    box-shadow: inset 0 0 0 1px ${({ theme }) => theme.colors.primary600};
  }

  input {
    grid-row: span 2;
    width: 1.6rem;
    height: 1.6rem;
    margin: 0.2rem 0 0;
    accent-color: ${({ theme }) => theme.colors.primary600};
  }
`;

const Missing = styled.span`
  display: block;
  color: ${({ theme }) => theme.colors.danger700};
  font-weight: 600;
`;

const CHOICES: readonly Choice[] = ['theirs', 'mine'];

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
          <Group key={field} aria-describedby={`dispute-${field}`}>
            <legend>{factName(field, language)}</legend>
            <div id={`dispute-${field}`}>
              <bdi>
                {t('conflict.changed', {
                  name: by ?? t('conflict.somebody'),
                  field: factName(field, language),
                })}
              </bdi>
              {at !== null && <Timestamp at={at} office={office} language={language} />}
              {isMissing && <Missing>{errorText('field.choose', language)}</Missing>}
            </div>
            {CHOICES.map((one) => (
              <label key={one}>
                <input
                  type="radio"
                  name={`dispute-${field}`}
                  value={one}
                  checked={choice === one}
                  onChange={() => onChoose(field, one)}
                />
                <small>{t(`conflict.${one}`)}</small>
                <bdi>{factText(field, dispute[one], language, t('facts.nobody'))}</bdi>
              </label>
            ))}
          </Group>
        );
      })}
    </Panel>
  );
}
