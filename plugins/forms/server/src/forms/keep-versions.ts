/** Versions of a form: whoever changes it, and by whatever way, what offices see is kept as it was. */
import type { Core } from '@strapi/strapi';
import { definitionIssues, definitionOf, isSameDefinition } from '@kaigai-desk/domain';
import { platform } from '../platform';
import { ANSWER, FORM, FORM_VERSION, documentsOf, lockForm, type FormRecord } from './records';

const WRITES = new Set(['create', 'update', 'clone']);

interface Written {
  readonly documentId?: string;
}

/** Writes the next version if offices would see something else than in the newest one. A draft is seen by nobody. */
async function keepVersion(strapi: Core.Strapi, form: FormRecord): Promise<number> {
  if (form.state === 'draft') return form.version;
  const definition = definitionOf({ ...form });
  const newest = await documentsOf(strapi, FORM_VERSION).findFirst({
    filters: { formKey: form.key },
    sort: ['version:desc'],
  });
  const isKept = newest !== null && isSameDefinition(definitionOf(newest.definition), definition);
  const version = isKept ? newest.version : (newest?.version ?? 0) + 1;
  if (!isKept) {
    const at = platform(strapi, 'clock').now();
    await documentsOf(strapi, FORM_VERSION).create({
      data: { form: form.id, formKey: form.key, version, validFrom: new Date(at), definition },
    });
    const data = { key: form.key, version, fields: definition.fields.length };
    await platform(strapi, 'events').append([
      {
        kind: 'form.versioned',
        subjectType: FORM,
        subjectId: form.documentId,
        at,
        ...platform(strapi, 'context').writer(),
        data,
      },
    ]);
  }
  if (version !== form.version) {
    // a derived column: set beside the hooks, it is no change of the form
    await platform(strapi, 'derived').set(FORM, form.id, { version });
  }
  return version;
}

/** The form as it stands after the change must hold by itself; answers hold on to its key. */
async function judge(strapi: Core.Strapi, before: FormRecord | null, form: FormRecord): Promise<void> {
  const rules = platform(strapi, 'content-rules');
  const issues = definitionIssues({ ...form });
  if (issues.length > 0) rules.refuse(issues);
  if (!before || before.key === form.key) return;
  const answers = await documentsOf(strapi, ANSWER).count({ filters: { formKey: before.key } });
  if (answers > 0) rules.refuse([{ field: 'key', code: 'field.keyFixed' }]);
}

/**
 * The document middleware of forms: inside the transaction of each change it judges the form as it is stored then, and
 * keeps its version (docs/decisions/0008-forms.md).
 */
export function keepVersions(strapi: Core.Strapi): void {
  strapi.documents.use(async (ctx, next) => {
    if (ctx.uid !== FORM || !WRITES.has(ctx.action)) return next();
    const { documentId } = ctx.params as { readonly documentId?: string };
    return strapi.db.transaction(async () => {
      const isUpdate = ctx.action === 'update' && documentId !== undefined;
      const before = isUpdate ? await lockForm(strapi, { documentId }) : null;
      const params = ctx.params as { data?: Readonly<Record<string, unknown>> };
      // the number is ours, whatever the Content Manager's form brings back; a clone begins anew
      params.data = { ...params.data, version: before?.version ?? 0 };
      const result = await next();
      const { documentId: writtenId } = (result ?? {}) as Written;
      if (writtenId === undefined) return result;
      const form = await documentsOf(strapi, FORM).findFirst({
        filters: { documentId: writtenId },
        populate: { fields: { populate: { choices: true } } },
      });
      if (!form) return result;
      await judge(strapi, before, form);
      const version = await keepVersion(strapi, form);
      return Object.assign(result as object, { version }) as typeof result;
    });
  });
}
