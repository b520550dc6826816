import { STATE_FOR_DESK, type MergePreview, type MergeReader, type MergeSide } from '@kaigai-desk/domain';
import { styled } from 'styled-components';
import { useWords } from '../../words';

const Both = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(22rem, 1fr));
  gap: 1.2rem;

  section {
    padding: 1rem 1.2rem;
    border: 1px solid ${({ theme }) => theme.colors.neutral200};
    border-radius: 4px;
  }

  h3,
  h4 {
    margin: 0;
    font-weight: 700;
  }

  h3 {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
  }

  p {
    color: ${({ theme }) => theme.colors.neutral600};
  }
`;

const Readers = styled.div`
  h3 {
    margin: 0 0 0.4rem;
    font-weight: 700;
  }

  ul {
    display: grid;
    gap: 0.8rem;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  li[data-new='true'] {
    padding-left: 1rem;
    border-left: 4px solid ${({ theme }) => theme.colors.warning500};
  }
`;

function Side({ heading, side }: { readonly heading: string; readonly side: MergeSide }) {
  const { t, language } = useWords();
  const { number, subject, requesterName, officeNameJa, officeNameEn, messages, notes, state } = side;
  return (
    <section>
      <h3>{heading}</h3>
      <b dir="auto">
        {number} {subject}
      </b>
      <p>
        <bdi>{requesterName}</bdi> · {language === 'ja' ? officeNameJa : officeNameEn}
      </p>
      <p>
        {STATE_FOR_DESK[state][language]} · {t('acts.merge.counts', { messages, notes })}
      </p>
    </section>
  );
}

function Reader({ reader, source }: { readonly reader: MergeReader; readonly source: number }) {
  const { t, language } = useWords();
  const { name, officeNameJa, officeNameEn, sees, isRequesterOf, newlyGetsAnswers } = reader;
  const separator = language === 'ja' ? '、' : ', ';
  return (
    <li data-new={newlyGetsAnswers}>
      <b>
        <bdi>{name}</bdi>
      </b>{' '}
      ({language === 'ja' ? officeNameJa : officeNameEn}){' '}
      {sees.length > 0
        ? t('acts.merge.sees', { numbers: [...sees].sort((a, b) => a - b).join(separator) })
        : t('acts.merge.seesNone')}{' '}
      {newlyGetsAnswers ? (
        <strong>{t('acts.merge.getsNew')}</strong>
      ) : (
        isRequesterOf.includes(source) && t('acts.merge.getsOwn')
      )}
    </li>
  );
}

/** What a merge would let stand, and what each person of the offices may read by the office scope. */
export function MergePreviewView({ preview }: { readonly preview: MergePreview }) {
  const { t } = useWords();
  return (
    <>
      <Both role="group" aria-label={t('acts.merge.stands')}>
        <Side heading={t('acts.merge.goes')} side={preview.source} />
        <Side heading={t('acts.merge.stays')} side={preview.target} />
      </Both>
      <p>{t('acts.merge.rule')}</p>
      <Readers>
        <h3>{t('acts.merge.who')}</h3>
        <ul>
          {preview.readers.map((reader, index) => (
            <Reader key={`${reader.name}-${index}`} reader={reader} source={preview.source.number} />
          ))}
        </ul>
      </Readers>
    </>
  );
}
