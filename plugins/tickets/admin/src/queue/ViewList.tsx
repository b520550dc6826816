import { QUEUE_VIEWS, type QueueAnswer } from '@kaigai-desk/domain';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import { queueAddress } from '../addresses';
import { SavedViewList } from '../views/SavedViewList';
import { useWords } from '../words';

const Nav = styled.nav`
  padding: 1.8rem 1.2rem;
  border-right: 1px solid ${({ theme }) => theme.colors.neutral150};
  background: ${({ theme }) => theme.colors.neutral0};

  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  a {
    display: flex;
    gap: 0.8rem;
    justify-content: space-between;
    padding: 0.6rem 0.8rem;
    border-radius: 4px;
    color: ${({ theme }) => theme.colors.neutral800};
    text-decoration: none;
  }

  a:hover {
    background: ${({ theme }) => theme.colors.neutral100};
  }

  a[aria-current] {
    background: ${({ theme }) => theme.colors.primary100};
    color: ${({ theme }) => theme.colors.primary700};
    font-weight: 700;
  }

  span {
    color: ${({ theme }) => theme.colors.neutral600};
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }

  a[aria-current] span {
    color: inherit;
  }

  @media (max-width: 48rem) {
    padding: 0.8rem;
    border-right: 0;
    border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};

    ul {
      display: grid;
      grid-template-columns: 1fr 1fr;
    }

    a {
      padding: 0.9rem 0.8rem;
    }
  }
`;

const Heading = styled.h2`
  margin: 0 0.8rem 1.2rem;
  color: ${({ theme }) => theme.colors.neutral900};
  font-size: 1.6rem;
  font-weight: 700;

  @media (max-width: 48rem) {
    margin: 0.4rem 0.8rem;
  }
`;

interface Props {
  readonly current: string;
  readonly isAttended: boolean;
  readonly counts: QueueAnswer['counts'] | undefined;
}

/** The views of the desk with how many tickets are in each. */
export function ViewList({ current, counts, isAttended }: Props) {
  const { t } = useWords();
  return (
    <Nav aria-labelledby="desk-views">
      <Heading id="desk-views">{t('menu.desk')}</Heading>
      <ul>
        {QUEUE_VIEWS.map((view) => (
          <li key={view}>
            <Link to={queueAddress(view)} aria-current={view === current ? 'page' : undefined}>
              {t(`view.${view}`)} <span>{counts?.[view] ?? ''}</span>
            </Link>
          </li>
        ))}
      </ul>
      <SavedViewList current={current} isAttended={isAttended} />
    </Nav>
  );
}
