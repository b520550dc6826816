import type { Core } from '@strapi/strapi';
import type {
  AnswerTicket,
  AssigneeChoicesAnswer,
  BesideAnswer,
  ChangeTicket,
  ConversationAnswer,
  HomeAnswer,
  MoveTicket,
  NoteOnTicket,
  OfficeChoicesAnswer,
  OpenForSomebody,
  OpenTicket,
  PeopleChoicesAnswer,
  PortalPerson,
  QueueAnswer,
  ReaderChoicesAnswer,
  ReplyToTicket,
  TagChoicesAnswer,
  TicketAnswer,
  TicketChanged,
  TicketListAnswer,
  TicketWritten,
  Author,
} from '@kaigai-desk/domain';
import { assignees } from '../conversations/assignees';
import { autoClose } from '../clocks/close';
import { disarm, flagQuietly } from '../clocks/escalate';
import { beside } from '../conversations/beside';
import { answer, move, note, reply } from '../conversations/converse';
import { conversation, officeChoices, peopleChoices } from '../conversations/desk-views';
import { change } from '../conversations/facts';
import { home } from '../conversations/home';
import { openForSomebody, openInPortal } from '../conversations/open';
import { queue, type QueueAsked } from '../conversations/queue';
import { findReaders } from '../conversations/readers';
import { listForPerson, showToPerson } from '../conversations/portal-views';
import { thank, withdraw } from '../conversations/requester-acts';
import { tagChoices } from '../conversations/tags';

/** Everything the desk can do with conversations; the only way in for portal, workspace, seeds and later mail. */
const conversations = ({ strapi }: { strapi: Core.Strapi }) => ({
  openInPortal: (person: PortalPerson, command: OpenTicket): Promise<TicketWritten> =>
    openInPortal(strapi, person, command),
  reply: (person: PortalPerson, number: number, command: ReplyToTicket): Promise<TicketWritten> =>
    reply(strapi, person, number, command),
  withdraw: (person: PortalPerson, number: number): Promise<TicketWritten> =>
    withdraw(strapi, person, number),
  thank: (person: PortalPerson, number: number): Promise<TicketWritten> => thank(strapi, person, number),
  listForPerson: (person: PortalPerson): Promise<TicketListAnswer> => listForPerson(strapi, person),
  showToPerson: (person: PortalPerson, number: number, before: string | null): Promise<TicketAnswer> =>
    showToPerson(strapi, person, number, before),
  openForSomebody: (agent: Author, command: OpenForSomebody): Promise<TicketWritten> =>
    openForSomebody(strapi, agent, command),
  answer: (agent: Author, number: number, command: AnswerTicket): Promise<TicketWritten> =>
    answer(strapi, agent, number, command),
  note: (agent: Author, number: number, command: NoteOnTicket): Promise<TicketWritten> =>
    note(strapi, agent, number, command),
  move: (agent: Author, number: number, command: MoveTicket): Promise<TicketWritten> =>
    move(strapi, agent, number, command),
  autoClose: (number: number): Promise<TicketWritten> => autoClose(strapi, number),
  flagQuietly: (number: number): Promise<void> => flagQuietly(strapi, number),
  disarm: (number: number): Promise<void> => disarm(strapi, number),
  change: (agent: Author, number: number, command: ChangeTicket): Promise<TicketChanged> =>
    change(strapi, agent, number, command),
  assigneeChoices: async (): Promise<AssigneeChoicesAnswer> => ({ assignees: await assignees(strapi) }),
  tagChoices: async (): Promise<TagChoicesAnswer> => ({ tags: await tagChoices(strapi) }),
  home: (readerId: string): Promise<HomeAnswer> => home(strapi, readerId),
  queue: (asked: QueueAsked, readerId: string): Promise<QueueAnswer> => queue(strapi, asked, readerId),
  conversation: (number: number, reader: Author, before: string | null): Promise<ConversationAnswer> =>
    conversation(strapi, number, reader, before),
  beside: (number: number, maySeeAnswers: boolean): Promise<BesideAnswer> =>
    beside(strapi, number, maySeeAnswers),
  officeChoices: (): Promise<OfficeChoicesAnswer> => officeChoices(strapi),
  readerChoices: async (text: string): Promise<ReaderChoicesAnswer> => ({
    people: await findReaders(strapi, text),
  }),
  peopleChoices: (officeCode: string): Promise<PeopleChoicesAnswer> => peopleChoices(strapi, officeCode),
});
export default conversations;
export type Conversations = ReturnType<typeof conversations>;
