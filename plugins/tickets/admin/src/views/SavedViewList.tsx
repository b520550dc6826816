import { savedViewKey, type SavedViewCard } from '@kaigai-desk/domain';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import { NEW_VIEW_ADDRESS, queueAddress, viewAddress } from '../addresses';
import { useCanKeepViews } from '../permissions';
import { useWords } from '../words';
import { useSavedViews } from './use-views';

const Part = styled.div`
  margin-top: 1.6rem;

  h3 {
    margin: 0 0.8rem 0.6rem;
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
    font-weight: 600;
  }

  p {
    margin: 0;
  }

  bdi {
    overflow-wrap: anywhere;
  }

  span {
    flex: none;
  }
`;

const New = styled(Link)`
  && {
    justify-content: flex-start;
    color: ${({ theme }) => theme.colors.primary700};
  }
`;

interface Props {
  /** What the address of the queue asks for. */
  readonly current: string;
  readonly isAttended: boolean;
}

/** The views that leads and HQ IT made, under the fixed ones; who keeps views sees those that are switched off as well. */
export function SavedViewList({ current, isAttended }: Props) {
  const { t, language } = useWords();
  const canKeep = useCanKeepViews();
  const views = useSavedViews(isAttended).data?.views ?? [];
  if (views.length === 0 && !canKeep) return null;
  const nameOf = ({ nameJa, nameEn }: SavedViewCard): string => (language === 'ja' ? nameJa : nameEn);
  return (
    <Part>
      <h3 id="desk-saved-views">{t('views.heading')}</h3>
      {views.length > 0 && (
        <ul aria-labelledby="desk-saved-views">
          {views.map((view) => {
            const key = savedViewKey(view.id);
            return (
              <li key={view.id}>
                <Link
                  to={view.isActive ? queueAddress(key) : viewAddress(view.id)}
                  aria-current={key === current ? 'page' : undefined}
                >
                  <bdi>{nameOf(view)}</bdi>{' '}
                  <span>{view.isActive ? (view.count ?? t('views.brokenMark')) : t('views.hiddenMark')}</span>
                </Link>
              </li>
            );
          })}
        </ul>
      )}
      {canKeep && (
        <p>
          <New to={NEW_VIEW_ADDRESS}>＋ {t('views.new')}</New>
        </p>
      )}
    </Part>
  );
}
