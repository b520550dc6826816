import { readSettings } from '@kaigai-desk/config';

const settings = readSettings(process.env);

export default () => ({
  host: settings.bindHost,
  port: settings.cmsPort,
  url: settings.cmsUrl,
  // A stranger's X-Forwarded-For counts for nothing unless a proxy of ours stands in front.
  proxy: settings.trustedProxy ? { koa: true, maxIpsCount: 1 } : { koa: false },
  app: { keys: settings.secrets.appKeys },
  cron: { enabled: false },
  webhooks: { populateRelations: false },
  transfer: { remote: { enabled: false } },
  logger: { updates: { enabled: false }, startup: { enabled: false } },
});
