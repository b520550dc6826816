/** Forms as HQ IT makes, changes and closes them while offices answer: over the Content Manager's own HTTP API. */
import type { APIRequestContext, Browser, BrowserContext } from '@playwright/test';
import { desk } from '../../support/desk-under-test';
import { formOf, type FormValues, type Values } from '../../api/support/forms';
import { openAdmin } from './people';

const URL = '/content-manager/collection-types/api::form.form';

/** HQ IT at work on forms. */
export class FormMaker {
  readonly #made: string[] = [];
  readonly #context: BrowserContext;
  readonly #headers: Readonly<Record<string, string>>;

  private constructor(context: BrowserContext, token: string) {
    this.#context = context;
    this.#headers = { authorization: `Bearer ${token}` };
  }

  /** Signs HQ IT in, as a person does once in the morning. */
  static async at(browser: Browser): Promise<FormMaker> {
    const context = (await openAdmin(browser, 'hq-it')).context();
    const answer = await context.request.post(`${desk.cmsUrl}/admin/access-token`);
    const { data } = (await answer.json()) as { readonly data: { readonly token: string } };
    return new FormMaker(context, data.token);
  }

  get #request(): APIRequestContext {
    return this.#context.request;
  }

  async #sent(method: 'get' | 'post' | 'put', path: string, data?: Values): Promise<FormValues> {
    const answer = await this.#request[method](`${desk.cmsUrl}${URL}${path}`, {
      headers: this.#headers,
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
    await this.#context.close();
  }
}
