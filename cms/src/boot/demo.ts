import { demoContentSets, demoStaffSet, plant } from '@kaigai-desk/database';
import type { Settings } from '@kaigai-desk/config';
import type { Core } from '@strapi/strapi';
import { ensureDemoAccounts, portalSignInIds } from './demo-accounts';
import { playConversations } from './demo-conversations';
import { playHistory } from './demo-history';
import { seedStoreOf } from './seed-store';
import { writeSignIns } from './sign-ins-file';
import { asSystem } from './system';
import { inTurn } from './turn';

/** Fills the desk with a few people and conversations, once, and keeps `sign-ins.json` true. */
export async function seedDemo(strapi: Core.Strapi, settings: Settings): Promise<void> {
  const store = seedStoreOf(strapi);
  const isSending = settings.smtpUrl !== undefined;
  const signIns = await inTurn(strapi, () =>
    asSystem(strapi, 'demo', async () => {
      const made = await ensureDemoAccounts(strapi, store, settings.dataDir);
      await plant(store, [demoStaffSet(await portalSignInIds(strapi)), ...demoContentSets(Date.now())]);
      if (settings.demoHistory === 0) await playConversations(strapi, store, isSending);
      return made;
    }),
  );
  // Written after the commit: a file without its accounts would be believed at the next start.
  if (signIns) writeSignIns(settings.dataDir, signIns);
  if (settings.demoHistory > 0) await playHistory(strapi, store, settings.demoHistory, isSending);
}
