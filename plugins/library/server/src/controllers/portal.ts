import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { DeskError, LANGUAGES, type Language, type PortalPerson } from '@kaigai-desk/domain';
import type { Documents } from '../services/documents';
import type { Notices } from '../services/notices';

function personOf(ctx: Context): PortalPerson {
  const { credentials } = ctx.state['auth'] as {
    readonly credentials: { readonly person: PortalPerson | null };
  };
  if (!credentials.person) throw new DeskError('session.none');
  return credentials.person;
}

/** The language asked for, else the person's own. */
function languageOf(ctx: Context, person: PortalPerson): Language {
  const asked: unknown = ctx.query['language'];
  if (asked === undefined) return person.language;
  const language = LANGUAGES.find((code) => code === asked);
  if (!language) throw new DeskError('input.invalid', [{ field: 'language', code: 'field.unknownChoice' }]);
  return language;
}

/** The library as a member of an office reads it. */
const portal = ({ strapi }: { strapi: Core.Strapi }) => {
  const documents = (): Documents => strapi.plugin('library').service('documents') as unknown as Documents;
  const notices = (): Notices => strapi.plugin('library').service('notices') as unknown as Notices;
  return {
    async documents(ctx: Context) {
      const person = personOf(ctx);
      ctx.body = await documents().listForPerson(person, languageOf(ctx, person));
    },
    async document(ctx: Context) {
      const person = personOf(ctx);
      const id = String((ctx['params'] as { readonly id?: string }).id ?? '');
      ctx.body = await documents().showToPerson(person, id, languageOf(ctx, person));
    },
    async notices(ctx: Context) {
      const person = personOf(ctx);
      ctx.body = await notices().listForPerson(person, languageOf(ctx, person));
    },
  };
};
export default portal;
