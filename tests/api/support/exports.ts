/** Exports as a program with an API token takes them. */
import { get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parse } from 'csv-parse/sync';
import type { Caller } from './callers';
import type { Desk } from './desk';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly trailers: IncomingMessage['trailers'];
  readonly bytes: Buffer;
  readonly text: string;
}

/** Makes the desk listen, so that an answer can be read slowly. */
export async function listening(desk: Desk): Promise<number> {
  const { httpServer } = desk.strapi.server;
  if (!httpServer.listening)
    await new Promise<void>((done) => httpServer.listen(0, '127.0.0.1', () => done()));
  return (httpServer.address() as AddressInfo).port;
}

/** Begins an export and gives the answer unread. */
export function begin(port: number, path: string, token: string | null): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const headers = {
      'accept-language': 'ja',
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    };
    get({ host: '127.0.0.1', port, path: encodeURI(path), headers, agent: false }, resolve).on(
      'error',
      reject,
    );
  });
}

/** Takes a whole export. @throws when the connection ends before the answer does */
export async function take(port: number, path: string, token: string | null): Promise<Answer> {
  const answer = await begin(port, `/api/export/${path}`, token);
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(chunk as Buffer);
  const bytes = Buffer.concat(chunks);
  const { statusCode, headers, trailers } = answer;
  return { status: statusCode ?? 0, headers, trailers, bytes, text: bytes.toString('utf8') };
}

export type Line = Readonly<Record<string, string>>;

/** The records of a CSV as somebody else's program reads them. */
export const readCsv = (text: string): readonly Line[] =>
  parse(text, { columns: true, bom: true, record_delimiter: '\r\n' }) as readonly Line[];

/** HQ IT makes a token in the admin; its key is shown this once. */
export async function newToken(
  hq: Caller,
  name: string,
  permissions: readonly string[] | 'full-access' | 'read-only',
  lifespan: number | null = 7 * 24 * 3_600_000,
): Promise<{ readonly id: number; readonly key: string }> {
  const isCustom = Array.isArray(permissions);
  const answer = await hq.call('post', '/admin/api-tokens', {
    name,
    description: '',
    kind: 'content-api',
    type: isCustom ? 'custom' : permissions,
    lifespan,
    ...(isCustom ? { permissions } : {}),
  });
  const { data } = answer.body as { data?: { id: number; accessKey: string } };
  if (!data) throw new Error(`no token: ${answer.status} ${answer.text}`);
  return { id: data.id, key: data.accessKey };
}

/** The code of a refusal. */
export const codeOf = (answer: Answer): unknown =>
  (JSON.parse(answer.text) as { error: { details: { code: string } } }).error.details.code;

export interface Listed {
  readonly name: string;
  readonly uid: string;
  readonly group: string;
  readonly count: number | null;
  readonly titleJa: string;
}

/** What the token may take, with counts. */
export const listed = async (port: number, token: string): Promise<readonly Listed[]> =>
  (JSON.parse((await take(port, '', token)).text) as { types: Listed[] }).types;
