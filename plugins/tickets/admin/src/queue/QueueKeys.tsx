import { Keycap } from '@kaigai-desk/platform/admin-kit';
import { useCanWrite } from '../permissions';
import { useWords } from '../words';
import { Quiet } from './Quiet';

/** The keys that work here, each with its word. */
export function QueueKeys({ count }: { readonly count: string }) {
  const { t } = useWords();
  const canWrite = useCanWrite();
  return (
    <Quiet>
      <Keycap>J</Keycap>
      <Keycap>K</Keycap> {t('queue.choose')} <Keycap>Enter</Keycap> {t('queue.enter')} <Keycap>/</Keycap>{' '}
      {t('key.search')}
      {canWrite && (
        <>
          {' '}
          <Keycap>X</Keycap> {t('key.select')} ({t('key.range')}) <Keycap>Shift+J</Keycap> {t('key.extend')}{' '}
          <Keycap>*</Keycap> {t('key.all')} <Keycap>A</Keycap> {t('key.assign')} <Keycap>T</Keycap>{' '}
          {t('key.tag')} <Keycap>S</Keycap> {t('key.move')}
        </>
      )}{' '}
      {count !== '' && <Keycap>{count}</Keycap>}
    </Quiet>
  );
}
