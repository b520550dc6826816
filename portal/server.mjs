/**
 * The portal's process: Kit's handler with what a server needs around it. Reads PORT, HOST, ORIGIN and BODY_SIZE_LIMIT;
 * the handler reads ORIGIN, BODY_SIZE_LIMIT and ADDRESS_HEADER too, so the defaults are set before it is loaded.
 */
import http from 'node:http';
import { headersOf } from './server/headers.mjs';
import { compress } from './server/compress.mjs';
import { redirectTo } from './server/loopback.mjs';
import { bytesOf, refuseTooLarge } from './server/too-large.mjs';

const port = Number(process.env.PORT ?? '3000');
const host = process.env.HOST ?? '127.0.0.1';
process.env.ORIGIN ??= `http://localhost:${port}`;
process.env.BODY_SIZE_LIMIT ??= '2M';

const origin = new URL(process.env.ORIGIN);
const bodyLimit = bytesOf(process.env.BODY_SIZE_LIMIT);
/** Requests under way get this long after the signal to stop. */
const STOP_WITHIN_MS = 5_000;

/** @type {typeof import('./build/handler.js')} */
const { handler } = await import('./build/handler.js');

const server = http.createServer((request, response) => {
  for (const [name, value] of headersOf(request.url ?? '/', origin)) response.setHeader(name, value);
  const elsewhere = redirectTo(request, origin);
  if (elsewhere !== null) {
    response.writeHead(307, { location: elsewhere }).end();
    return;
  }
  if (Number(request.headers['content-length'] ?? 0) > bodyLimit) {
    refuseTooLarge(request, response);
    return;
  }
  compress(request, response);
  void handler(request, response, () => {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Not found');
  });
});

server.on('error', (error) => {
  process.stderr.write(`The portal cannot listen on ${host}:${port}: ${error.message}\n`);
  process.exit(1);
});

server.listen(port, host, () => {
  process.stdout.write(`The portal listens on ${host}:${port}, for ${origin.origin}\n`);
});

let isStopping = false;
function stop() {
  if (isStopping) return;
  isStopping = true;
  server.close(() => process.exit(0));
  server.closeIdleConnections();
  setTimeout(() => server.closeAllConnections(), STOP_WITHIN_MS).unref();
}
process.on('SIGTERM', stop);
process.on('SIGINT', stop);
