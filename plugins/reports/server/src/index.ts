import type { Core } from '@strapi/strapi';
import controller from './controllers/export';
import { offerOnlyExports } from './export/token-editor';
import { exportRoutes } from './routes';

const routes: Record<string, { readonly type: string; readonly prefix: string; routes: readonly object[] }> =
  {};

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    routes['export'] = { type: 'content-api', prefix: '/export', routes: exportRoutes(strapi) };
    offerOnlyExports(strapi);
  },
  routes,
  controllers: { export: controller },
};
