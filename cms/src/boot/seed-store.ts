import type { SeedStore } from '@kaigai-desk/database';
import type { Core, UID } from '@strapi/strapi';

const MARKERS = { type: 'core', name: 'kaigai_desk', key: 'seeded' };

/** Pours seeds into the CMS through its documents, so that a seeded row passes the same write path as any other. */
export function seedStoreOf(strapi: Core.Strapi): SeedStore {
  const seededKeys = async (): Promise<ReadonlySet<string>> => {
    const value: unknown = await strapi.store(MARKERS).get();
    return new Set(Array.isArray(value) ? value.filter((key) => typeof key === 'string') : []);
  };
  return {
    seededKeys,
    async markSeeded(keys) {
      const known = await seededKeys();
      await strapi.store(MARKERS).set({ value: [...new Set([...known, ...keys])] });
    },
    async idsByKey(uid, keyAttribute) {
      const isSingle = strapi.getModel(uid as UID.ContentType).kind === 'singleType';
      const select = isSingle ? ['documentId'] : ['documentId', keyAttribute];
      const rows: Record<string, unknown>[] = await strapi.db
        .query(uid as UID.ContentType)
        .findMany({ select });
      return new Map(
        rows.map((row) => [isSingle ? keyAttribute : String(row[keyAttribute]), String(row['documentId'])]),
      );
    },
    async insert(uid, data, texts) {
      const documents = strapi.documents(uid as UID.ContentType);
      const hasDrafts = strapi.getModel(uid as UID.ContentType).options?.draftAndPublish === true;
      const status = hasDrafts ? ({ status: 'published' } as const) : {};
      if (!texts) return String((await documents.create({ data: data as never, ...status })).documentId);
      let documentId: string | undefined;
      for (const [locale, words] of Object.entries(texts)) {
        const change = { locale, data: { ...data, ...words } as never, ...status };
        const row = await (documentId === undefined
          ? documents.create(change)
          : documents.update({ documentId, ...change }));
        documentId ??= String(row?.documentId);
      }
      if (documentId === undefined) throw new Error(`A seed of ${uid} is written in no language.`);
      return documentId;
    },
  };
}
