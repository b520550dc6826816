/** Every label of the Content Manager, as data: read by the admin, by the boot (stored labels) and by a test. */
import type { Language } from '@kaigai-desk/domain';
import { CONVERSATION_LABELS } from './conversation';
import { FORM_LABELS, FORM_PART_LABELS } from './forms';
import type { Label, TypeLabels } from './label';
import { LEDGER_LABELS } from './ledger';
import { LIBRARY_LABELS } from './library';
import { COMPONENT_LABELS, REFERENCE_LABELS } from './reference';
import { QUEUE_VIEW_LABELS } from './views';

export { bilingual } from './label';
export type { Label, TypeLabels } from './label';

/** By uid of the content type. */
export const TYPE_LABELS: Readonly<Record<string, TypeLabels>> = {
  ...REFERENCE_LABELS,
  ...CONVERSATION_LABELS,
  ...FORM_LABELS,
  ...LEDGER_LABELS,
  ...LIBRARY_LABELS,
  ...QUEUE_VIEW_LABELS,
};

/** By uid of the component. */
export const PART_LABELS: Readonly<Record<string, TypeLabels>> = {
  ...COMPONENT_LABELS,
  ...FORM_PART_LABELS,
};

/** Names of the columns that Strapi adds to every type. */
export const SYSTEM_ATTRIBUTES: Readonly<Record<string, Label>> = {
  id: { ja: 'ID', en: 'ID' },
  documentId: { ja: '文書ID', en: 'Document id' },
  createdAt: { ja: '作成日時', en: 'Created' },
  updatedAt: { ja: '更新日時', en: 'Updated' },
  publishedAt: { ja: '公開日時', en: 'Published' },
  createdBy: { ja: '作成者', en: 'Created by' },
  updatedBy: { ja: '更新者', en: 'Updated by' },
  locale: { ja: '言語', en: 'Language' },
  localizations: { ja: 'ほかの言語', en: 'Other languages' },
};

/**
 * The word for a value of an enumeration.
 * @returns the value itself where the catalogue has none: an enumeration of somebody else
 */
export const valueLabel = (uid: string, attribute: string, value: string, language: Language): string =>
  (TYPE_LABELS[uid] ?? PART_LABELS[uid])?.values?.[attribute]?.[value]?.[language] ?? value;

const displayNameOf = (uid: string): string =>
  uid.startsWith('api::') ? `content-type.${uid.slice(uid.indexOf('.') + 1)}` : 'User';

const keysOf = (
  labels: Readonly<Record<string, TypeLabels>>,
  group: 'content-types' | 'components',
  language: Language,
): [string, string][] =>
  Object.entries(labels).flatMap(([uid, { name, attributes }]): [string, string][] => [
    [group === 'components' ? `component.${uid}` : displayNameOf(uid), name[language]],
    ...Object.entries({ ...SYSTEM_ATTRIBUTES, ...attributes }).map(([attribute, label]): [string, string] => [
      `content-manager.${group}.${uid}.${attribute}`,
      label[language],
    ]),
  ]);

/** The catalogue of the Content Manager in one language: message id to text. */
export const contentMessages = (language: Language): Readonly<Record<string, string>> =>
  Object.fromEntries([
    ...keysOf(TYPE_LABELS, 'content-types', language),
    ...keysOf(PART_LABELS, 'components', language),
  ]);
