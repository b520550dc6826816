import type { Look } from '../addresses';
import { Empty } from '../PageParts';
import { useWords } from '../words';

const WORDS = { all: 'form.noOffices', answered: 'rows.noneAnswered', silent: 'rows.noneSilent' } as const;

/** Why there is no row. */
export function NoRows({ look }: { readonly look: Look }) {
  const { t } = useWords();
  return (
    <Empty>
      <p>{t(look.region === '' ? WORDS[look.shown] : 'rows.none')}</p>
    </Empty>
  );
}
