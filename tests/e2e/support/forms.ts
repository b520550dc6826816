/** Forms as HQ IT makes, changes and closes them while offices answer: over the Content Manager's own HTTP API. */
import { request, type APIRequestContext } from '@playwright/test';
import { desk } from '../../support/desk-under-test';
import { formOf, type FormValues, type Values } from '../../api/support/forms';
import { adminToken } from './people';

const URL = '/content-manager/collection-types/api::form.form';

/** HQ IT at work on forms. */
export class FormMaker {
  readonly #made: string[] = [];
  readonly #request: APIRequestContext;

  private constructor(context: APIRequestContext) {
    this.#request = context;
  }

  static async start(): Promise<FormMaker> {
    const authorization = `Bearer ${await adminToken('hq-it')}`;
    return new FormMaker(await request.newContext({ extraHTTPHeaders: { authorization } }));
  }

  async #sent(method: 'get' | 'post' | 'put', path: string, data?: Values): Promise<FormValues> {
    const answer = await this.#request[method](`${desk.cmsUrl}${URL}${path}`, {
      ...(data ? { data } : {}),
    });
    if (!answer.ok()) throw new Error(`form not ${method}: ${answer.status()} ${await answer.text()}`);
    return ((await answer.json()) as { readonly data: FormValues }).data;
  }

  /** Makes an open form; gives its document id. */
  async make(key: string, more: Values): Promise<string> {
    const { documentId } = await this.#sent('post', '', formOf(key, more));
    this.#made.push(documentId);
    return documentId;
  }

  /** Saves a form with what was loaded and what is changed, as the page does. */
  async change(documentId: string, change: (form: FormValues) => Values): Promise<void> {
    const loaded = await this.#sent('get', `/${documentId}`);
    const offices = { connect: [], disconnect: [] };
    await this.#sent('put', `/${documentId}`, { ...loaded, offices, ...change(loaded) });
  }

  /** Closes what was made, so that it waits for nobody in the tests that follow. */
  async leave(): Promise<void> {
    for (const documentId of this.#made) await this.change(documentId, () => ({ state: 'closed' }));
    await this.#request.dispose();
  }
}
