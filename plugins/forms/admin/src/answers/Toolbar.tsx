import type { FormAnswersAnswer } from '@kaigai-desk/domain';
import { Pills } from '@kaigai-desk/platform/admin-kit';
import { Link, useNavigate } from 'react-router-dom';
import { styled } from 'styled-components';
import { formAddress, ORDERS, SHOWN, type Look } from '../addresses';
import type { Selection } from '../table/rows';
import { useWords } from '../words';

const Bar = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 0.8rem 2.4rem;
  align-items: center;
  margin: 1.2rem 0;

  label {
    display: inline-flex;
    gap: 0.8rem;
    align-items: center;
  }

  select {
    max-width: 100%;
    padding: 0.6rem 0.8rem;
    border: 1px solid ${({ theme }) => theme.colors.neutral500};
    border-radius: 4px;
    background: ${({ theme }) => theme.colors.neutral0};
    color: inherit;
    font: inherit;
  }
`;

interface Props {
  readonly answer: FormAnswersAnswer;
  readonly look: Look;
  readonly counts: Selection['counts'];
}

/** Which offices are shown, and in which order. What is chosen goes into the address. */
export function Toolbar({ answer, look, counts }: Props) {
  const { t, language } = useWords();
  const navigate = useNavigate();
  const { key } = answer.form;
  const go = (change: Partial<Look>): void =>
    navigate(formAddress(key, { ...look, ...change }), { replace: true });
  const regions = answer.regions.filter(({ officeCodes }) => officeCodes.length > 0);
  return (
    <Bar>
      <Pills aria-label={t('shown.label')}>
        {SHOWN.map((shown) => (
          <Link
            key={shown}
            to={formAddress(key, { ...look, shown })}
            replace
            aria-current={shown === look.shown ? 'true' : undefined}
          >
            {t(`shown.${shown}`)} <span>{counts[shown]}</span>
          </Link>
        ))}
      </Pills>
      {regions.length > 1 && (
        <label>
          {t('region.label')}
          <select value={look.region} onChange={(event) => go({ region: event.target.value })}>
            <option value="">{t('region.all')}</option>
            {regions.map((region) => (
              <option key={region.code} value={region.code}>
                {language === 'ja' ? region.nameJa : region.nameEn}
              </option>
            ))}
          </select>
        </label>
      )}
      <label>
        {t('order.label')}
        <select
          value={look.order}
          onChange={(event) =>
            go({ order: ORDERS.find((order) => order === event.target.value) ?? 'office' })
          }
        >
          {ORDERS.map((order) => (
            <option key={order} value={order}>
              {t(`order.${order}`)}
            </option>
          ))}
        </select>
      </label>
    </Bar>
  );
}
