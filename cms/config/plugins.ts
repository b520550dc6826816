import { readSettings } from '@kaigai-desk/config';
import { PART_LABELS, TYPE_LABELS } from '../src/labels';

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
      words: { ...TYPE_LABELS, ...PART_LABELS },
    },
  },
  reports: { config: { labels: { ...TYPE_LABELS, ...PART_LABELS } } },
  'users-permissions': {
    config: {
      jwtSecret: settings.secrets.jwtSecret,
      // The portal has sessions of its own (plugins/platform); these tokens are never handed out.
      jwtManagement: 'refresh',
      sessions: { httpOnly: false },
    },
  },
});
