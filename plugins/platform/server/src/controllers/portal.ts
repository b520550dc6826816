import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import {
  DeskError,
  PORTAL_HEADERS,
  SignIn,
  parseWith,
  valueOrRefuse,
  type MeAnswer,
  type WindowAnswer,
  type WindowService,
} from '@kaigai-desk/domain';
import { signIn, signOut } from '../auth/sign-in';
import type { PortalCredentials } from '../auth/strategies';
import { cardOfOffice, cardOfPerson } from '../services/people';
import { platformSettings } from '../settings';

const credentialsOf = (ctx: Context): PortalCredentials =>
  (ctx.state['auth'] as { readonly credentials: PortalCredentials }).credentials;

/** What the portal asks about people and the window. */
const portal = ({ strapi }: { strapi: Core.Strapi }) => {
  const windowAnswer = async (): Promise<WindowAnswer> => ({
    window: await (strapi.plugin('platform').service('window') as WindowService).read(),
    isDemo: platformSettings(strapi).isDemo,
  });
  return {
    async window(ctx: Context) {
      ctx.body = await windowAnswer();
    },
    async openSession(ctx: Context) {
      const body: unknown = (ctx.request as { body?: unknown }).body;
      const command = valueOrRefuse(parseWith(SignIn, body));
      ctx.body = await signIn(strapi, command, credentialsOf(ctx).address);
      ctx.status = 201;
    },
    async closeSession(ctx: Context) {
      const { person } = credentialsOf(ctx);
      if (person) await signOut(strapi, person, ctx.get(PORTAL_HEADERS.session));
      ctx.status = 204;
    },
    async me(ctx: Context) {
      const { person } = credentialsOf(ctx);
      if (!person) throw new DeskError('session.none');
      const answer: MeAnswer = {
        ...(await windowAnswer()),
        person: cardOfPerson(person),
        office: cardOfOffice(person.office),
      };
      ctx.body = answer;
    },
  };
};
export default portal;
