import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context, Next } from 'koa';
import { DeskError, PORTAL_HEADERS, errorText, type Language, type Refusal } from '@kaigai-desk/domain';

/** The reader's language: the portal says it, a browser in the admin prefers it, else English. */
function languageOf(ctx: Context): Language {
  const told = ctx.get(PORTAL_HEADERS.language);
  if (told === 'ja' || told === 'en') return told;
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

/**
 * An error for the log: what the driver said and where, without the statement that knex puts before it, which holds the
 * words of people.
 */
function causeOf(error: unknown): string {
  if (!(typeof error === 'object' && error !== null && 'message' in error)) return String(error);
  const message = String(error.message);
  const said = message.slice(Math.max(0, message.lastIndexOf(' - ')));
  const stack = 'stack' in error ? String(error.stack) : '';
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line));
  return [said.replace(/^ - /, ''), ...frames].join('\n');
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
      const error = isTooLarge(thrown) ? new DeskError('input.tooLarge') : thrown;
      if (error instanceof DeskError) {
        strapi.log.info(`refused ${error.code} (${error.status}) ${ctx.method} ${ctx.path}`);
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
