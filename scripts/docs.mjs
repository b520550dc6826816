/** `npm run docs`: makes docs/third-party.md and docs/operations/settings.md again. */
import { aloneInCheckout, buildAll } from './desk/build.mjs';
import { writePages } from './desk/pages.mjs';
import { runScript, say } from './desk/say.mjs';

await runScript(async () => {
  await aloneInCheckout(() => buildAll(['servers']));
  const written = writePages();
  say(written.length > 0 ? `Written: ${written.join(', ')}` : 'Nothing was stale.');
});
