/**
 * Documents, notices and machines as HQ IT keeps them while offices read: over the Content Manager's own HTTP API, and,
 * for what no way in lets pass, in the database itself.
 */
import path from 'node:path';
import { request, type APIRequestContext, type APIResponse } from '@playwright/test';
import Database from 'better-sqlite3';
import { Client } from 'pg';
import { desk } from '../../support/desk-under-test';
import { adminToken } from './people';

type Type = 'document' | 'notice' | 'asset' | 'office' | 'region';
type Language = 'ja' | 'en';
type Values = Readonly<Record<string, unknown>>;

const urlOf = (type: Type, rest = ''): string =>
  `${desk.cmsUrl}/content-manager/collection-types/api::${type}.${type}${rest}`;

/** A day `offset` days from today, as an office in Accra counts them. */
export const dayFromToday = (offset: number): string =>
  new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);

/** HQ IT at work on what offices read and have. */
export class ContentKeeper {
  readonly #leaving: (() => Promise<unknown>)[] = [];
  readonly #request: APIRequestContext;

  private constructor(context: APIRequestContext) {
    this.#request = context;
  }

  static async start(): Promise<ContentKeeper> {
    const authorization = `Bearer ${await adminToken('hq-it')}`;
    return new ContentKeeper(await request.newContext({ extraHTTPHeaders: { authorization } }));
  }

  /** The revision that a page would have loaded; a language that is not written yet has none. */
  async #seen(type: Type, language: Language, id: string): Promise<Values> {
    const answer = await this.#request.get(urlOf(type, `/${id}?locale=${language}`));
    if (!answer.ok()) return {};
    const { data } = (await answer.json()) as { readonly data?: { readonly revision?: number } };
    return data?.revision === undefined ? {} : { revision: data.revision };
  }

  /** Sends a save and gives what came back, refused or not. */
  async save(type: Type, language: Language, values: Values, id = ''): Promise<APIResponse> {
    const url = urlOf(type, `${id && `/${id}`}?locale=${language}`);
    if (!id) return this.#request.post(url, { data: values });
    return this.#request.put(url, { data: { ...values, ...(await this.#seen(type, language, id)) } });
  }

  async #saved(type: Type, language: Language, values: Values, id = ''): Promise<string> {
    const answer = await this.save(type, language, values, id);
    if (!answer.ok()) throw new Error(`${type} not saved: ${answer.status()} ${await answer.text()}`);
    return ((await answer.json()) as { readonly data: { readonly documentId: string } }).data.documentId;
  }

  async #find(type: Type, filter: string): Promise<string> {
    const answer = await this.#request.get(urlOf(type, `?filters${filter}`));
    const { results } = (await answer.json()) as { results: readonly { readonly documentId: string }[] };
    if (!results[0]) throw new Error(`no ${type} with ${filter}`);
    return results[0].documentId;
  }

  /** A relation to a row of ours, by its code. */
  async linkTo(type: 'office' | 'region', code: string): Promise<object> {
    return { connect: [{ documentId: await this.#find(type, `[code][$eq]=${code}`) }] };
  }

  /** Makes a notice in the languages given, shown from today on unless said otherwise; it is over when HQ IT leaves. */
  async notice(texts: Readonly<Partial<Record<Language, Values>>>, more: Values = {}): Promise<string> {
    let id = '';
    for (const [language, text] of Object.entries(texts) as [Language, Values][]) {
      const values = { body: 'x', showsFrom: dayFromToday(0), ...more, ...text };
      id = await this.#saved('notice', language, values, id);
      this.#leaving.push(() =>
        this.save('notice', language, { showsFrom: '2020-01-01', showsUntil: '2020-01-01' }, id),
      );
    }
    return id;
  }

  /** Makes a document in the languages given and publishes those; nothing of it can be read when HQ IT has left. */
  async document(
    texts: Readonly<Partial<Record<Language, Values>>>,
    more: Values = {},
    isPublished = true,
  ): Promise<string> {
    let id = '';
    for (const [language, text] of Object.entries(texts) as [Language, Values][]) {
      const values = { kind: 'manual', audience: 'offices', summary: '', body: 'x', ...more, ...text };
      id = await this.#saved('document', language, values, id);
      if (!isPublished) continue;
      const url = (action: string): string =>
        urlOf('document', `/${id}/actions/${action}?locale=${language}`);
      const data = { ...values, ...(await this.#seen('document', language, id)) };
      const answer = await this.#request.post(url('publish'), { data });
      if (!answer.ok()) throw new Error(`not published: ${answer.status()} ${await answer.text()}`);
      this.#leaving.push(() => this.#request.post(url('unpublish'), { data: {} }));
    }
    return id;
  }

  /** Registers a machine of an office; it is retired when HQ IT leaves. */
  async machine(tag: string, office: string, more: Values = {}): Promise<string> {
    const values = { tag, kind: 'pc', state: 'inUse', office: await this.linkTo('office', office), ...more };
    const id = await this.#saved('asset', 'ja', values);
    this.#leaving.push(() => this.retire(id));
    return id;
  }

  retire(machineId: string): Promise<string> {
    return this.#saved('asset', 'ja', { state: 'retired' }, machineId);
  }

  machineId(tag: string): Promise<string> {
    return this.#find('asset', `[tag][$eq]=${tag}`);
  }

  /** The language in which HQ IT is answered. */
  async reads(language: Language): Promise<void> {
    await this.#request.put(`${desk.cmsUrl}/admin/users/me`, { data: { preferedLanguage: language } });
  }

  /** Takes back what was made, so that the tests that follow do not meet it. */
  async leave(): Promise<void> {
    for (const takeBack of this.#leaving) await takeBack();
    await this.#request.dispose();
  }
}

/** Writes a text past every rule into the database: as somebody with a hand in it could. */
export async function plantBody(table: 'documents' | 'notices', id: string, body: string): Promise<void> {
  if (desk.databaseUrl) {
    const client = new Client({ connectionString: desk.databaseUrl });
    await client.connect();
    await client.query(`update ${table} set body = $1 where document_id = $2`, [body, id]);
    await client.end();
    return;
  }
  const database = new Database(path.join(desk.dataDir, 'desk.db'));
  database.prepare(`update ${table} set body = ? where document_id = ?`).run(body, id);
  database.close();
}
