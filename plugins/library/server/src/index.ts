import type { Core } from '@strapi/strapi';
import portal from './controllers/portal';
import { platform } from './platform';
import { DOCUMENT, NOTICE } from './records';
import { portalRoutes } from './routes';
import { documentRule, noticeRule } from './rules';
import documents from './services/documents';
import notices from './services/notices';

const routes: Record<string, { readonly type: string; readonly routes: readonly object[] }> = {};

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    routes['portal'] = { type: 'content-api', routes: portalRoutes(strapi) };
    platform(strapi, 'content-rules').add(DOCUMENT, documentRule);
    platform(strapi, 'content-rules').add(NOTICE, noticeRule);
  },
  routes,
  controllers: { portal },
  services: { documents, notices },
};
