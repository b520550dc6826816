import { home as source } from '../ja/home';
import { translationOf } from '../translate';

export const home = translationOf(source)({
  'home.title': 'Home',
  'home.todo': 'What waits for you, {name}',
  'home.todoCount': '{count} things need you.',
  'home.todoCountOne': 'One thing needs you.',
  'home.nothing': 'Nothing waits for you',
  'home.nothingLead':
    'When a reply or an answer is needed, it shows up here. When your reply is needed, you will get an e-mail as well.',
  'home.empty': 'How can we help?',
  'home.emptyLead':
    'Computer, printer, e-mail, network: whatever it is, tell us with the button below. Japanese and English are both fine.',
  'home.reply': 'Reply',
  'home.replyTo': 'Reply: {subject}',
  'home.ask': 'Ask for help',
  'home.working': 'What the helpdesk is working on',
  'home.workingNothing': 'Nothing is in progress right now.',
  'home.all': 'All inquiries',
  'home.formWaits': 'We wait for your answer',
  'home.excerpt': '“{text}”',
});
