'use strict';
/** Boots the bare CMS from its own folder, without the admin panel. */
const { createStrapi } = require('@strapi/strapi');

process.chdir(__dirname);
const stop = async (strapi) => {
  await strapi.destroy();
  process.exit(0);
};
void createStrapi({ appDir: __dirname, distDir: __dirname, autoReload: false, serveAdminPanel: false })
  .start()
  .then((strapi) => {
    process.on('SIGTERM', () => void stop(strapi));
  });
