import type { FormsOverviewAnswer } from '@kaigai-desk/domain';
import { Sheet, TextLink } from '@kaigai-desk/platform/admin-kit';
import { styled } from 'styled-components';
import { editAddress, formAddress } from '../addresses';
import { Days } from '../Days';
import { standingOf } from '../calendar';
import { FormMark } from '../Marks';
import { useMayShapeForms } from '../permissions';
import { Share } from '../Share';
import { useWords } from '../words';

const Forms = styled(Sheet)`
  margin-top: 1.4rem;

  td:first-child a {
    font-weight: 700;
  }

  td.number {
    font-variant-numeric: tabular-nums;
  }

  @media (max-width: 48rem) {
    td[data-label]::before {
      color: ${({ theme }) => theme.colors.neutral600};
      content: attr(data-label) ' ';
    }
  }
`;

/** One row a form. */
export function FormTable({ answer }: { readonly answer: FormsOverviewAnswer }) {
  const { t, language } = useWords();
  const mayChange = useMayShapeForms('update');
  return (
    <Forms aria-labelledby="forms-heading">
      <thead>
        <tr>
          <th scope="col">{t('overview.column.form')}</th>
          <th scope="col">{t('overview.column.state')}</th>
          <th scope="col">{t('overview.column.answered')}</th>
          <th scope="col">{t('overview.column.days')}</th>
          <th scope="col">{t('overview.column.version')}</th>
          {mayChange && <th scope="col">{t('overview.column.edit')}</th>}
        </tr>
      </thead>
      <tbody>
        {answer.forms.map((form) => {
          const title = language === 'ja' ? form.titleJa : form.titleEn;
          return (
            <tr key={form.key}>
              <td>
                <TextLink to={formAddress(form.key)} dir="auto">
                  {title}
                </TextLink>
                <small>{form.key}</small>
              </td>
              <td>
                <FormMark standing={standingOf(form, answer.now)} />
              </td>
              <td>
                <Share answered={form.answered} asked={form.asked} />
              </td>
              <td>
                <Days opensOn={form.opensOn} closesOn={form.closesOn} />
              </td>
              <td className="number" data-label={t('overview.column.version')}>
                {form.version}
              </td>
              {mayChange && (
                <td>
                  <TextLink to={editAddress(form.documentId)} aria-label={t('overview.editOf', { title })}>
                    {t('overview.edit')}
                  </TextLink>
                </td>
              )}
            </tr>
          );
        })}
      </tbody>
    </Forms>
  );
}
