import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import {
  DRAFT_KINDS,
  DeskError,
  SaveDraft,
  TakeDraft,
  parseWith,
  valueOrRefuse,
  type DraftKind,
} from '@kaigai-desk/domain';
import type { Writing } from '../services/writing';
import { agentOf, bodyOf, numberOf } from './requests';

const writingOf = (strapi: Core.Strapi): Writing =>
  strapi.plugin('tickets').service('writing') as unknown as Writing;

const paramOf = (ctx: Context, name: string): string =>
  String((ctx['params'] as Readonly<Record<string, string>>)[name] ?? '');

function kindOf(ctx: Context): DraftKind {
  const kind = DRAFT_KINDS.find((one) => one === paramOf(ctx, 'kind'));
  if (kind === undefined) throw new DeskError('draft.gone');
  return kind;
}

function draftIdOf(ctx: Context): number {
  const text = paramOf(ctx, 'id');
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new DeskError('draft.gone');
  return Number(text);
}

/** Drafts and canned replies, in the admin. */
const writing = ({ strapi }: { strapi: Core.Strapi }) => ({
  async save(ctx: Context) {
    const command = valueOrRefuse(parseWith(SaveDraft, bodyOf(ctx)));
    ctx.body = await writingOf(strapi).saveDraft(agentOf(ctx), numberOf(ctx), kindOf(ctx), command);
  },
  async take(ctx: Context) {
    const command = valueOrRefuse(parseWith(TakeDraft, bodyOf(ctx)));
    ctx.body = await writingOf(strapi).takeDraft(agentOf(ctx), numberOf(ctx), draftIdOf(ctx), command);
  },
  async replies(ctx: Context) {
    ctx.body = await writingOf(strapi).cannedReplies(agentOf(ctx), numberOf(ctx));
  },
});
export default writing;
