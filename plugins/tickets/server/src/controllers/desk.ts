import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import {
  AnswerTicket,
  ChangeTicket,
  DeskError,
  MoveTicket,
  NoteOnTicket,
  OpenForSomebody,
  QUEUE_VIEWS,
  SEARCH_MAX,
  isCleanText,
  isSavedViewKey,
  parseWith,
  valueOrRefuse,
  type QueueSearch,
  type QueueView,
  type TicketWritten,
} from '@kaigai-desk/domain';
import { agentOf, beforeOf, bodyOf, conversationsOf, numberOf } from './requests';

const isView = (text: unknown): text is QueueView => (QUEUE_VIEWS as readonly unknown[]).includes(text);

/** @throws DeskError `input.invalid` for what no database can look for */
function searchOf(ctx: Context): QueueSearch | null {
  const text = ctx.query['search'];
  if (typeof text !== 'string' || text.trim() === '') return null;
  if (!isCleanText(text)) {
    throw new DeskError('input.invalid', [{ field: 'search', code: 'field.controls' }]);
  }
  return { text: text.trim().slice(0, SEARCH_MAX), within: ctx.query['within'] === 'all' ? 'all' : 'view' };
}

/** Whether the reader has the right of the forms' pages, where these answers stand. */
const maySeeAnswers = (ctx: Context): boolean =>
  (ctx.state['userAbility'] as { can(action: string): boolean }).can('plugin::forms.answers.read');

function answerWith(ctx: Context, written: TicketWritten): void {
  ctx.body = written;
  ctx.status = written.isRepeat ? 200 : 201;
}

/** Tickets as the desk works on them, in the admin. */
const desk = ({ strapi }: { strapi: Core.Strapi }) => ({
  async queue(ctx: Context) {
    const view = ctx.query['view'];
    const page = Number(ctx.query['page'] ?? 1);
    const asked = {
      view: isView(view) || isSavedViewKey(view) ? view : 'needsDesk',
      page: Number.isInteger(page) && page > 0 && page < 10_000 ? page : 1,
      search: searchOf(ctx),
    } as const;
    ctx.body = await conversationsOf(strapi).queue(asked, agentOf(ctx).actor.id);
  },
  async home(ctx: Context) {
    ctx.body = await conversationsOf(strapi).home(agentOf(ctx).actor.id);
  },
  async show(ctx: Context) {
    ctx.body = await conversationsOf(strapi).conversation(numberOf(ctx), agentOf(ctx), beforeOf(ctx));
  },
  async beside(ctx: Context) {
    ctx.body = await conversationsOf(strapi).beside(numberOf(ctx), maySeeAnswers(ctx));
  },
  async open(ctx: Context) {
    const command = valueOrRefuse(parseWith(OpenForSomebody, bodyOf(ctx)));
    answerWith(ctx, await conversationsOf(strapi).openForSomebody(agentOf(ctx), command));
  },
  async answer(ctx: Context) {
    const command = valueOrRefuse(parseWith(AnswerTicket, bodyOf(ctx)));
    answerWith(ctx, await conversationsOf(strapi).answer(agentOf(ctx), numberOf(ctx), command));
  },
  async note(ctx: Context) {
    const command = valueOrRefuse(parseWith(NoteOnTicket, bodyOf(ctx)));
    answerWith(ctx, await conversationsOf(strapi).note(agentOf(ctx), numberOf(ctx), command));
  },
  async move(ctx: Context) {
    const command = valueOrRefuse(parseWith(MoveTicket, bodyOf(ctx)));
    ctx.body = await conversationsOf(strapi).move(agentOf(ctx), numberOf(ctx), command);
  },
  async change(ctx: Context) {
    const command = valueOrRefuse(parseWith(ChangeTicket, bodyOf(ctx)));
    ctx.body = await conversationsOf(strapi).change(agentOf(ctx), numberOf(ctx), command);
  },
  async assignees(ctx: Context) {
    ctx.body = await conversationsOf(strapi).assigneeChoices();
  },
  async tags(ctx: Context) {
    ctx.body = await conversationsOf(strapi).tagChoices();
  },
  async offices(ctx: Context) {
    ctx.body = await conversationsOf(strapi).officeChoices();
  },
  async readers(ctx: Context) {
    const text = ctx.query['search'];
    ctx.body = await conversationsOf(strapi).readerChoices(
      typeof text === 'string' && isCleanText(text) ? text.slice(0, SEARCH_MAX) : '',
    );
  },
  async people(ctx: Context) {
    const office = ctx.query['office'];
    ctx.body = await conversationsOf(strapi).peopleChoices(typeof office === 'string' ? office : '');
  },
});
export default desk;
