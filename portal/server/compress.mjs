/** Pages go out as brotli or gzip; files were compressed when the portal was built. */
import zlib from 'node:zlib';

const COMPRESSED = /^(text\/html|text\/plain|application\/json)\b/;
/** Below this many bytes compressing gains nothing. */
const WORTH_FROM = 600;
/** A page takes a few milliseconds at this quality, and comes within some percent of the best. */
const BROTLI_QUALITY = 6;

/**
 * The best encoding that a browser takes.
 * @param {string | undefined} accepted value of `Accept-Encoding`
 * @returns {'br' | 'gzip' | null}
 */
export function encodingFor(accepted) {
  const takes = (/** @type {string} */ name) =>
    (accepted ?? '').split(',').some((part) => {
      const [coding, weight] = part
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/);
      return coding === name && !/^q=0(\.0*)?$/.test(weight ?? '');
    });
  return takes('br') ? 'br' : takes('gzip') ? 'gzip' : null;
}

/** @param {'br' | 'gzip'} encoding */
function encoderFor(encoding) {
  return encoding === 'br'
    ? zlib.createBrotliCompress({ params: { [zlib.constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } })
    : zlib.createGzip({ level: 6 });
}

/**
 * Makes a response compress itself, if its head allows it.
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
export function compress(request, response) {
  const encoding = encodingFor(request.headers['accept-encoding']?.toString());
  const { writeHead, write, end } = response;
  /** @type {zlib.BrotliCompress | zlib.Gzip | null} */
  let encoder = null;

  function isWorthIt() {
    const type = String(response.getHeader('content-type') ?? '');
    if (!COMPRESSED.test(type) || response.hasHeader('content-encoding')) return false;
    response.appendHeader('vary', 'Accept-Encoding');
    const length = Number(response.getHeader('content-length') ?? WORTH_FROM);
    const hasBody = request.method !== 'HEAD' && response.statusCode !== 204 && response.statusCode !== 304;
    return hasBody && encoding !== null && length >= WORTH_FROM;
  }

  function begin() {
    if (response.headersSent || encoder !== null || !isWorthIt() || encoding === null) return;
    response.setHeader('content-encoding', encoding);
    response.removeHeader('content-length');
    response.removeHeader('etag');
    encoder = encoderFor(encoding);
    encoder.on('data', (chunk) => write.call(response, chunk, 'utf8'));
    encoder.on('end', () => end.call(response));
    encoder.on('drain', () => response.emit('drain'));
    response.on('close', () => encoder?.destroy());
  }

  response.writeHead = /** @type {typeof response.writeHead} */ (
    function (/** @type {number} */ status, /** @type {any[]} */ ...rest) {
      response.statusCode = status;
      const headers = rest.at(-1);
      if (headers && typeof headers === 'object' && !Array.isArray(headers)) {
        for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      }
      begin();
      return Reflect.apply(writeHead, response, [status]);
    }
  );
  response.write = /** @type {typeof response.write} */ (
    function (/** @type {any[]} */ ...chunk) {
      begin();
      return Reflect.apply(encoder === null ? write : encoder.write, encoder ?? response, chunk);
    }
  );
  response.end = /** @type {typeof response.end} */ (
    function (/** @type {any[]} */ ...chunk) {
      begin();
      Reflect.apply(encoder === null ? end : encoder.end, encoder ?? response, chunk);
      return response;
    }
  );
}
