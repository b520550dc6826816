import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context, Next } from 'koa';
import { DeskError, PORTAL_HEADERS, errorText, type Language, type Refusal } from '@kaigai-desk/domain';
import { troubleOf } from '../database/troubles';

/** The reader's language: the portal says it, an admin has chosen it, a browser prefers it, else English. */
function languageOf(ctx: Context): Language {
  const { user } = ctx.state as { readonly user?: { readonly preferedLanguage?: unknown } };
  for (const told of [ctx.get(PORTAL_HEADERS.language), user?.preferedLanguage]) {
    if (told === 'ja' || told === 'en') return told;
  }
  return ctx.acceptsLanguages('ja', 'en') === 'ja' ? 'ja' : 'en';
}

function refusalOf(error: DeskError, language: Language): Refusal {
  const fields = error.fields.map(({ field, code }) => ({ field, code, message: errorText(code, language) }));
  return {
    data: null,
    error: {
      status: error.status,
      name: 'DeskError',
      message: errorText(error.code, language),
      details: { ...error.details, code: error.code, ...(fields.length > 0 ? { fields } : {}) },
    },
  };
}

const isExpected = (error: unknown): boolean =>
  error instanceof errors.ApplicationError ||
  error instanceof errors.HttpError ||
  (error instanceof Error && 'expose' in error && error.expose === true);

/** What Strapi's reader of bodies throws, before anybody looked at who sends: more than it takes. */
const isTooLarge = (error: unknown): boolean =>
  error instanceof Error && 'type' in error && error.type === 'entity.too.large';

/** What the driver said, without the statement that knex puts before it, which holds the words of people. */
function saidBy(error: unknown): string {
  if (!(typeof error === 'object' && error !== null && 'message' in error)) return String(error);
  const message = String(error.message);
  return message.slice(Math.max(0, message.lastIndexOf(' - '))).replace(/^ - /, '');
}

/** An error for the log: what was said, and where. */
function causeOf(error: unknown): string {
  const stack = typeof error === 'object' && error !== null && 'stack' in error ? String(error.stack) : '';
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line));
  return [saidBy(error), ...frames].join('\n');
}

/** A passing trouble of the database becomes a refusal; its cause stands in the log, on one line. */
function refusedByDatabase(strapi: Core.Strapi, ctx: Context, error: unknown): DeskError | undefined {
  const trouble = troubleOf(error);
  if (!trouble) return undefined;
  const said = saidBy(error).replace(/\s+/g, ' ');
  strapi.log.error(`${trouble.code} ${trouble.cause} ${ctx.method} ${ctx.path}: ${said}`);
  return new DeskError(trouble.code);
}

/**
 * Answers refusals with their code in the reader's language, and what nobody expected with an id that stands in the log
 * beside the cause.
 */
const codedErrors =
  (_config: unknown, { strapi }: { strapi: Core.Strapi }) =>
  async (ctx: Context, next: Next): Promise<void> => {
    try {
      await next();
    } catch (thrown) {
      const refused = refusedByDatabase(strapi, ctx, thrown);
      const error = refused ?? (isTooLarge(thrown) ? new DeskError('input.tooLarge') : thrown);
      if (error instanceof DeskError) {
        if (!refused) strapi.log.info(`refused ${error.code} (${error.status}) ${ctx.method} ${ctx.path}`);
        ctx.status = error.status;
        ctx.body = refusalOf(error, languageOf(ctx));
        return;
      }
      if (isExpected(error)) throw error;
      const id = randomUUID();
      strapi.log.error(`unexpected ${id} ${ctx.method} ${ctx.path}: ${causeOf(error)}`);
      ctx.status = 500;
      ctx.body = {
        data: null,
        error: {
          status: 500,
          name: 'InternalServerError',
          message: errorText('unexpected', languageOf(ctx)),
          details: { code: 'unexpected', id },
        },
      };
    }
  };
export default codedErrors;
