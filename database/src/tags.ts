/** The tags that a desk begins with; HQ IT and leads keep them from then on. */
import type { SeedRow } from './store';

const TAGS: readonly (readonly [key: string, labelJa: string, labelEn: string])[] = [
  ['network', 'ネットワーク', 'Network'],
  ['account', 'アカウント', 'Account'],
  ['machine', '機器', 'Machine'],
  ['software', 'ソフトウェア', 'Software'],
  ['security', 'セキュリティ', 'Security'],
  ['visit-needed', '要訪問', 'Visit needed'],
  ['recurring', '再発', 'Recurring'],
];

/** One row a tag. */
export const tagRows = (): SeedRow[] =>
  TAGS.map(([key, labelJa, labelEn]) => ({ key, data: { key, labelJa, labelEn, isActive: true } }));
