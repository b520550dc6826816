import type { Language, MeAnswer } from '@kaigai-desk/domain';

declare global {
  namespace App {
    interface Error {
      /** In the reader's language. */
      message: string;
      /** A code of the closed list in the domain. */
      code: string;
      /** Of an unexpected error: what the log calls it. */
      id?: string;
    }
    interface Locals {
      locale: Language;
      /** True when the reader has chosen the language; else it follows the browser, then the person. */
      isLocaleChosen: boolean;
      /** Who is signed in; null for nobody. */
      me: MeAnswer | null;
      /** Id of the session in the cookie, whether or not it still holds. */
      sessionId: string | null;
      /** Code of what kept the CMS from saying who is signed in. */
      trouble: { code: string; id?: string } | null;
    }
    interface PageData {
      /** Id of the page's form, if it has one: the language switch sends what was typed along with it. */
      mainForm?: string;
    }
  }
}

export {};
