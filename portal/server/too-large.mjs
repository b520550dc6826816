/** What is too large is refused before it is read, in words. */

const UNITS = { '': 1, K: 1024, M: 1024 ** 2, G: 1024 ** 3 };

/**
 * Bytes of a size as adapter-node writes it: `2M`, `512K`, `1048576`.
 * @param {string} size
 */
export function bytesOf(size) {
  const match = /^(\d+(?:\.\d+)?)([KMG]?)$/i.exec(size);
  if (match === null) throw new RangeError(`BODY_SIZE_LIMIT must be a size like 2M, not ${size}`);
  return Number(match[1]) * UNITS[/** @type {keyof typeof UNITS} */ ((match[2] ?? '').toUpperCase())];
}

const PAGE = `<!doctype html>
<html lang="ja">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>送られた内容が大きすぎます / Too large | 海外デスク / Kaigai Desk</title><link rel="stylesheet" href="/error.css"></head>
<body><main><h1>送られた内容が大きすぎます</h1>
<p>前のページに戻って、短くしてから、もう一度送ってください。</p>
<div lang="en"><h2>What was sent is too large</h2>
<p>Please go back, make it shorter and send it again.</p></div>
<p>input.tooLarge</p></main></body></html>
`;

/** Bytes. */
const READ_AT_MOST = 64_000_000;

/**
 * Answers 413 once the rest was read without keeping it: a browser shows the answer only when its sending was not cut
 * off. Past `READ_AT_MOST` the line is cut all the same.
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
export function refuseTooLarge(request, response) {
  const isAction = /\bapplication\/json\b/.test(request.headers.accept ?? '');
  const facts = { at: new Date().toISOString(), level: 'warn', from: 'portal', event: 'request.refused' };
  process.stdout.write(`${JSON.stringify({ ...facts, status: 413, code: 'input.tooLarge' })}\n`);
  let bytes = 0;
  request.on('data', (/** @type {Buffer} */ part) => {
    bytes += part.length;
    if (bytes > READ_AT_MOST) request.destroy();
  });
  request.once('end', () => {
    response.writeHead(413, {
      'content-type': isAction ? 'application/json; charset=utf-8' : 'text/html; charset=utf-8',
      connection: 'close',
    });
    response.end(isAction ? JSON.stringify({ code: 'input.tooLarge' }) : PAGE);
  });
}
