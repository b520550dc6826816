import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { DeskError, errorText, type Language } from '@kaigai-desk/domain';
import { rowsOf } from '../database/rows';
import { platformSettings } from '../settings';
import { isGuarded } from './kept';
import { readerOf } from './reader';
import { referrersOf, type Referrer } from './references';

/** `問い合わせ 3件、職員 1件` or `Tickets: 3, Staff: 1`. */
function named(strapi: Core.Strapi, referrers: readonly Referrer[], language: Language): string {
  const { words } = platformSettings(strapi);
  const parts = referrers.map(({ from, count }) => {
    const name = words[from]?.name[language] ?? from;
    return language === 'ja' ? `${name} ${count}件` : `${name}: ${count}`;
  });
  return parts.join(language === 'ja' ? '、' : ', ');
}

/**
 * Nothing that something refers to can be deleted, single or in bulk: what is no longer used is closed, so that its
 * history stays readable. The row is locked before it is counted, so that a reference made meanwhile loses or is seen.
 * Of two who delete the same row at once, the second is told that it is gone.
 */
export function guardDeletes(strapi: Core.Strapi): void {
  strapi.documents.use(async (ctx, next) => {
    if (!isGuarded(ctx.uid) || ctx.action !== 'delete') return next();
    const { documentId, locale } = ctx.params as { documentId: string; locale?: string };
    return strapi.db.transaction(async ({ trx }) => {
      const where = locale && locale !== '*' ? { documentId, locale } : { documentId };
      const rows = await rowsOf(strapi, ctx.uid).findMany({ where });
      const ids = rows.map(({ id }) => id);
      const table = strapi.db.metadata.get(ctx.uid).tableName;
      const there: readonly unknown[] = await trx(table).whereIn('id', ids).select('id').forUpdate();
      if (there.length === 0) throw new DeskError('record.notFound');
      const referrers = await referrersOf(strapi, trx, ctx.uid, ids);
      if (referrers.length === 0) return next();
      const language = readerOf(strapi);
      const said = `${errorText('record.referred', language)}${language === 'ja' ? '使っているもの: ' : ' Used by: '}`;
      throw new errors.ApplicationError(said + named(strapi, referrers, language), {
        code: 'record.referred',
        references: referrers,
      });
    });
  });
}
