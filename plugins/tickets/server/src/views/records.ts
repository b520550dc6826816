import type { Core } from '@strapi/strapi';
import type { Documents } from '../conversations/records';

export const SAVED_VIEW = 'api::saved-view.saved-view';

export interface SavedViewRecord {
  readonly documentId: string;
  readonly nameJa: string;
  readonly nameEn: string;
  readonly condition: unknown;
  readonly position: number;
  readonly isActive: boolean | null;
  readonly revision: number;
}

interface SavedViews extends Documents<SavedViewRecord> {
  delete(which: { readonly documentId: string }): Promise<unknown>;
}

/** Saved views, with the shape of their schema file. */
export const savedViewsOf = (strapi: Core.Strapi): SavedViews =>
  strapi.documents(SAVED_VIEW as never) as unknown as SavedViews;
