import type { Catalogue } from '@kaigai-desk/platform/admin-kit';
import type { remoteSession as ja } from '../ja/remote-session';

export const remoteSession: Catalogue<keyof typeof ja> = {
  'act.remoteSession': 'Record a remote session',
  'session.hint': 'Please enter times as Tokyo’s. The office does not see this.',
  'session.consentBy': 'Who agreed',
  'session.consentAt': 'Agreed at (Tokyo)',
  'session.tookPart': 'Who took part',
  'session.beganAt': 'From (Tokyo)',
  'session.endedAt': 'To (Tokyo)',
  'session.done': 'What was done',
  'session.record': 'Record it',
  'session.recorded': 'The remote session is recorded.',
  'message.remoteSession': 'Remote session',
  'event.remoteSession': '{name} recorded a remote session ({from}, {minutes} min, consent: {consent})',
};
