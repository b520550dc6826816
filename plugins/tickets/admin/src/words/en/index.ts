/** All words of the desk's pages, one file a topic. */
import { desk } from './desk';
import { acts } from './acts';
import { calls } from './calls';
import { handOn } from './hand-on';
import { home } from './home';
import { keys } from './keys';
import { queue } from './queue';
import { remoteSession } from './remote-session';
import { side } from './side';
import { time } from './time';
import { views } from './views';
import { writing } from './writing';

export const en = {
  ...desk,
  ...acts,
  ...calls,
  ...handOn,
  ...home,
  ...keys,
  ...queue,
  ...remoteSession,
  ...side,
  ...time,
  ...views,
  ...writing,
};
