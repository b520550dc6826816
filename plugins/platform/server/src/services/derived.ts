import type { Core } from '@strapi/strapi';
import type { DerivedColumns } from '@kaigai-desk/domain';
import { setDerived } from '../write-path/set-based';

/** Derived columns, for the other plugins. */
const derived = ({ strapi }: { strapi: Core.Strapi }): DerivedColumns => ({
  set: (uid, id, columns) => setDerived(strapi, uid, id, columns),
});
export default derived;
