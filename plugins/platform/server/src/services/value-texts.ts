import type { ReadValues, ValueTexts } from '@kaigai-desk/domain';

/** How values of attributes read in a record's history, as plugins know them. */
const valueTexts = (): ValueTexts => {
  const texts = new Map<string, Map<string, ReadValues>>();
  return {
    add(uid, attribute, read) {
      texts.set(uid, new Map(texts.get(uid)).set(attribute, read));
    },
    of: (uid) => texts.get(uid) ?? new Map<string, ReadValues>(),
  };
};
export default valueTexts;
