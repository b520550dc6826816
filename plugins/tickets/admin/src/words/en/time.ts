import type { Catalogue } from '@kaigai-desk/platform/admin-kit';
import type { time as ja } from '../ja/time';

export const time: Catalogue<keyof typeof ja> = {
  'act.noteTime': 'Note time spent',
  'time.lead':
    'Notes the time that you spent on this ticket. The office does not see it. Please leave out remote sessions and calls: their time is kept with them.',
  'time.minutesLabel': 'Minutes',
  'time.minutesHelp': 'A whole number from 1 to 1,440',
  'time.what': 'What was done (optional, up to 500 characters)',
  'time.submit': 'Note it',
  'time.done': '{length} noted.',
  'time.heading': 'Time spent',
  'time.noted': 'Time noted',
  'time.sessions': 'Remote sessions',
  'time.calls': 'Calls',
  'time.often': '{length} ({count}×)',
  'time.none':
    'Nothing is noted. Use “Note time spent” in the menu, or “Minutes” beside an answer or a note.',
  'time.minutes': '{minutes} min',
  'time.hours': '{hours} h',
  'time.both': '{hours} h {minutes} min',
  'time.void': 'Void',
  'time.voidThis': 'Void {length} noted by {name}',
  'time.voided': '{length} voided.',
  'time.voidedBy': 'Voided by {name}',
  'time.besideMessage': 'Minutes spent (optional)',
  'event.timeSpent': '{name} noted {minutes} min of work',
  'event.timeSpentOn': '{name} noted {minutes} min of work ({what})',
  'event.timeVoided': '{name} voided {minutes} min of work',
};
