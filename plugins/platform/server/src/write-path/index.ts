import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { errorText, type ContentRules } from '@kaigai-desk/domain';
import { settleOneToOnes } from '../database/one-to-one';
import { issuesOf } from './content-checks';
import { keepDerivedKey } from './derived-keys';
import { withoutHidden, type Attributes } from './hidden';
import { isMissingLink } from './missing-links';
import { fromOtherSide, type LinkAttributes } from './other-side';
import { readerOf } from './reader';
import { tidied } from './tidy';
import { takenBefore, takenBy } from './unique';

const WRITES = new Set(['create', 'update', 'clone']);

/**
 * The document middleware of every type of ours: one transaction around each write, and checks that hold for the
 * portal, the Content Manager, API tokens and seeds alike (docs/decisions/0002-write-path-and-events.md).
 */
export function guardWrites(strapi: Core.Strapi): void {
  const attributesOf = (component: string): Attributes =>
    (strapi.components[component as UID.Component]?.attributes ?? {}) as unknown as Attributes;
  strapi.documents.use(async (ctx, next) => {
    const { uid, action } = ctx;
    if (!uid.startsWith('api::') || !WRITES.has(action)) return next();
    const params = ctx.params as { data?: Readonly<Record<string, unknown>> };
    const attributes = ctx.contentType.attributes as unknown as Attributes;
    const seen = withoutHidden(attributes, params.data ?? {}, attributesOf);
    const data = tidied(uid, attributes, seen, action !== 'update');
    params.data = data;
    const rules = strapi.plugin('platform').service('content-rules') as unknown as ContentRules;
    const issues = [
      ...issuesOf(uid, data),
      ...fromOtherSide(attributes as LinkAttributes, data),
      ...rules.of(uid).flatMap((rule) => rule(data)),
    ];
    if (issues.length > 0) rules.refuse(issues);
    try {
      return await strapi.db.transaction(async () => {
        const result = await next();
        await keepDerivedKey(strapi, uid, result);
        await settleOneToOnes(strapi, uid);
        return result;
      });
    } catch (error) {
      const taken = [...takenBefore(error), ...takenBy(strapi, uid, error)];
      if (taken.length > 0) rules.refuse(taken);
      if (isMissingLink(error)) {
        const code = 'record.linkGone';
        throw new errors.ApplicationError(errorText(code, readerOf(strapi)), { code });
      }
      throw error;
    }
  });
}
