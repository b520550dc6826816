/** The settings as the CMS reads them, for scripts. They are compiled: the build of the servers comes first. */
import { createRequire } from 'node:module';
import { existsSync } from 'node:fs';
import { at } from './checkout.mjs';
import { Refusal } from './say.mjs';

const CONFIG = at('config/dist/index.js');

/** @returns {boolean} whether the settings can be read already */
export const isConfigBuilt = () => existsSync(CONFIG);

/** @returns {typeof import('@kaigai-desk/config')} */
const load = () => createRequire(import.meta.url)(CONFIG);

/** @returns {readonly string[]} of the settings that are secrets */
export const secretNames = () => load().SECRET_NAMES;

/** @returns {import('@kaigai-desk/config').Settings} */
export const checkedSettings = () => {
  const config = load();
  try {
    return config.readSettings(process.env);
  } catch (error) {
    if (error instanceof Error && error.name === 'SettingsError') throw new Refusal(error.message);
    throw error;
  }
};
