import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { errorText, type ContentRules } from '@kaigai-desk/domain';
import { issuesOf } from './content-checks';

const WRITES = new Set(['create', 'update', 'clone']);

/** The language of the admin who saves; what no person saves is told in English. */
function readerOf(strapi: Core.Strapi): 'ja' | 'en' {
  const state = strapi.requestContext.get()?.state as { user?: { preferedLanguage?: string } } | undefined;
  return state?.user?.preferedLanguage === 'ja' ? 'ja' : 'en';
}

/**
 * The document middleware of every type of ours: one transaction around each write, and checks that hold for the
 * portal, the Content Manager, API tokens and seeds alike (docs/decisions/0002-write-path-and-events.md).
 */
export function guardWrites(strapi: Core.Strapi): void {
  strapi.documents.use(async (ctx, next) => {
    if (!ctx.uid.startsWith('api::') || !WRITES.has(ctx.action)) return next();
    const added = strapi.plugin('platform').service('content-rules') as unknown as ContentRules;
    const { data } = ctx.params as { readonly data?: Readonly<Record<string, unknown>> };
    const issues = [
      ...issuesOf(ctx.uid, data ?? {}),
      ...added.of(ctx.uid).flatMap((rule) => rule(data ?? {})),
    ];
    if (issues.length > 0) {
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
    }
    return strapi.db.transaction(() => next());
  });
}
