/** All words of the desk's pages, one file a topic. */
import { desk } from './desk';
import { writing } from './writing';

export const ja = { ...desk, ...writing };
