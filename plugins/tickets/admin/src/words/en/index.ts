/** All words of the desk's pages, one file a topic. */
import { desk } from './desk';

export const en = { ...desk };
