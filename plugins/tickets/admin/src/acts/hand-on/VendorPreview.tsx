import { useEffect, useRef } from 'react';
import type { VendorPreviewAnswer } from '@kaigai-desk/domain';
import { styled } from 'styled-components';
import { useWords } from '../../words';

const Box = styled.section`
  display: grid;
  gap: 0.6rem;

  h3 {
    margin: 0;
    font-size: 1.4rem;
    font-weight: 600;
  }

  dl {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    gap: 0.2rem 1.2rem;
    margin: 0;
  }

  dt {
    color: ${({ theme }) => theme.colors.neutral600};
  }

  dd {
    margin: 0;
    overflow-wrap: anywhere;
  }

  /* white as the paper that mail programs show; the mail's own dark mode covers it */
  iframe {
    width: 100%;
    height: min(50vh, 40rem);
    border: 1px solid ${({ theme }) => theme.colors.neutral300};
    border-radius: 4px;
    background: #fff;
  }
`;

/** The mail as the vendor gets it, made by the CMS. Its frame runs no script and opens nothing. */
export function VendorPreview({ preview }: { readonly preview: VendorPreviewAnswer }) {
  const { t } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: 'start' });
  }, [preview]);
  return (
    <Box aria-labelledby="vendor-preview">
      <h3 id="vendor-preview" ref={heading} tabIndex={-1}>
        {t('vendor.previewHeading')}
      </h3>
      <dl>
        <dt>{t('vendor.previewTo')}</dt>
        <dd>
          <bdi>{preview.to}</bdi>
        </dd>
        <dt>{t('vendor.previewSubject')}</dt>
        <dd>
          <bdi>{preview.subject}</bdi>
        </dd>
      </dl>
      <iframe
        sandbox=""
        srcDoc={preview.html}
        title={t('vendor.previewFrame', { subject: preview.subject })}
      />
    </Box>
  );
}
