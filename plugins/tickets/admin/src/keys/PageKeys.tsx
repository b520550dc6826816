import { useNavigate } from 'react-router-dom';
import { useKeys } from '@kaigai-desk/platform/admin-kit';
import { styled } from 'styled-components';
import { queueAddress } from '../addresses';
import { useFirstView } from '../permissions';
import { useWords } from '../words';
import { KeysButton } from './KeysButton';
import { useDeskKeys } from './use-desk-keys';

const Corner = styled.div`
  float: right;
`;

/** The keys of a page that is a form: those of the desk, the way back, and the list of them. */
export function PageKeys() {
  const { t } = useWords();
  const navigate = useNavigate();
  const first = useFirstView();
  const back = () => navigate(queueAddress(first));
  useKeys([{ key: 'u', label: t('keys.back'), group: t('keys.group.desk'), act: back }, ...useDeskKeys()]);
  return (
    <Corner>
      <KeysButton />
    </Corner>
  );
}
