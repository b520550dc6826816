/** One export from the first byte to the event that records it. */
import { Readable, pipeline, type Transform } from 'node:stream';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { DeskError, type Clock, type Events } from '@kaigai-desk/domain';
import { cp932Stream } from './cp932';
import { csvStream, lastLineEnd } from './csv';
import type { File } from './files';
import { jsonWriter, piecesOf } from './json';
import type { Pages } from './lines';
import type { ExportOptions } from './options';
import type { Line, Shape } from './shape';
import { openSnapshot, type Snapshot } from './snapshot';
import type { Exporter } from './token';

/** Exports at the same time in one process: each holds a connection. */
const MOST_AT_ONCE = 4;
/** How often a running export asks whether its token still stands, in milliseconds. */
const ASK_AGAIN_MS = 1_000;

let running = 0;

interface Tally {
  lines: number;
  replaced: number;
}

/** Counts what goes out, and ends the export when its token was revoked or has expired. */
async function* watched(pages: Pages, exporter: Exporter, shape: Shape, tally: Tally): Pages {
  let askedAt = performance.now();
  for await (const page of pages) {
    if (performance.now() - askedAt >= ASK_AGAIN_MS) {
      if (!(await exporter.stillMay(shape.group))) throw new DeskError('export.denied');
      askedAt = performance.now();
    }
    tally.lines += page.length;
    yield page;
  }
}

type Writer = (line: Line) => string;

function* each(page: readonly Line[], write: Writer): Generator<string> {
  for (const line of page) yield write(line);
}

async function* asJson(pages: Pages, write: Writer): AsyncGenerator<Buffer> {
  let lead = '\n';
  const member = (line: Line): string => {
    const text = lead + write(line);
    lead = ',\n';
    return text;
  };
  yield Buffer.from('[');
  for await (const page of pages) yield* piecesOf(each(page, member));
  yield Buffer.from('\n]\n');
}

async function* asLines(pages: Pages, write: Writer): AsyncGenerator<Buffer> {
  for await (const page of pages) yield* piecesOf(each(page, (line) => `${write(line)}\n`));
}

/** Lines that become one chunk of CSV: longer texts cost more to put together than they save in steps. */
const HANDFUL = 50;

async function* handfuls(pages: Pages): Pages {
  for await (const page of pages) {
    for (let first = 0; first < page.length; first += HANDFUL) yield page.slice(first, first + HANDFUL);
  }
}

function streamsOf(
  pages: Pages,
  shape: Shape,
  options: ExportOptions,
  tally: Tally,
): [Readable, ...Transform[]] {
  if (options.format !== 'csv') {
    const write = jsonWriter(shape.columns);
    const texts = options.format === 'json' ? asJson(pages, write) : asLines(pages, write);
    return [Readable.from(texts, { objectMode: false })];
  }
  const csv = csvStream(shape.columns, options) as unknown as Transform;
  const lines = Readable.from(handfuls(pages));
  const ended = lastLineEnd();
  if (options.encoding === 'utf-8') return [lines, csv, ended];
  const count = (replaced: number): void => void (tally.replaced += replaced);
  return [lines, csv, ended, cp932Stream(count)];
}

const TYPES = {
  csv: 'text/csv',
  json: 'application/json; charset=utf-8',
  lines: 'application/x-ndjson; charset=utf-8',
} as const;
const ENDINGS = { csv: 'csv', json: 'json', lines: 'ndjson' } as const;

function describe(ctx: Context, shape: Shape, options: ExportOptions, at: number): void {
  const day = new Date(at).toISOString().slice(0, 10);
  const form = options.form === null ? '' : `-${options.form}`;
  const file = `${shape.name}${form}-${day}.${ENDINGS[options.format]}`;
  const charset = options.encoding === 'cp932' ? 'windows-31j' : 'utf-8';
  ctx.type =
    options.format === 'csv' ? `${TYPES.csv}; charset=${charset}; header=present` : TYPES[options.format];
  ctx.set(
    'Content-Disposition',
    `attachment; filename="${file}"; filename*=UTF-8''${encodeURIComponent(file)}`,
  );
  ctx.set('X-Export-Snapshot-At', new Date(at).toISOString());
  ctx.set('Cache-Control', 'no-store');
  // the number of replaced characters is known at the end only
  if (options.encoding === 'cp932') ctx.set('Trailer', 'X-Export-Unmappable');
}

interface Told {
  readonly shape: Shape;
  readonly options: ExportOptions;
  readonly exporter: Exporter;
  readonly address: string;
  readonly snapshotAt: number;
  readonly tally: Tally;
  readonly isComplete: boolean;
}

async function record(strapi: Core.Strapi, told: Told): Promise<void> {
  const { shape, options, exporter, address, snapshotAt, tally, isComplete } = told;
  const at = (strapi.plugin('platform').service('clock') as Clock).now();
  await (strapi.plugin('platform').service('events') as Events).append([
    {
      kind: 'export.taken',
      subjectType: 'export',
      subjectId: shape.name,
      at,
      actor: { kind: 'token', id: String(exporter.id), name: exporter.name },
      side: 'hq',
      address,
      data: {
        format: options.format,
        encoding: options.encoding,
        form: options.form,
        after: options.after,
        since: options.since === null ? null : new Date(options.since).toISOString(),
        filters: options.filters,
        snapshotAt: new Date(snapshotAt).toISOString(),
        lines: tally.lines,
        unmappable: tally.replaced,
        isComplete,
      },
    },
  ]);
}

async function begin(strapi: Core.Strapi): Promise<Snapshot> {
  if (running >= MOST_AT_ONCE) throw new DeskError('export.busy');
  running += 1;
  try {
    return await openSnapshot(strapi);
  } catch (error) {
    running -= 1;
    throw error;
  }
}

async function end(snapshot: Snapshot): Promise<void> {
  running -= 1;
  await snapshot.close().catch(() => undefined);
}

/**
 * Streams a file to the client: one snapshot over a connection of its own, closed when the last byte went out, the client
 * went away or something broke; then the event.
 */
export async function run(
  strapi: Core.Strapi,
  ctx: Context,
  exporter: Exporter,
  file: File,
  options: ExportOptions,
): Promise<void> {
  const snapshot = await begin(strapi);
  const snapshotAt = (strapi.plugin('platform').service('clock') as Clock).now();
  const shape = await file.shapeFor(snapshot, options).catch(async (error: unknown) => {
    await end(snapshot);
    throw error;
  });
  describe(ctx, shape, options, snapshotAt);
  ctx.status = 200;
  // the stream is ours to the end, so that a broken download looks broken and its cause is told once
  ctx.respond = false;
  const tally: Tally = { lines: 0, replaced: 0 };
  const finished = (error: Error | null | undefined): void => {
    const told = { shape, options, exporter, address: ctx.ip, snapshotAt, tally, isComplete: !error };
    if (error) strapi.log.info(`export of ${shape.name} ended early: ${error.message}`);
    void end(snapshot)
      .then(() => record(strapi, told))
      .catch((trouble: unknown) => strapi.log.error(`an export was not recorded: ${String(trouble)}`));
  };
  if (ctx.method === 'HEAD') {
    ctx.res.end();
    await end(snapshot);
    return;
  }
  const pages = watched(file.pages(snapshot, options, exporter.groups), exporter, shape, tally);
  const streams = streamsOf(pages, shape, options, tally);
  if (options.encoding === 'cp932') {
    streams.at(-1)?.once('end', () => {
      ctx.res.addTrailers({ 'X-Export-Unmappable': String(tally.replaced) });
    });
  }
  pipeline([...streams, ctx.res], finished);
}
