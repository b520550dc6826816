/** Writes that no person makes: as a seed does, which gives its name. */
import type { Core } from '@strapi/strapi';

export const asSeed = <T>(strapi: Core.Strapi, work: () => Promise<T>): Promise<T> => {
  const context = strapi.plugin('platform').service('context') as {
    runAsSystem<R>(reason: string, work: () => Promise<R>): Promise<R>;
  };
  return context.runAsSystem('seed', work);
};

type Act = 'create' | 'update' | 'delete' | 'publish' | 'unpublish' | 'clone';

/** The document service of a type, as a seed uses it. */
export const seedOf = (
  strapi: Core.Strapi,
  uid: string,
): Readonly<Record<Act, (params: object) => Promise<{ readonly documentId: string }>>> => {
  const documents = strapi.documents(uid as 'api::office.office') as unknown as Record<
    Act,
    (params: object) => Promise<{ readonly documentId: string }>
  >;
  const through =
    (act: Act) =>
    (params: object): Promise<{ readonly documentId: string }> =>
      asSeed(strapi, () => documents[act](params));
  return {
    create: through('create'),
    update: through('update'),
    delete: through('delete'),
    publish: through('publish'),
    unpublish: through('unpublish'),
    clone: through('clone'),
  };
};
