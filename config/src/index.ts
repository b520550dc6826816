export { SETTING_DEFINITIONS, type SettingDefinition, type SettingName } from './definitions';
export { ensureSecrets, SECRET_NAMES } from './secrets';
export { readSettings, SettingsError, type Secrets, type Settings } from './settings';
export { settingsPage } from './settings-page';
export { smtpUrlWithLimits } from './smtp';
