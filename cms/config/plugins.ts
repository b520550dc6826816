import { readSettings, smtpUrlWithLimits } from '@kaigai-desk/config';
import { PART_LABELS, TYPE_LABELS } from '../src/labels';

const settings = readSettings(process.env);

export default () => ({
  platform: {
    config: {
      portalSecret: settings.secrets.portalSecret,
      portalUrl: settings.portalUrl,
      cmsUrl: settings.cmsUrl,
      smtpUrl: settings.smtpUrl ?? null,
      isDemo: settings.isDemo,
      dataDir: settings.dataDir,
      faultsDir: settings.faultsDir ?? null,
      words: { ...TYPE_LABELS, ...PART_LABELS },
    },
  },
  email: {
    config: {
      provider: 'nodemailer',
      // without a mail server nothing may leave, not by Strapi's default either, which delivers by itself
      providerOptions:
        settings.smtpUrl === undefined
          ? { jsonTransport: true }
          : { url: smtpUrlWithLimits(settings.smtpUrl) },
      settings: { defaultFrom: settings.mailFrom },
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
