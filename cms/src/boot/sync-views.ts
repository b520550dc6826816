import { isDeepStrictEqual } from 'node:util';
import type { Core } from '@strapi/strapi';
import { PART_LABELS, TYPE_LABELS, type TypeLabels } from '../labels';
import { PART_VIEWS, TYPE_VIEWS, type View } from '../views';
import { partsOf, withoutSchemaChanges, type Configuration, type Model } from './view-parts';

interface ConfigurationService {
  findConfiguration(model: Model): Promise<Configuration>;
  updateConfiguration(model: Model, configuration: Configuration): Promise<unknown>;
}

/** What we last wrote of a type: by part, and the attributes that its schema had. */
interface Written {
  readonly attributes: readonly string[];
  readonly parts: Readonly<Record<string, unknown>>;
}

const MARKERS = { type: 'core', name: 'kaigai_desk', key: 'views' };

const syncOne = async (
  service: ConfigurationService,
  model: Model,
  view: View,
  labels: TypeLabels,
  before: Written | undefined,
): Promise<Written> => {
  const configuration = structuredClone(await service.findConfiguration(model));
  const attributes = Object.keys(model.attributes);
  const isInBoth = (name: string): boolean =>
    attributes.includes(name) && (before?.attributes.includes(name) ?? true);
  const parts: Record<string, unknown> = {};
  let hasChanged = false;
  for (const part of partsOf(view, labels, model)) {
    const stored = part.read(configuration);
    const last = before?.parts[part.name];
    const isUntouched =
      last === undefined ||
      isDeepStrictEqual(withoutSchemaChanges(stored, isInBoth), withoutSchemaChanges(last, isInBoth));
    if (!isUntouched) {
      // What HQ IT chose stays; our last word is kept, so that giving it back brings the part under our care again.
      parts[part.name] = last;
      continue;
    }
    parts[part.name] = part.wanted;
    if (isDeepStrictEqual(stored, part.wanted)) continue;
    part.write(configuration);
    hasChanged = true;
  }
  if (hasChanged) await service.updateConfiguration(model, configuration);
  return { attributes, parts };
};

/**
 * Sets labels, list columns and forms of the Content Manager, part by part, wherever HQ IT has not changed them since
 * we last did (R29).
 */
export async function syncViews(strapi: Core.Strapi): Promise<void> {
  const store = strapi.store(MARKERS);
  const before = ((await store.get()) ?? {}) as Readonly<Record<string, Written>>;
  const after: Record<string, Written> = {};
  const manager = strapi.plugin('content-manager');
  const groups = [
    { service: 'content-types', models: strapi.contentTypes, views: TYPE_VIEWS, labels: TYPE_LABELS },
    { service: 'components', models: strapi.components, views: PART_VIEWS, labels: PART_LABELS },
  ];
  for (const { service, models, views, labels } of groups) {
    const configurations = manager.service(service) as unknown as ConfigurationService;
    for (const [uid, view] of Object.entries(views)) {
      const model = (models as unknown as Readonly<Record<string, Model | undefined>>)[uid];
      const words = labels[uid];
      if (!model || !words) throw new Error(`The view of ${uid} has no schema or no labels.`);
      after[uid] = await syncOne(configurations, model, view, words, before[uid]);
    }
  }
  if (!isDeepStrictEqual(before, after)) await store.set({ value: after });
}
