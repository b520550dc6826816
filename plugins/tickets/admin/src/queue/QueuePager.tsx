import type { QueueAnswer } from '@kaigai-desk/domain';
import { Pager } from '@kaigai-desk/platform/admin-kit';
import { queueAddress } from '../addresses';
import { useWords } from '../words';

/** The pages of a list. */
export function QueuePager({ answer }: { readonly answer: QueueAnswer }) {
  const { t } = useWords();
  const { view, page, pageCount, search } = answer;
  return (
    <Pager
      page={page}
      pageCount={pageCount}
      to={(to) => queueAddress(view, to, search)}
      words={{
        label: t('page.label'),
        previous: t('page.previous'),
        next: t('page.next'),
        here: t('page.of', { page, pages: pageCount }),
      }}
    />
  );
}
