import { useState } from 'react';
import { Button } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import type { SavedViewAnswer } from '@kaigai-desk/domain';
import { tell, troubleOf, troubleText } from '@kaigai-desk/platform/admin-kit';
import { useNavigate } from 'react-router-dom';
import { styled } from 'styled-components';
import { queueAddress } from '../addresses';
import { useWords } from '../words';
import { useRefreshViews } from './use-views';

const Asked = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 0.8rem 1.2rem;
  align-items: center;
`;

/** Deletes a view, after asking once. */
export function Removal({ view }: { readonly view: SavedViewAnswer }) {
  const { t, language } = useWords();
  const navigate = useNavigate();
  const refresh = useRefreshViews();
  const { toggleNotification } = useNotification();
  const [isAsked, setAsked] = useState(false);
  const [isUnderway, setUnderway] = useState(false);
  if (!isAsked) {
    return (
      <Button
        variant="danger-light"
        onClick={() => {
          setAsked(true);
        }}
      >
        {t('views.delete')}
      </Button>
    );
  }
  const remove = async () => {
    setUnderway(true);
    try {
      await tell(`/tickets/views/${view.id}/removal`, {});
      toggleNotification({ type: 'success', message: t('views.deleted') });
    } catch (error) {
      toggleNotification({ type: 'danger', message: troubleText(troubleOf(error), language) });
    }
    refresh();
    navigate(queueAddress('needsDesk'));
  };
  return (
    <Asked role="group" aria-label={t('views.deleteAsk')}>
      <span>{t('views.deleteAsk')}</span>
      <Button variant="danger" loading={isUnderway} autoFocus onClick={() => void remove()}>
        {t('views.deleteYes')}
      </Button>
      <Button
        variant="tertiary"
        onClick={() => {
          setAsked(false);
        }}
      >
        {t('views.deleteNo')}
      </Button>
    </Asked>
  );
}
