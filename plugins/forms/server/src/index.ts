import type { Core } from '@strapi/strapi';
import { definitionIssues } from '@kaigai-desk/domain';
import desk from './controllers/desk';
import portal from './controllers/portal';
import { keepVersions } from './forms/keep-versions';
import { FORM } from './forms/records';
import { platform } from './platform';
import { deskRoutes, portalRoutes } from './routes';
import answers from './services/answers';
import forms from './services/forms';

const routes: Record<string, { readonly type: string; routes: readonly object[] }> = {
  desk: { type: 'admin', routes: deskRoutes },
};

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    routes['portal'] = { type: 'content-api', routes: portalRoutes(strapi) };
    platform(strapi, 'content-rules').add(FORM, definitionIssues);
    keepVersions(strapi);
  },
  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    const permissions = strapi.service('admin::permission') as unknown as {
      readonly actionProvider: { registerMany(actions: readonly object[]): Promise<void> };
    };
    await permissions.actionProvider.registerMany([
      {
        section: 'plugins',
        displayName: '調査票の回答を読む / Read answers to forms',
        uid: 'answers.read',
        pluginName: 'forms',
      },
    ]);
  },
  routes,
  controllers: { desk, portal },
  services: { answers, forms },
};
