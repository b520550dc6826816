import { VisuallyHidden } from '@strapi/design-system';
import type { FormAnswersAnswer } from '@kaigai-desk/domain';
import { officeName, Timestamp } from '@kaigai-desk/platform/admin-kit';
import { cellReader, type Cell } from '../table/cells';
import { columnsOf, type Column } from '../table/columns';
import type { OfficeRow } from '../table/rows';
import { useWords } from '../words';
import { CellText } from './CellText';
import { Legend, Region, Wide } from './wide-table';

function ColumnHead({ column }: { readonly column: Column }) {
  const { t } = useWords();
  return (
    <th scope="col" data-number={column.isNumber}>
      <span dir="auto">{column.label}</span>
      {column.isRemoved && <small>{t('table.removed')}</small>}
    </th>
  );
}

function AnswerCell({ cell }: { readonly cell: Cell }) {
  const { t } = useWords();
  if (cell.kind === 'notAsked') {
    return (
      <td>
        <VisuallyHidden>{t('table.notAsked')}</VisuallyHidden>
      </td>
    );
  }
  if (cell.kind === 'empty') {
    return (
      <td>
        <em>{t('table.empty')}</em>
      </td>
    );
  }
  return (
    <td data-number={cell.isNumber}>
      <CellText text={cell.text} />
    </td>
  );
}

interface Props {
  readonly answer: FormAnswersAnswer;
  readonly rows: readonly OfficeRow[];
}

/** The answers: a row an office, a column a question of any version. It scrolls by itself, heads stay in sight. */
export function AnswerTable({ answer, rows }: Props) {
  const { t, language } = useWords();
  const title = language === 'ja' ? answer.form.titleJa : answer.form.titleEn;
  const columns = columnsOf(answer, language);
  const read = cellReader(answer.versions, { language, yes: t('table.yes'), no: t('table.no') });
  if (columns.length === 0) return <p>{t('form.noFields')}</p>;
  return (
    <>
      <Legend>{t('table.legend')}</Legend>
      {/* a region that scrolls takes the focus, so that arrow keys can scroll it */}
      <Region role="region" aria-label={t('table.caption', { title })} tabIndex={0}>
        <Wide aria-label={t('table.caption', { title })}>
          <thead>
            <tr>
              <th scope="col">{t('column.office')}</th>
              <th scope="col">{t('column.answered')}</th>
              {columns.map((column) => (
                <ColumnHead key={column.key} column={column} />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ office, answer: given }) => (
              <tr key={office.code}>
                <th scope="row">{officeName(office, language)}</th>
                {given === null ? (
                  <td colSpan={columns.length + 1}>
                    <em>{t('table.silent')}</em>
                  </td>
                ) : (
                  <>
                    <td>
                      <bdi>{given.answeredByName}</bdi>
                      <small>
                        <Timestamp at={given.answeredAt} language={language} />
                      </small>
                      {given.isOlderVersion && <small>{t('mark.older')}</small>}
                    </td>
                    {columns.map((column) => (
                      <AnswerCell key={column.key} cell={read(given, column)} />
                    ))}
                  </>
                )}
              </tr>
            ))}
          </tbody>
        </Wide>
      </Region>
    </>
  );
}
