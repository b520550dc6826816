import type { Catalogue } from '@kaigai-desk/platform/admin-kit';
import type { side as ja } from '../ja/side';

export const side: Catalogue<keyof typeof ja> = {
  'side.loading': 'Loading.',
  'side.lost': 'Could not be loaded.',
  'side.trouble':
    'Contact, vendors, machines and answers could not be loaded. You can go on with the conversation.',
  'side.count': '{count}',
  'side.notEntered': 'not entered',

  'office.names': 'Names',
  'office.nextHoliday': 'Next holiday',
  'office.phase': 'Phase',
  'office.phaseSince': '{phase} (since {day})',
  'office.phaseOnly': '{phase} (since when is not entered)',
  'standing.open': 'open now (until {until})',
  'standing.opensToday': 'closed now (opens today at {from})',
  'standing.closedForToday': 'closed for today (since {since})',
  'standing.holiday': 'closed now (holiday today)',
  'standing.dayOff': 'closed now (no working day)',
  'standing.unknown': 'opening hours not entered',
  'holiday.today': 'today, {day} {name}',
  'holiday.tomorrow': 'tomorrow, {day} {name}',
  'holiday.later': '{day} {name}',
  'holiday.none': 'none entered',

  'vendor.heading': 'Local vendors',
  'vendor.none': 'No vendor in use is entered. Head office enters them under “Local vendors”.',
  'vendor.list': 'List of vendors',
  'vendor.purpose': 'For',
  'vendor.phone': 'Phone',
  'vendor.hours': 'Hours',
  'vendor.contract': 'Contract',
  'vendor.until': 'until {day}',
  'vendor.expired': 'ended {day}',
  'vendor.noContract': 'end not entered',

  'machines.heading': 'Machines of the office',
  'machines.ledger': 'Ledger',
  'machines.reported': 'Reported',
  'machines.reportedOn': 'Reported ({day})',
  'machines.notAsked': 'not asked',
  'machines.ofRequester': 'the requester’s',
  'machines.none': 'The ledger has no machines. Head office enters them under “Machines”.',
  'machines.rest': 'See {count} more in the list',

  'answers.heading': 'Answers to forms',
  'answers.none': 'The office has answered no form.',
  'answers.older': '(to an older version)',

  'requester.others': 'Other open tickets of theirs',
  'requester.noOthers': 'No other open tickets.',
  'requester.more': '{count} more',
};
