import type { Core, UID } from '@strapi/strapi';
import type { Shape } from './plain';

/** Gives the shape of a component by its uid. */
export const shapeOfPart =
  (strapi: Core.Strapi) =>
  (uid: string): Shape =>
    strapi.components[uid as UID.Component] as unknown as Shape;
