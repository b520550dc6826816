import { readSettings } from '@kaigai-desk/config';

const settings = readSettings(process.env);

export default () => ({
  auth: { secret: settings.secrets.adminJwtSecret },
  apiToken: { salt: settings.secrets.apiTokenSalt },
  transfer: { token: { salt: settings.secrets.transferTokenSalt } },
  secrets: { encryptionKey: settings.secrets.encryptionKey },
  flags: { nps: false, promoteEE: false, docLinks: false },
  autoOpen: false,
  // Else the form of every row invites to configure a preview.
  preview: { enabled: false },
});
