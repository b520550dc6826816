/** What a lead reads when a first answer is overdue, in the lead's own language. */
import {
  TOKYO,
  footOf,
  formatInstant,
  type Fact,
  type HelpdeskWindow,
  type Language,
  type Letter,
} from '@kaigai-desk/domain';
import type { OfficeRecord, TicketRecord } from './records';

export interface Overdue {
  readonly ticket: TicketRecord;
  /** None where it is gone: the mail then names its code. */
  readonly office: OfficeRecord | null;
  readonly lead: { readonly name: string; readonly language: Language };
  /** Milliseconds. */
  readonly dueAt: number;
  /** Address of the conversation in the admin. */
  readonly link: string;
  readonly window: HelpdeskWindow;
}

/** An instant in Tokyo's time and in the office's. */
function bothTimes({ office, lead: { language } }: Overdue, at: number): string {
  const isJa = language === 'ja';
  const tokyo = `${formatInstant(TOKYO, at, language)} ${isJa ? '東京' : 'Tokyo'}`;
  if (!office || office.timeZone === TOKYO) return tokyo;
  const there = formatInstant(office.timeZone, at, language);
  return isJa ? `${tokyo}(${office.nameJa} ${there})` : `${tokyo} (${office.nameEn} ${there})`;
}

const LABELS = {
  ja: {
    number: '受付番号',
    subject: '件名',
    office: '事務所',
    requester: '依頼者',
    received: '受付日時',
    due: '最初の回答の期限',
    assignee: '担当',
    nobody: 'なし',
  },
  en: {
    number: 'Number',
    subject: 'Subject',
    office: 'Office',
    requester: 'Requester',
    received: 'Received',
    due: 'First answer due',
    assignee: 'Assignee',
    nobody: 'nobody',
  },
} as const;

function officeNameOf({ ticket, office, lead: { language } }: Overdue): string {
  if (!office) return ticket.officeCode;
  return language === 'ja' ? office.nameJa : office.nameEn;
}

function factsOf(overdue: Overdue): readonly Fact[] {
  const { ticket, lead, dueAt } = overdue;
  const label = LABELS[lead.language];
  return [
    { label: label.number, value: String(ticket.number) },
    { label: label.subject, value: ticket.subject },
    { label: label.office, value: officeNameOf(overdue) },
    { label: label.requester, value: ticket.requesterName },
    { label: label.received, value: bothTimes(overdue, Date.parse(ticket.receivedAt)) },
    { label: label.due, value: bothTimes(overdue, dueAt) },
    { label: label.assignee, value: ticket.assigneeName ?? label.nobody },
  ];
}

/** Tells a lead that a ticket has had no answer by its due time. */
export function mailToLead(overdue: Overdue): Letter {
  const { ticket, lead, link, window } = overdue;
  const { language } = lead;
  const { number, subject } = ticket;
  const facts = factsOf(overdue);
  const foot = footOf(window, language);
  return language === 'ja'
    ? {
        language,
        subject: `【海外デスク ${number}】最初の回答の期限を過ぎました: ${subject}`,
        parts: [
          { kind: 'text', text: `${lead.name} 様` },
          {
            kind: 'facts',
            text: '次の問い合わせは、期限までに最初の回答がありませんでした。ご対応をお願いします。',
            facts,
          },
          { kind: 'link', text: 'やりとりは、次の画面で確認できます。', address: link },
          {
            kind: 'text',
            text: 'この期限はデスク独自の目標です。お知らせするのは、1件につき1回だけです。',
          },
          foot,
        ],
      }
    : {
        language,
        subject: `[Kaigai Desk ${number}] First answer overdue: ${subject}`,
        parts: [
          { kind: 'text', text: `Dear ${lead.name},` },
          {
            kind: 'facts',
            text: 'This ticket has had no answer by its due time. Please see that somebody answers it.',
            facts,
          },
          { kind: 'link', text: 'The conversation:', address: link },
          {
            kind: 'text',
            text: 'The due time is the desk’s own target. You are told once for each ticket.',
          },
          foot,
        ],
      };
}
