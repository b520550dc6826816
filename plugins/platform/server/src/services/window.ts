import type { Core } from '@strapi/strapi';
import type { HelpdeskWindow, WindowService } from '@kaigai-desk/domain';
import { rowsOf, type Row } from '../database/rows';

const FIELDS = [
  'nameJa',
  'nameEn',
  'phone',
  'email',
  'hoursJa',
  'hoursEn',
  'addressJa',
  'addressEn',
] as const;

/** The window of the helpdesk as HQ IT wrote it; before anything was written, its name alone. */
const window = ({ strapi }: { strapi: Core.Strapi }): WindowService => ({
  async read() {
    const row = await rowsOf<Row>(strapi, 'api::helpdesk.helpdesk').findOne({});
    const text = (field: (typeof FIELDS)[number]): string => {
      const value = row?.[field];
      return typeof value === 'string' ? value : '';
    };
    const read = Object.fromEntries(FIELDS.map((field) => [field, text(field)])) as unknown as HelpdeskWindow;
    return { ...read, nameJa: read.nameJa || '海外デスク', nameEn: read.nameEn || 'Kaigai Desk' };
  },
});
export default window;
