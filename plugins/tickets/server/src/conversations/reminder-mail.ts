/** What an agent or a lead reads when a vendor has not answered by the day, in the reader's own language. */
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

export interface SilentVendor {
  readonly ticket: TicketRecord;
  /** None where it is gone: the mail then names its code. */
  readonly office: OfficeRecord | null;
  readonly vendorName: string;
  /** Milliseconds. */
  readonly askedAt: number;
  readonly reader: { readonly name: string; readonly language: Language };
  /** Address of the conversation in the admin. */
  readonly link: string;
  readonly window: HelpdeskWindow;
}

const LABELS = {
  ja: {
    number: '受付番号',
    subject: '件名',
    office: '事務所',
    vendor: '業者',
    asked: '依頼した日時',
    assignee: '担当',
    nobody: 'なし',
    tokyo: '東京',
  },
  en: {
    number: 'Number',
    subject: 'Subject',
    office: 'Office',
    vendor: 'Vendor',
    asked: 'Asked',
    assignee: 'Assignee',
    nobody: 'nobody',
    tokyo: 'Tokyo',
  },
} as const;

function factsOf({
  ticket,
  office,
  vendorName,
  askedAt,
  reader: { language },
}: SilentVendor): readonly Fact[] {
  const label = LABELS[language];
  const officeName = language === 'ja' ? office?.nameJa : office?.nameEn;
  return [
    { label: label.number, value: String(ticket.number) },
    { label: label.subject, value: ticket.subject },
    { label: label.office, value: officeName ?? ticket.officeCode },
    { label: label.vendor, value: vendorName },
    { label: label.asked, value: `${formatInstant(TOKYO, askedAt, language)} ${label.tokyo}` },
    { label: label.assignee, value: ticket.assigneeName ?? label.nobody },
  ];
}

/** Reminds of a vendor who has not answered. */
export function reminderMail(silent: SilentVendor): Letter {
  const { ticket, reader, link, window } = silent;
  const { language, name } = reader;
  const isJa = language === 'ja';
  return {
    language,
    subject: isJa
      ? `【海外デスク ${ticket.number}】業者からの回答がありません: ${ticket.subject}`
      : `[Kaigai Desk ${ticket.number}] No answer from the vendor: ${ticket.subject}`,
    parts: [
      { kind: 'text', text: isJa ? `${name} 様` : `Dear ${name},` },
      {
        kind: 'facts',
        text: isJa
          ? '次の受付は、確認日までに業者の回答が記録されていません。業者への確認をお願いします。'
          : 'No answer of the vendor has been noted on this ticket by the reminder day. Please ask the vendor how it stands.',
        facts: factsOf(silent),
      },
      {
        kind: 'link',
        text: isJa ? '業者の回答は、次の画面で記録できます。' : 'The answer can be noted on this page:',
        address: link,
      },
      footOf(window, language),
    ],
  };
}
