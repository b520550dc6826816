import type { Core } from '@strapi/strapi';
import { portalSession } from './auth/strategies';
import historyController from './controllers/history';
import jobsController from './controllers/jobs';
import outboxController from './controllers/outbox';
import portalController from './controllers/portal';
import { protectEvents } from './database/append-only';
import { commitHonestly } from './database/honest-commit';
import { keepOneToOnes } from './database/one-to-one';
import { outliveTroubles } from './database/unawaited';
import { armFaults } from './faults';
import { pourJobs } from './faults/job';
import { clearDoneJobs } from './jobs/clear';
import { jobWorker, startJobs } from './jobs/worker';
import { takeOverAdminPassword } from './mail/admin-password';
import { takeOverCoreMails } from './mail/core-mails';
import { mailWorker } from './mail/worker';
import codedErrors from './middlewares/coded-errors';
import demoGuard from './middlewares/demo-guard';
import strictJson from './middlewares/strict-json';
import { MODELS } from './models';
import routes from './routes';
import databaseClock from './services/database-clock';
import { platformSettings } from './settings';
import derived from './services/derived';
import clock from './services/clock';
import counters from './services/counters';
import events from './services/events';
import jobs from './services/jobs';
import outbox from './services/outbox';
import scope from './services/scope';
import window from './services/window';
import { guardWrites } from './write-path';
import { guardDeletes } from './write-path/deletes';
import { openWrites, refuseUnguarded } from './write-path/guard';
import { recordWrites } from './write-path/history';
import { guardRevisions } from './write-path/revision';
import context from './write-path/writer';
import valueTexts from './services/value-texts';
import contentRules from './write-path/content-rules';

/** What ends with the desk. */
const ends = new WeakMap<Core.Strapi, () => void>();

const portalAuth = () => ({ session: portalSession });

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    armFaults(platformSettings(strapi).faultsDir);
    const models = strapi.get('models') as { add(model: unknown): unknown };
    for (const model of MODELS) models.add(model);
    commitHonestly(strapi);
    ends.set(strapi, outliveTroubles(strapi));
    // in this order, from the outermost: who may write, what may be written, over which revision, what is recorded
    openWrites(strapi);
    refuseUnguarded(strapi);
    guardWrites(strapi);
    guardRevisions(strapi);
    guardDeletes(strapi);
    recordWrites(strapi);
    if (platformSettings(strapi).faultsDir !== null) pourJobs(strapi);
    clearDoneJobs(strapi);
    strapi.hook('strapi::content-types.afterSync').register(async () => {
      await protectEvents(strapi);
      await keepOneToOnes(strapi);
    });
  },
  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    const actions = strapi.service('admin::permission') as unknown as {
      readonly actionProvider: { registerMany(actions: readonly object[]): Promise<void> };
    };
    await actions.actionProvider.registerMany([
      {
        section: 'plugins',
        displayName: '送信箱を読む / Read the outbox',
        uid: 'outbox.read',
        pluginName: 'platform',
      },
      {
        section: 'plugins',
        displayName: '送れなかったメールを扱う / Act on mails that failed',
        uid: 'outbox.act',
        pluginName: 'platform',
      },
      {
        section: 'plugins',
        displayName: '自動処理を読む / Read the jobs',
        uid: 'jobs.read',
        pluginName: 'platform',
      },
      {
        section: 'plugins',
        displayName: '終わらなかった処理を扱う / Act on jobs that failed',
        uid: 'jobs.act',
        pluginName: 'platform',
      },
      {
        section: 'plugins',
        displayName: '変更の履歴を読む / Read the history of records',
        uid: 'history.read',
        pluginName: 'platform',
      },
    ]);
    takeOverAdminPassword(strapi);
    await mailWorker(strapi).start(takeOverCoreMails(strapi));
    await startJobs(strapi);
  },
  async destroy({ strapi }: { strapi: Core.Strapi }) {
    await jobWorker(strapi).stop();
    await mailWorker(strapi).stop();
    ends.get(strapi)?.();
  },
  routes,
  controllers: {
    portal: portalController,
    outbox: outboxController,
    jobs: jobsController,
    history: historyController,
  },
  services: {
    clock,
    'content-rules': contentRules,
    'value-texts': valueTexts,
    context,
    counters,
    'database-clock': databaseClock,
    derived,
    events,
    jobs,
    outbox,
    scope,
    window,
    'portal-auth': portalAuth,
  },
  middlewares: { 'coded-errors': codedErrors, 'demo-guard': demoGuard, 'strict-json': strictJson },
};
