import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import { formAddress, type Look } from '../addresses';
import { useWords } from '../words';

const Nav = styled.nav`
  display: flex;
  gap: 2.4rem;
  margin-top: 1.6rem;
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral200};

  a {
    padding: 1rem 0.2rem;
    border-bottom: 3px solid transparent;
    color: ${({ theme }) => theme.colors.neutral700};
    font-weight: 600;
    text-decoration: none;
  }

  a:hover {
    border-color: ${({ theme }) => theme.colors.neutral300};
  }

  a[aria-current] {
    border-color: ${({ theme }) => theme.colors.primary600};
    color: ${({ theme }) => theme.colors.primary700};
  }
`;

interface Props {
  readonly formKey: string;
  readonly look: Look;
}

/** The two views of a form. Links: each has an address of its own. */
export function Tabs({ formKey, look }: Props) {
  const { t } = useWords();
  return (
    <Nav aria-label={t('tab.label')}>
      {(['offices', 'table'] as const).map((tab) => (
        <Link
          key={tab}
          to={formAddress(formKey, { ...look, tab })}
          aria-current={tab === look.tab ? 'page' : undefined}
        >
          {t(`tab.${tab}`)}
        </Link>
      ))}
    </Nav>
  );
}
