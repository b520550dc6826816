import type { ReactNode } from 'react';
import { Button } from '@strapi/design-system';
import { Notice, troubleOf, troubleText } from '@kaigai-desk/platform/admin-kit';
import { styled } from 'styled-components';
import { useWords } from './words';

export const Body = styled.div`
  max-width: 160rem;
  padding: 1.8rem 2.4rem 4rem;

  @media (max-width: 48rem) {
    padding: 1.6rem 1.2rem;
  }
`;

export const Head = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 0.8rem 1.6rem;
  align-items: center;
  justify-content: space-between;
  min-height: 4rem;
`;

export const Facts = styled.p`
  display: flex;
  flex-wrap: wrap;
  gap: 0.4rem 1.6rem;
  align-items: center;
  margin: 0.8rem 0 0;
`;

const EmptyBox = styled.div`
  margin: 1.4rem 0 0;
  padding: 2.4rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral150};
  border-radius: 4px;
  background: ${({ theme }) => theme.colors.neutral0};

  p {
    margin: 0;
  }

  p + p {
    margin-top: 0.8rem;
  }
`;

/** What stands where there is nothing to list. */
export const Empty = ({ children }: { readonly children: ReactNode }) => <EmptyBox>{children}</EmptyBox>;

interface Asked {
  readonly data: unknown;
  readonly isError: boolean;
  readonly error: unknown;
  readonly refetch: () => Promise<unknown>;
}

/** What is to be known before the work: trouble with the line, a rest of the asking. */
export function Notices({ asked, isAttended }: { readonly asked: Asked; readonly isAttended: boolean }) {
  const { t, language } = useWords();
  return (
    <>
      {asked.isError && (
        <Notice tone="danger">
          <span>
            {asked.data === undefined ? troubleText(troubleOf(asked.error), language) : t('trouble.stale')}
          </span>
          <Button variant="tertiary" onClick={() => void asked.refetch()}>
            {t('trouble.retry')}
          </Button>
        </Notice>
      )}
      {!isAttended && <Notice tone="information">{t('page.paused')}</Notice>}
    </>
  );
}
