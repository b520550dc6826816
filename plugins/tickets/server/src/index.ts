import type { Core } from '@strapi/strapi';
import { handleClocks } from './clocks';
import { fillColumns } from './clocks/fill';
import { followWrites } from './clocks/follow';
import bulkController from './controllers/bulk';
import acts from './controllers/acts';
import callPages from './controllers/calls';
import desk from './controllers/desk';
import handOnPages from './controllers/hand-on';
import portal from './controllers/portal';
import { clearLeftDrafts } from './writing/clear';
import { DRAFT_MODEL } from './writing/model';
import writing from './controllers/writing';
import cannedReplyRule from './writing/rule';
import { CANNED_REPLY } from './writing/canned';
import writingService from './services/writing';
import { platform } from './platform';
import views from './controllers/views';
import { fillSearched, followSearched } from './queue/search';
import { deskRoutes, portalRoutes } from './routes';
import bulk from './services/bulk';
import actsService from './services/acts';
import calls from './services/calls';
import conversations from './services/conversations';
import viewsService from './services/views';
import { judgeViews, tellConditions } from './views/judge';
import handOn from './services/hand-on';

const routes: Record<string, { readonly type: string; routes: readonly object[] }> = {
  desk: { type: 'admin', routes: [...deskRoutes] },
};

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    (strapi.get('models') as { add(model: unknown): unknown }).add(DRAFT_MODEL);
    platform(strapi, 'content-rules').add(CANNED_REPLY, cannedReplyRule);
    handleClocks(strapi);
    clearLeftDrafts(strapi);
    judgeViews(strapi);
    tellConditions(strapi);
    strapi.customFields.register({ name: 'ticket-condition', plugin: 'tickets', type: 'json' });
    routes['portal'] = { type: 'content-api', routes: portalRoutes(strapi) };
  },
  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    followWrites(strapi);
    followSearched(strapi);
    await fillSearched(strapi);
    await fillColumns(strapi);
    const permissions = strapi.service('admin::permission') as unknown as {
      readonly actionProvider: { registerMany(actions: readonly object[]): Promise<void> };
    };
    await permissions.actionProvider.registerMany([
      {
        section: 'plugins',
        displayName: '受付を読む / Read conversations',
        uid: 'desk.read',
        pluginName: 'tickets',
      },
      {
        section: 'plugins',
        displayName: '受付に答える / Work conversations',
        uid: 'desk.write',
        pluginName: 'tickets',
      },
      {
        section: 'plugins',
        displayName: 'ビューを作る / Make views of the queue',
        uid: 'views.write',
        pluginName: 'tickets',
      },
      {
        section: 'plugins',
        displayName: '本部としてデスクに答える / Answer the desk for head office',
        uid: 'hq.answer',
        pluginName: 'tickets',
      },
      {
        section: 'plugins',
        displayName: '除外と引き継ぎを確かめる / Review exclusions and relays',
        uid: 'desk.review',
        pluginName: 'tickets',
      },
      {
        section: 'plugins',
        displayName: 'ほかの人の作業時間を取り消す / Void time that others noted',
        uid: 'time.void',
        pluginName: 'tickets',
      },
    ]);
  },
  routes,
  controllers: {
    acts,
    bulk: bulkController,
    calls: callPages,
    desk,
    'hand-on': handOnPages,
    portal,
    views,
    writing,
  },
  services: {
    acts: actsService,
    bulk,
    calls,
    conversations,
    'hand-on': handOn,
    views: viewsService,
    writing: writingService,
  },
};
