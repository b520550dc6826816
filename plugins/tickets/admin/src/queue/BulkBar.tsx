import { Button } from '@strapi/design-system';
import { Keycap } from '@kaigai-desk/platform/admin-kit';
import { styled } from 'styled-components';
import { useWords } from '../words';
import { BULK_ACTS, type BulkKind } from './bulk-acts';
import { elsewhere, type Selection } from './selection';

/** It keeps its height, so that the list does not move when something is selected. */
const Bar = styled.div`
  position: sticky;
  top: 0;
  z-index: 2;
  display: flex;
  flex-wrap: wrap;
  gap: 0.6rem 1.2rem;
  align-items: center;
  min-height: 4.8rem;
  margin-top: 1rem;
  padding: 0.6rem 0;
  background: ${({ theme }) => theme.colors.neutral100};

  label {
    display: inline-flex;
    gap: 0.8rem;
    align-items: center;
    min-height: 3.2rem;
    padding: 0 1rem;
    cursor: pointer;
  }

  input {
    width: 1.6rem;
    height: 1.6rem;
    accent-color: ${({ theme }) => theme.colors.primary600};
  }

  strong {
    font-weight: 700;
    font-variant-numeric: tabular-nums;
  }

  @media (max-width: 48rem) {
    position: static;
  }
`;

const CAPS: Readonly<Record<BulkKind, string>> = { assign: 'A', tag: 'T', untag: 'Shift+T', move: 'S' };

interface Props {
  readonly selection: Selection;
  /** The numbers on this page. */
  readonly rows: readonly number[];
  readonly isActing: boolean;
  readonly onAll: () => void;
  readonly onClear: () => void;
  readonly onAct: (kind: BulkKind) => void;
}

/** What is selected, and what can be done to all of it. */
export function BulkBar({ selection, rows, isActing, onAll, onClear, onAct }: Props) {
  const { t } = useWords();
  const count = selection.numbers.size;
  const away = elsewhere(selection, rows);
  const onPage = count - away;
  if (count === 0 && rows.length === 0) return null;
  return (
    <Bar role="group" aria-label={t('bulk.heading')}>
      <label>
        <input
          type="checkbox"
          checked={rows.length > 0 && onPage === rows.length}
          ref={(box) => {
            if (box) box.indeterminate = onPage > 0 && onPage < rows.length;
          }}
          onChange={onAll}
        />
        {t('bulk.all')}
      </label>
      <strong role="status">
        {count > 0 && t('bulk.count', { count })}
        {away > 0 && ` ${t('bulk.elsewhere', { count: away })}`}
      </strong>
      {count > 0 && (
        <>
          {BULK_ACTS.map((kind) => (
            <Button
              key={kind}
              variant="secondary"
              size="S"
              disabled={isActing}
              endIcon={<Keycap>{CAPS[kind]}</Keycap>}
              onClick={() => onAct(kind)}
            >
              {t(`bulk.act.${kind}`)}
            </Button>
          ))}
          <Button variant="tertiary" size="S" endIcon={<Keycap>Esc</Keycap>} onClick={onClear}>
            {t('bulk.clear')}
          </Button>
        </>
      )}
    </Bar>
  );
}
