/** `npm run build`: installs when needed and builds what changed. Names of targets may follow: servers, admin, portal. */
import { aloneInCheckout, buildAll } from './desk/build.mjs';
import { install } from './desk/install.mjs';
import { runScript, step } from './desk/say.mjs';

const names = process.argv.slice(2);
await runScript(() =>
  aloneInCheckout(async () => {
    await step('Install dependencies', install);
    await buildAll(names.length > 0 ? names : undefined);
  }),
);
