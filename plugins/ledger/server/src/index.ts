import type { Core } from '@strapi/strapi';
import portal from './controllers/portal';
import { portalRoutes } from './routes';
import machines from './services/machines';

const routes: Record<string, { readonly type: string; readonly routes: readonly object[] }> = {};

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    routes['portal'] = { type: 'content-api', routes: portalRoutes(strapi) };
  },
  routes,
  controllers: { portal },
  services: { machines },
};
