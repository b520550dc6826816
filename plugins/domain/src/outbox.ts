/** The outbox as HQ IT works on it. Instants are ISO strings in UTC. */
import type { Language } from './ticket/channels';

/** Where a mail stands: `failed` waits for a person, `givenUp` for nobody. */
export const MAIL_STANDINGS = ['waiting', 'failed', 'sent', 'givenUp'] as const;
export type MailStanding = (typeof MAIL_STANDINGS)[number];

/** GET /platform/outbox?page=&show= (admin): mails that wait, went or failed; `show` is a standing, else all. */
export interface OutboxAnswer {
  readonly isSending: boolean;
  readonly counts: Readonly<Record<MailStanding, number>>;
  readonly mails: readonly {
    readonly id: number;
    readonly to: string;
    readonly subject: string;
    readonly text: string;
    readonly createdAt: string;
    readonly standing: MailStanding;
    readonly sentAt: string | null;
    readonly attempts: number;
    readonly lastError: string | null;
  }[];
  readonly page: number;
  readonly pageCount: number;
}

/** GET /platform/outbox/:id (admin): one mail as it looks. A link that signs somebody in is a placeholder in both. */
export interface MailShown {
  readonly text: string;
  /** Null for a mail that was written before mails had HTML. */
  readonly html: string | null;
  readonly language: Language;
  /** `shown`: it can be asked for, on a demo desk that sends no mails; `withheld`: nobody sees it but who gets the mail. */
  readonly link: 'none' | 'withheld' | 'shown';
}

/** POST /platform/outbox/:id/link (admin): the link of a mail that the demo desk keeps. */
export interface MailLink {
  readonly link: string;
}
