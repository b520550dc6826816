import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { errorText, type ContentRule, type ContentRules } from '@kaigai-desk/domain';
import { readerOf } from './reader';

/** Rules that plugins add for their types; `guardWrites` asks them before every write. */
const contentRules = ({ strapi }: { strapi: Core.Strapi }): ContentRules => {
  const rules = new Map<string, readonly ContentRule[]>();
  return {
    add(uid, rule) {
      rules.set(uid, [...(rules.get(uid) ?? []), rule]);
    },
    of: (uid) => rules.get(uid) ?? [],
    refuse(issues) {
      const language = readerOf(strapi);
      // the Content Manager shows each text beside its field (`path`), and needs this class to do so
      throw new errors.ValidationError(errorText('input.invalid', language), {
        code: 'input.invalid',
        fields: issues,
        errors: issues.map(({ field, code }) => ({
          path: field.split('.'),
          name: 'ValidationError',
          message: errorText(code, language),
        })),
      });
    },
  };
};
export default contentRules;
