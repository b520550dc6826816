/** What a person reads by mail. Plain text, one language: the ticket's. */
import { TOKYO, formatInstant, type HelpdeskWindow, type Language } from '@kaigai-desk/domain';

export interface MailAbout {
  readonly number: number;
  readonly subject: string;
  readonly link: string;
  readonly language: Language;
  readonly zone: string;
  readonly city: string;
  readonly window: HelpdeskWindow;
  readonly requesterName: string;
}

export interface MailText {
  readonly subject: string;
  readonly text: string;
}

/** An instant in the office's time and in Tokyo's. */
function bothTimes(about: MailAbout, at: number): string {
  const { language, zone, city } = about;
  const here = `${formatInstant(zone, at, language)} ${city}`;
  if (zone === TOKYO) return here;
  const there = formatInstant(TOKYO, at, language);
  return language === 'ja' ? `${here}(東京 ${there})` : `${here} (Tokyo ${there})`;
}

/** Until mail is taken in, every mail says first that answers go over the link. */
const HOW_TO_REPLY: Readonly<Record<Language, (link: string) => string>> = {
  ja: (link) => `このメールには返信できません。お返事は、次の画面からお送りください。\n${link}`,
  en: (link) => `This mail cannot be replied to. Please answer on this page:\n${link}`,
};

function windowLines({ window, language }: MailAbout): string {
  const isJa = language === 'ja';
  const phone = window.phone && `${isJa ? '電話' : 'Phone'}: ${window.phone}`;
  const hours = isJa ? window.hoursJa : window.hoursEn;
  const lines = [isJa ? window.nameJa : window.nameEn, phone, hours];
  return ['--', ...lines.filter(Boolean)].join('\n');
}

const headOf = (about: MailAbout, what: string): string =>
  about.language === 'ja'
    ? `【海外デスク ${about.number}】${what}: ${about.subject}`
    : `[Kaigai Desk ${about.number}] ${what}: ${about.subject}`;

const letter = (about: MailAbout, parts: readonly string[]): string =>
  [HOW_TO_REPLY[about.language](about.link), ...parts, windowLines(about)].join('\n\n') + '\n';

/** Confirms that an inquiry arrived, with its number and its own words. */
export function receivedMail(about: MailAbout, body: string, receivedAt: number): MailText {
  const when = bothTimes(about, receivedAt);
  return about.language === 'ja'
    ? {
        subject: headOf(about, '受け付けました'),
        text: letter(about, [
          `${about.requesterName} 様`,
          `お問い合わせを受け付けました。\n受付番号: ${about.number}\n受付日時: ${when}\n件名: ${about.subject}`,
          `お問い合わせの内容:\n${body}`,
        ]),
      }
    : {
        subject: headOf(about, 'Received'),
        text: letter(about, [
          `Dear ${about.requesterName},`,
          `We have received your inquiry.\nNumber: ${about.number}\nReceived: ${when}\nSubject: ${about.subject}`,
          `What you wrote:\n${body}`,
        ]),
      };
}

/** Carries an answer of the desk. */
export function answerMail(about: MailAbout, author: string, body: string, answeredAt: number): MailText {
  const when = bothTimes(about, answeredAt);
  return about.language === 'ja'
    ? {
        subject: headOf(about, '回答があります'),
        text: letter(about, [
          `${about.requesterName} 様`,
          `お問い合わせ(受付番号 ${about.number})にヘルプデスクがお答えしました。\n${author} · ${when}`,
          body,
        ]),
      }
    : {
        subject: headOf(about, 'We have answered'),
        text: letter(about, [
          `Dear ${about.requesterName},`,
          `The helpdesk has answered your inquiry (number ${about.number}).\n${author}, ${when}`,
          body,
        ]),
      };
}
