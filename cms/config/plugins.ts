import { readSettings } from '@kaigai-desk/config';

const settings = readSettings(process.env);

export default () => ({
  platform: {
    config: {
      portalSecret: settings.secrets.portalSecret,
      portalUrl: settings.portalUrl,
      cmsUrl: settings.cmsUrl,
      smtpUrl: settings.smtpUrl ?? null,
      mailFrom: settings.mailFrom,
      isDemo: settings.isDemo,
      dataDir: settings.dataDir,
    },
  },
  'users-permissions': {
    config: {
      jwtSecret: settings.secrets.jwtSecret,
      // The portal has sessions of its own (plugins/platform); these tokens are never handed out.
      jwtManagement: 'refresh',
      sessions: { httpOnly: false },
    },
  },
});
