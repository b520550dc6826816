/** Somebody of the desk at work: points at what the pages offer, never types an address, and counts what it takes. */
import { expect, type Browser, type Locator, type Page } from '@playwright/test';
import type { SignIn } from '../../support/desk-under-test';
import { openAdmin } from './people';

/** What the pages call the places that everybody goes to, in the two languages of the desk. */
const PLACES = {
  ja: {
    desk: '受付',
    search: '受付を検索',
    acts: 'その他の操作',
    thread: 'やりとり',
  },
  en: {
    desk: 'Desk',
    search: 'Search tickets',
    acts: 'More acts',
    thread: 'Conversation',
  },
} as const;

export class Worker {
  /** Clicks, choices, and fields typed since the last `done`. */
  private actions = 0;
  private readonly taken: { readonly what: string; readonly actions: number }[] = [];
  private constructor(
    readonly name: string,
    readonly page: Page,
    private readonly words: (typeof PLACES)[keyof typeof PLACES],
  ) {}

  /** Signs in and stays on the home of the admin, where everybody begins. */
  static async arrive(
    browser: Browser,
    name: string,
    who: Parameters<typeof openAdmin>[1] | SignIn,
    language: keyof typeof PLACES = 'ja',
  ): Promise<Worker> {
    const page = await openAdmin(browser, who);
    // what cannot be found is missed soon
    page.setDefaultTimeout(15_000);
    await page.goto('/admin');
    return new Worker(name, page, PLACES[language]);
  }

  async click(what: Locator): Promise<void> {
    this.actions += 1;
    await what.click();
  }

  async type(field: Locator, text: string): Promise<void> {
    this.actions += 1;
    await field.fill(text);
  }

  /** Types into a box that finds things, and takes one of them. */
  async find(box: Locator, text: string, option: RegExp): Promise<void> {
    this.actions += 2;
    await box.pressSequentially(text);
    await this.page.getByRole('option', { name: option }).click();
  }

  /** Opens a list and takes one of its options. */
  async choose(list: Locator, option: string | RegExp): Promise<void> {
    this.actions += 1;
    await list.click();
    await this.page.getByRole('option', { name: option }).click();
  }

  async press(key: string): Promise<void> {
    this.actions += 1;
    await this.page.keyboard.press(key);
  }

  /** Notes how many actions an act took. */
  done(what: string): void {
    this.taken.push({ what, actions: this.actions });
    this.actions = 0;
  }

  /** One line for each act. */
  report(): string {
    return this.taken.map(({ what, actions }) => `  ${this.name}: ${what}: ${actions}`).join('\n');
  }

  /** The desk's queue, over the menu at the left. */
  async toQueue(view?: string): Promise<void> {
    await this.click(
      this.page.getByRole('navigation').getByRole('link', { name: this.words.desk, exact: true }),
    );
    await expect(this.page.getByRole('heading', { level: 1 })).toBeVisible();
    if (view === undefined) return;
    const views = this.page.getByRole('navigation', { name: this.words.desk });
    await this.click(views.getByRole('link', { name: view }));
    await expect(this.page.getByRole('heading', { level: 1 })).toContainText(view);
  }

  /** Looks for something in the queue. */
  async search(text: string): Promise<void> {
    await this.type(this.page.getByRole('searchbox', { name: this.words.search }), text);
    await this.press('Enter');
  }

  /** A ticket of which one knows the number: by the search of the queue. */
  async toTicket(number: number): Promise<void> {
    await this.toQueue();
    await this.search(String(number));
    await this.click(this.page.locator(`a[data-number="${number}"]`));
    await expect(this.page.getByRole('heading', { level: 1 })).toBeVisible();
  }

  /** Opens one of the acts that the menu of a conversation names. */
  async act(name: string): Promise<Locator> {
    await this.click(this.page.getByRole('button', { name: this.words.acts }));
    // its key stands behind the name of an act
    const offered = this.page.getByRole('menuitem', {
      name: new RegExp(`^${name.replace(/[()]/g, '\\$&')}( .)?$`),
    });
    await this.click(offered);
    const dialog = this.page.getByRole('dialog');
    await expect(dialog).toBeVisible();
    return dialog;
  }

  /** What the page says afterwards. */
  async told(text: string | RegExp): Promise<void> {
    await expect(this.page.getByText(text).first()).toBeVisible();
  }

  get thread(): Locator {
    return this.page.getByRole('region', { name: this.words.thread });
  }

  leave(): Promise<void> {
    return this.page.context().close();
  }
}
