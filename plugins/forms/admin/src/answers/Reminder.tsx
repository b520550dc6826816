import { useState } from 'react';
import { Button } from '@strapi/design-system';
import { officeName } from '@kaigai-desk/platform/admin-kit';
import { styled } from 'styled-components';
import { reminderOf } from '../table/mail-addresses';
import type { OfficeRow } from '../table/rows';
import { useWords } from '../words';

const Box = styled.section`
  margin: 0 0 1.2rem;
  padding: 1.2rem 1.4rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral150};
  border-radius: 4px;
  background: ${({ theme }) => theme.colors.neutral0};

  h2 {
    margin: 0 0 0.8rem;
    font-size: 1.4rem;
    font-weight: 700;
  }

  p {
    margin: 0.4rem 0 0;
    overflow-wrap: anywhere;
  }

  p:empty {
    display: none;
  }

  summary {
    padding: 0.6rem 0;
    cursor: pointer;
  }

  textarea {
    display: block;
    width: 100%;
    max-width: 72rem;
    min-height: 8rem;
    margin-top: 0.8rem;
    padding: 0.8rem;
    border: 1px solid ${({ theme }) => theme.colors.neutral500};
    border-radius: 4px;
    background: ${({ theme }) => theme.colors.neutral0};
    color: inherit;
    font: inherit;
  }
`;

const Acts = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 0.8rem 1.6rem;
  align-items: flex-start;

  details {
    flex: 1 1 20rem;
  }
`;

type Copying = 'no' | 'done' | 'failed';

/** Addresses of those who are silent, to be copied into a mail. Browsers have a clipboard on https and localhost only. */
export function Reminder({ rows }: { readonly rows: readonly OfficeRow[] }) {
  const { t, language } = useWords();
  const [copying, setCopying] = useState<Copying>('no');
  const { addresses, count, unreachable } = reminderOf(rows);
  if (count === 0 && unreachable.length === 0) return null;
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(addresses);
      setCopying('done');
    } catch {
      setCopying('failed');
    }
  };
  const names = unreachable.map((office) => officeName(office, language));
  return (
    <Box aria-labelledby="reminder-heading">
      <h2 id="reminder-heading">{t('copy.heading')}</h2>
      {count > 0 && (
        <Acts>
          <Button variant="tertiary" onClick={() => void copy()}>
            {t('copy.button', { count })}
          </Button>
          <details>
            <summary>{t('copy.show')}</summary>
            <textarea readOnly aria-label={t('copy.label')} value={addresses} />
          </details>
        </Acts>
      )}
      <p role="status">{copying !== 'no' && t(`copy.${copying}`, { count })}</p>
      {unreachable.length > 0 && (
        <details>
          <summary>{t('copy.unreachable', { count: unreachable.length })}</summary>
          <p>{names.join(language === 'ja' ? '、' : ', ')}</p>
        </details>
      )}
    </Box>
  );
}
