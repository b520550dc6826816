import { readSettings } from '@kaigai-desk/config';
import { seedReference } from '@kaigai-desk/database';
import type { Core } from '@strapi/strapi';
import { seedDemo } from './boot/demo';
import { keepFirstSignIn } from './boot/first-sign-in';
import { harden } from './boot/harden';
import { keepLanguages } from './boot/languages';
import { seedStoreOf } from './boot/seed-store';
import { syncRoles } from './boot/sync-roles';
import { syncViews } from './boot/sync-views';
import { asSystem } from './boot/system';
import { inTurn } from './boot/turn';

/** The admin speaks Japanese to whoever has not chosen a language. */
const speakJapaneseByDefault = (strapi: Core.Strapi): void => {
  strapi.db.lifecycles.subscribe({
    models: ['admin::user'],
    beforeCreate({ params }) {
      params.data['preferedLanguage'] ??= 'ja';
    },
  });
};

export default {
  async bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    const settings = readSettings(process.env);
    speakJapaneseByDefault(strapi);
    await inTurn(strapi, async () => {
      await harden(strapi);
      await keepLanguages(strapi);
      await syncRoles(strapi);
      await syncViews(strapi);
      await asSystem(strapi, 'seed', () => seedReference(seedStoreOf(strapi)));
    });
    if (settings.isDemo) await seedDemo(strapi, settings);
    else await inTurn(strapi, () => keepFirstSignIn(strapi, settings));
  },
};
