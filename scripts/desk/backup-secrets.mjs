/** What a backup keeps apart: the secrets a desk runs with, and the demo's sign-ins. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readJson } from './checkout.mjs';
import { Refusal } from './say.mjs';

/**
 * Reads them and makes none: new ones would not be those of the running desk.
 * @param {readonly string[]} names @param {NodeJS.ProcessEnv} env @param {string} dataDir
 * @returns {{ file: 'secrets.json' | 'sign-ins.json', text: string }[]}
 * @throws {Refusal} when some are nowhere
 */
export const keptSecrets = (names, env, dataDir) => {
  const kept = readJson(path.join(dataDir, 'secrets.json')) ?? {};
  const secrets = Object.fromEntries(names.map((name) => [name, env[name]?.trim() || kept[name]]));
  const missing = names.filter((name) => typeof secrets[name] !== 'string');
  if (missing.length > 0) {
    throw new Refusal(
      `${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} neither in the environment nor in ${dataDir}/secrets.json. Run the backup with the settings of the desk.`,
    );
  }
  const signIns = path.join(dataDir, 'sign-ins.json');
  return [
    { file: 'secrets.json', text: `${JSON.stringify(secrets, null, 2)}\n` },
    ...(existsSync(signIns)
      ? [{ file: /** @type {const} */ ('sign-ins.json'), text: readFileSync(signIns, 'utf8') }]
      : []),
  ];
};
