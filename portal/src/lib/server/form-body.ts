/** Reads the body of a form strictly: what browsers never send is refused, never repaired. */

interface Unread {
  readonly ok: false;
  readonly status: number;
  readonly code: 'input.unreadable' | 'input.tooLarge';
}
/** Names and values in the order in which they were sent. */
export type FormPairs =
  { readonly ok: true; readonly pairs: readonly (readonly [string, string])[] } | Unread;
export type FormBody = { readonly ok: true; readonly fields: ReadonlyMap<string, string> } | Unread;

/** The answer to a body that no browser sends. */
export const UNREADABLE: Unread = { ok: false, status: 400, code: 'input.unreadable' };
const TOO_LARGE: Unread = { ok: false, status: 413, code: 'input.tooLarge' };

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** One name or value of a form body: `+` is a space, percent-encoded bytes are UTF-8. Throws on anything else. */
function decodePart(part: string): string {
  if (/%(?![0-9A-Fa-f]{2})/.test(part)) throw new RangeError('a broken percent sign');
  return decodeURIComponent(part.replaceAll('+', ' '));
}

function pairsOf(text: string): [string, string][] {
  return text
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const at = pair.indexOf('=');
      return at < 0
        ? [decodePart(pair), '']
        : [decodePart(pair.slice(0, at)), decodePart(pair.slice(at + 1))];
    });
}

async function multipartOf(bytes: ArrayBuffer, type: string): Promise<[string, string][] | null> {
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData();
  const pairs: [string, string][] = [];
  for (const [name, value] of form) {
    if (typeof value !== 'string') return null;
    pairs.push([name, value]);
  }
  return pairs;
}

const isTooLarge = (cause: unknown): boolean =>
  typeof cause === 'object' && cause !== null && 'status' in cause && cause.status === 413;

/**
 * What a form sent; a name may come several times.
 * @returns a refusal for broken UTF-8, a broken encoding, a file (400), or too many bytes (413)
 */
export async function readFormPairs(request: Request): Promise<FormPairs> {
  const type = request.headers.get('content-type') ?? '';
  try {
    const bytes = await request.arrayBuffer();
    // Throws on broken UTF-8, which the platform's own parser would replace in silence.
    const text = decoder.decode(bytes);
    const pairs = /^multipart\/form-data\b/i.test(type) ? await multipartOf(bytes, type) : pairsOf(text);
    return pairs === null ? UNREADABLE : { ok: true, pairs };
  } catch (cause) {
    return isTooLarge(cause) ? TOO_LARGE : UNREADABLE;
  }
}

/**
 * The fields of a form that was sent, each once.
 * @returns a refusal as `readFormPairs`, and for a field sent twice (400)
 */
export async function readFormBody(request: Request): Promise<FormBody> {
  const read = await readFormPairs(request);
  if (!read.ok) return read;
  const fields = new Map(read.pairs);
  return fields.size === read.pairs.length ? { ok: true, fields } : UNREADABLE;
}
