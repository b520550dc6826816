/** Packages of the CMS, for scripts that run before anything is installed: loaded when asked for, not at the top. */
import { createRequire } from 'node:module';
import { at } from './checkout.mjs';

/** @param {string} name @returns {any} the package as the CMS loads it */
export const ofCms = (name) => createRequire(at('cms/package.json'))(name);
