import type { Core } from '@strapi/strapi';
import type { TypeWords } from '@kaigai-desk/domain';

/** What `cms/config/plugins.ts` hands to this plugin. */
export interface PlatformSettings {
  readonly portalSecret: string;
  readonly portalUrl: string;
  readonly cmsUrl: string;
  readonly smtpUrl: string | null;
  readonly isDemo: boolean;
  readonly dataDir: string;
  /** Of a test that kills the desk; null everywhere else. */
  readonly faultsDir: string | null;
  /** Words of the content types and components for sentences, by uid. */
  readonly words: Readonly<Record<string, TypeWords>>;
}

/** The settings of the platform. */
export const platformSettings = (strapi: Core.Strapi): PlatformSettings =>
  strapi.config.get('plugin::platform') as unknown as PlatformSettings;
