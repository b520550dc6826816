import { errors as source } from '../ja/errors';
import { translationOf } from '../translate';

export const errors = translationOf(source)({
  'error.prefix': 'Error: {title}',
  'error.field': 'Error: {text}',
  'error.link': '{label}: {text}',
  'error.id': 'Number to tell the helpdesk: {id}',
  'error.home': 'Go to the home page',
  'error.notFound': 'Not found',
  'error.notFoundLead': 'The address may have changed, or it may be something that you cannot see.',
  'error.unreachable': 'No connection right now',
  'error.unexpected': 'This page could not be shown',
  'error.offline': 'You seem to be offline. Please check your connection and try again.',
  'error.again': 'Try again',
});
