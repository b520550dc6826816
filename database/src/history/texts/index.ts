/** All conversations written by hand, by kind of request: 16 each, half of them Japanese. */
import type { HistoryText } from '../text';
import { ACCOUNTS } from './accounts';
import { FILES } from './files';
import { HARDWARE } from './hardware';
import { MAIL } from './mail';
import { MEETINGS } from './meetings';
import { NETWORK } from './network';
import { PRINTERS } from './printers';
import { SECURITY } from './security';
import { SIGN_IN } from './sign-in';
import { SOFTWARE } from './software';

export const TEXTS = {
  'sign-in': SIGN_IN,
  mail: MAIL,
  network: NETWORK,
  printers: PRINTERS,
  hardware: HARDWARE,
  software: SOFTWARE,
  security: SECURITY,
  accounts: ACCOUNTS,
  meetings: MEETINGS,
  files: FILES,
} as const satisfies Readonly<Record<string, readonly HistoryText[]>>;
