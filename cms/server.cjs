'use strict';
/**
 * Boots the compiled CMS and listens. Instants are stored in UTC by drivers that write local time, so another zone is
 * refused before anything is touched.
 */
const { mkdirSync } = require('node:fs');
const path = require('node:path');
const { createStrapi } = require('@strapi/strapi');
const { readSettings } = require('@kaigai-desk/config');
const { takeTurn } = require('./dist/src/boot/alone');

if (new Date().getTimezoneOffset() !== 0) {
  process.stderr.write('The CMS must run with TZ=UTC.\n');
  process.exit(1);
}
const settings = readSettings(process.env);
mkdirSync(path.join(settings.dataDir, 'uploads'), { recursive: true });
process.chdir(__dirname);
const fail = (error) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
};
const say = (line) => process.stderr.write(`${line}\n`);

const boot = async () => {
  const turn = await takeTurn(settings, say).catch((error) => {
    say(error instanceof Error ? error.message : String(error));
    process.exit(1);
  });
  const strapi = createStrapi({
    appDir: __dirname,
    distDir: path.join(__dirname, 'dist'),
    autoReload: false,
    serveAdminPanel: true,
  });
  await strapi.load();
  await turn.end();
  await strapi.start();
};
void boot().catch(fail);
