/** What a person reads by mail, in one language: the ticket's. */
import {
  TOKYO,
  footOf,
  formatInstant,
  type HelpdeskWindow,
  type Language,
  type Letter,
  type LetterPart,
} from '@kaigai-desk/domain';

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

/** An instant in the office's time and in Tokyo's. */
function bothTimes(about: MailAbout, at: number): string {
  const { language, zone, city } = about;
  const here = `${formatInstant(zone, at, language)} ${city}`;
  if (zone === TOKYO) return here;
  const there = formatInstant(TOKYO, at, language);
  return language === 'ja' ? `${here}(東京 ${there})` : `${here} (Tokyo ${there})`;
}

/** Until mail is taken in, every mail says first that answers go over the link. */
const HOW_TO_REPLY: Readonly<Record<Language, string>> = {
  ja: 'このメールには返信できません。お返事は、次の画面からお送りください。',
  en: 'This mail cannot be replied to. Please answer on this page:',
};

/** What a ticket is called in the mails about it, whatever each of them tells. */
export const topicOf = ({
  language,
  number,
  subject,
}: Pick<MailAbout, 'language' | 'number' | 'subject'>): string =>
  language === 'ja' ? `【海外デスク ${number}】${subject}` : `[Kaigai Desk ${number}] ${subject}`;

function letterOf(about: MailAbout, what: string, parts: readonly LetterPart[]): Letter {
  const { language, number, subject, link, window } = about;
  const head = language === 'ja' ? `【海外デスク ${number}】` : `[Kaigai Desk ${number}] `;
  return {
    language,
    subject: `${head}${what}: ${subject}`,
    parts: [
      { kind: 'link', text: HOW_TO_REPLY[language], address: link },
      ...parts,
      footOf(window, language),
    ],
  };
}

/** Confirms that an inquiry arrived, with its number and its own words. */
export function receivedMail(about: MailAbout, body: string, receivedAt: number): Letter {
  const when = bothTimes(about, receivedAt);
  const { number, subject, requesterName } = about;
  return about.language === 'ja'
    ? letterOf(about, '受け付けました', [
        { kind: 'text', text: `${requesterName} 様` },
        {
          kind: 'facts',
          text: 'お問い合わせを受け付けました。',
          facts: [
            { label: '受付番号', value: String(number) },
            { label: '受付日時', value: when },
            { label: '件名', value: subject },
          ],
        },
        { kind: 'words', text: 'お問い合わせの内容:', words: body },
      ])
    : letterOf(about, 'Received', [
        { kind: 'text', text: `Dear ${requesterName},` },
        {
          kind: 'facts',
          text: 'We have received your inquiry.',
          facts: [
            { label: 'Number', value: String(number) },
            { label: 'Received', value: when },
            { label: 'Subject', value: subject },
          ],
        },
        { kind: 'words', text: 'What you wrote:', words: body },
      ]);
}

/** Carries an answer of the desk. */
export function answerMail(about: MailAbout, author: string, body: string, answeredAt: number): Letter {
  const when = bothTimes(about, answeredAt);
  const { number, requesterName } = about;
  return about.language === 'ja'
    ? letterOf(about, '回答があります', [
        { kind: 'text', text: `${requesterName} 様` },
        {
          kind: 'text',
          text: `お問い合わせ(受付番号 ${number})にヘルプデスクがお答えしました。`,
        },
        { kind: 'words', text: `${author} · ${when}`, words: body },
      ])
    : letterOf(about, 'We have answered', [
        { kind: 'text', text: `Dear ${requesterName},` },
        { kind: 'text', text: `The helpdesk has answered your inquiry (number ${number}).` },
        { kind: 'words', text: `${author}, ${when}`, words: body },
      ]);
}

/** Carries an answer of the desk to somebody who is copied in. */
export function copiedMail(
  about: MailAbout,
  name: string,
  author: string,
  body: string,
  answeredAt: number,
): Letter {
  const when = bothTimes(about, answeredAt);
  const { number, requesterName } = about;
  return about.language === 'ja'
    ? letterOf(about, '回答があります', [
        { kind: 'text', text: `${name} 様` },
        {
          kind: 'text',
          text: `${requesterName}さんのお問い合わせ(受付番号 ${number})にヘルプデスクがお答えしました。あなたはこの問い合わせのCCに入っています。`,
        },
        { kind: 'words', text: `${author} · ${when}`, words: body },
      ])
    : letterOf(about, 'We have answered', [
        { kind: 'text', text: `Dear ${name},` },
        {
          kind: 'text',
          text: `The helpdesk has answered the inquiry of ${requesterName} (number ${number}). You are copied in on it.`,
        },
        { kind: 'words', text: `${author}, ${when}`, words: body },
      ]);
}

/** Tells somebody that they can read an inquiry from now on, and who let them. */
export function letInMail(about: MailAbout, name: string, by: string): Letter {
  const { number, subject, requesterName } = about;
  return about.language === 'ja'
    ? letterOf(about, 'CCに入りました', [
        { kind: 'text', text: `${name} 様` },
        {
          kind: 'facts',
          text: `ヘルプデスクの${by}が、次のお問い合わせのCCにあなたを入れました。これからは、内容を読んで返事を書くことができ、回答がメールでも届きます。`,
          facts: [
            { label: '受付番号', value: String(number) },
            { label: '依頼者', value: requesterName },
            { label: '件名', value: subject },
          ],
        },
      ])
    : letterOf(about, 'You are copied in', [
        { kind: 'text', text: `Dear ${name},` },
        {
          kind: 'facts',
          text: `${by} of the helpdesk has copied you in on this inquiry. You can read it and reply to it from now on, and the answers come to you by mail as well.`,
          facts: [
            { label: 'Number', value: String(number) },
            { label: 'Requester', value: requesterName },
            { label: 'Subject', value: subject },
          ],
        },
      ]);
}
