/** What a vendor reads: the agent's words, and of the ticket only what the agent ticked. */
import {
  footOf,
  formatInstant,
  type Fact,
  type HandToVendor,
  type HelpdeskWindow,
  type Language,
  type Letter,
  type LetterPart,
  type Shareable,
} from '@kaigai-desk/domain';
import type { MessageRecord, OfficeRecord, TicketRecord } from './records';

export interface ToVendor {
  readonly ticket: TicketRecord;
  readonly office: OfficeRecord;
  readonly vendorName: string;
  readonly window: HelpdeskWindow;
  readonly command: HandToVendor;
  /** The chosen ones, oldest first. */
  readonly messages: readonly MessageRecord[];
}

const LABELS: Readonly<Record<Language, Readonly<Record<Shareable, string>>>> = {
  ja: { subject: '件名', requesterName: '依頼者', requesterEmail: 'メールアドレス', machine: '機器' },
  en: { subject: 'Subject', requesterName: 'Requester', requesterEmail: 'E-mail', machine: 'Machine' },
};

/** What can be shared of a ticket; what is not there is empty. */
function valuesOf(ticket: TicketRecord): Readonly<Record<Shareable, string>> {
  const { machine } = ticket;
  return {
    subject: ticket.subject,
    requesterName: ticket.requesterName,
    requesterEmail: ticket.requesterEmail,
    machine: machine
      ? [machine.tag, machine.maker, machine.model, machine.serialNumber, machine.hostName]
          .filter(Boolean)
          .join(' / ')
      : '',
  };
}

/** Whether there is something to share under a name. */
export const canShare = (ticket: TicketRecord, what: Shareable): boolean => valuesOf(ticket)[what] !== '';

function factsOf({ ticket, command: { share, language } }: ToVendor): readonly LetterPart[] {
  const values = valuesOf(ticket);
  const facts = (Object.keys(LABELS[language]) as Shareable[])
    .filter((what) => share.includes(what))
    .map((what): Fact => ({ label: LABELS[language][what], value: values[what] }));
  const text = language === 'ja' ? '関係する情報:' : 'About the matter:';
  return facts.length === 0 ? [] : [{ kind: 'facts', text, facts }];
}

/** Who wrote a shared message is told by side: a name is shared only where it is ticked. */
const SAID_BY: Readonly<Record<Language, Readonly<Record<'office' | 'desk', string>>>> = {
  ja: { office: '事務所から', desk: 'ヘルプデスクから' },
  en: { office: 'The office wrote', desk: 'The helpdesk wrote' },
};

function wordsOf({ messages, office, command: { language } }: ToVendor): readonly LetterPart[] {
  return messages.map(({ side, writtenAt, body }) => {
    const who = SAID_BY[language][side === 'requester' || side === 'office' ? 'office' : 'desk'];
    const when = formatInstant(office.timeZone, Date.parse(writtenAt), language);
    return {
      kind: 'words',
      text: language === 'ja' ? `${who}(${when} 現地時刻):` : `${who} (${when}, local time):`,
      words: body,
    };
  });
}

function howToAnswer({ ticket: { number }, window: { email }, command: { language } }: ToVendor): LetterPart {
  const text =
    language === 'ja'
      ? `このメールには返信できません。ご回答は、番号 ${number} を添えて、下記のヘルプデスクまでお願いいたします。`
      : `This mail cannot be replied to. Please answer to the helpdesk named below, and mention the number ${number}.`;
  if (email === '') return { kind: 'text', text };
  return { kind: 'facts', text, facts: [{ label: language === 'ja' ? 'メール' : 'E-mail', value: email }] };
}

/** What the mails to a vendor about a ticket are called; the subject is named only where it is shared. */
export const vendorTopic = ({ ticket: { number }, command: { language } }: ToVendor): string =>
  language === 'ja' ? `【海外デスク ${number}】` : `[Kaigai Desk ${number}]`;

/** The mail to a vendor. */
export function vendorMail(to: ToVendor): Letter {
  const { ticket, vendorName, window, command } = to;
  const { language, body, share } = command;
  const isJa = language === 'ja';
  const what = isJa ? 'ご対応のお願い' : ' Request for help';
  return {
    language,
    subject: `${vendorTopic(to)}${what}${share.includes('subject') ? `: ${ticket.subject}` : ''}`,
    parts: [
      { kind: 'text', text: isJa ? `${vendorName} 御中` : `Dear ${vendorName},` },
      {
        kind: 'words',
        text: isJa ? '次の件でご対応をお願いいたします。' : 'We ask for your help:',
        words: body,
      },
      ...factsOf(to),
      ...wordsOf(to),
      howToAnswer(to),
      footOf(window, language),
    ],
  };
}

/** The note of the request: whom, what was asked, and what of the ticket went along. */
export function requestNote({ vendorName, command, messages }: ToVendor): string {
  const { language, body, share } = command;
  const isJa = language === 'ja';
  const count = messages.length;
  const shared = [
    ...(Object.keys(LABELS[language]) as Shareable[])
      .filter((what) => share.includes(what))
      .map((what) => LABELS[language][what]),
    ...(count === 0 ? [] : [isJa ? `やりとり ${count}件` : `messages: ${count}`]),
  ];
  const list = shared.join(isJa ? '、' : ', ');
  const told = isJa
    ? `【ほかに伝えた情報】 ${list === '' ? 'なし' : list}`
    : `Also told: ${list === '' ? 'nothing' : list}`;
  return `${isJa ? '業者: ' : 'Vendor: '}${vendorName}\n\n${body}\n\n${told}`;
}
