import { signIn as source } from '../ja/sign-in';
import { translationOf } from '../translate';

export const signIn = translationOf(source)({
  'signIn.title': 'Sign in',
  'signIn.lead': 'IT help for the staff of the overseas offices.',
  'signIn.email': 'E-mail address',
  'signIn.password': 'Password',
  'signIn.act': 'Sign in',
  'signIn.forgotten': 'If you do not know your password, please contact the helpdesk below.',
  'signIn.out': 'You have signed out.',
  'signIn.again': 'Please sign in again',
  'signIn.againLead':
    'Your sign-in ended after some time. What you wrote is kept below, and is sent as soon as you sign in.',
  'signIn.againAct': 'Sign in and send',
  'signIn.kept': 'What you wrote',
});
