import { frame as source } from '../ja/frame';
import { translationOf } from '../translate';

export const frame = translationOf(source)({
  'frame.brand': 'Kaigai Desk',
  'frame.title': '{title} | Kaigai Desk',
  'frame.skip': 'Skip to the main content',
  'frame.office': '{office} office',
  'frame.localTime': 'local time {time}',
  'frame.signOut': 'Sign out',
  'frame.menu': 'Menu',
  'frame.home': 'Home',
  'frame.tickets': 'Inquiries',
  'frame.forms': 'Forms',
  'frame.documents': 'Documents',
  'frame.machines': 'Machines',
  'frame.account': 'Language and sign-out',
  'frame.demo': 'This is a demo desk. All people and inquiries in it are made up.',
  'frame.window': 'Urgent? Call us',
  'frame.phone': 'Phone',
  'frame.mail': 'E-mail',
  'frame.hours': 'Hours',
  'frame.address': 'Address',
});
