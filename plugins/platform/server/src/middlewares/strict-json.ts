import type { Context, Next } from 'koa';
import { DeskError } from '@kaigai-desk/domain';
import { reach } from '../faults';

/** Where our own routes live; everything else keeps Strapi's reader. */
const OURS = /^\/(?:api\/)?(?:platform|tickets|forms)(?:\/|$)/;
const WITH_BODY = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);
const MOST_BYTES = 1_000_000;

async function bytesOf(ctx: Context): Promise<Buffer> {
  if (Number(ctx.get('content-length') || 0) > MOST_BYTES) throw new DeskError('input.tooLarge');
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of ctx.req) {
    const bytes = part as Buffer;
    size += bytes.length;
    if (size > MOST_BYTES) throw new DeskError('input.tooLarge');
    parts.push(bytes);
  }
  return Buffer.concat(parts);
}

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch {
    throw new DeskError('input.unreadable');
  }
}

/**
 * Reads the body of our routes strictly: JSON in sound UTF-8 of at most 1 MB. Strapi's reader would put a replacement
 * character in the place of broken bytes, and what was stored would not be what was sent.
 */
const strictJson =
  () =>
  async (ctx: Context, next: Next): Promise<void> => {
    if (!OURS.test(ctx.path) || !WITH_BODY.has(ctx.method)) return next();
    const bytes = await bytesOf(ctx);
    if (bytes.length > 0) {
      if (!ctx.is('application/json')) throw new DeskError('input.unreadable');
      Object.assign(ctx.request, { body: parse(bytes) });
    } else {
      Object.assign(ctx.request, { body: {} });
    }
    // the stream is read: without a type Strapi's own reader, which comes next, leaves it alone
    delete ctx.req.headers['content-type'];
    await reach('request.taken');
    await next();
    await reach('answer.ready');
  };
export default strictJson;
