import type { ContentRule, ContentRules } from '@kaigai-desk/domain';

/** Rules that plugins add for their types; `guardWrites` asks them before every write. */
const contentRules = (): ContentRules => {
  const rules = new Map<string, readonly ContentRule[]>();
  return {
    add(uid, rule) {
      rules.set(uid, [...(rules.get(uid) ?? []), rule]);
    },
    of: (uid) => rules.get(uid) ?? [],
  };
};
export default contentRules;
