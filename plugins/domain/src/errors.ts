/**
 * Every error a person can meet, in both languages. Nothing branches on a message, only on a code.
 * A field error stands beside its field; the others head the page.
 */
import type { Language } from './ticket/channels';

type Texts = Readonly<Record<Language, string>>;

export const FIELD_ERRORS = {
  'field.required': { ja: '入力してください。', en: 'Please fill this in.' },
  'field.tooLong': {
    ja: '文字数が多すぎます。短くしてください。',
    en: 'This is too long. Please shorten it.',
  },
  'field.controls': {
    ja: '使えない文字(制御文字)が含まれています。取り除いてください。',
    en: 'This contains characters that cannot be used (control characters). Please remove them.',
  },
  'field.oneLine': { ja: '改行を入れずに、1行で入力してください。', en: 'Please write this on one line.' },
  'field.wrongType': { ja: '入力の形式が正しくありません。', en: 'This is not in the right form.' },
  'field.unknownChoice': { ja: '選択肢の中から選んでください。', en: 'Please choose one of the options.' },
  'field.unknown': { ja: 'この項目は受け付けていません。', en: 'This field is not known here.' },
  'field.email': { ja: 'メールアドレスの形が正しくありません。', en: 'This is not an e-mail address.' },
  'field.instant': { ja: '日時の形が正しくありません。', en: 'This is not a date and time.' },
  'field.zone': {
    ja: 'IANA のタイムゾーン名(例: Africa/Accra)を入力してください。',
    en: 'Please enter an IANA time zone (for example Africa/Accra).',
  },
  'field.code': {
    ja: '半角の小文字と数字を、ハイフンでつないで入力してください(例: new-york)。',
    en: 'Please use lower-case letters and digits, joined by hyphens (for example new-york).',
  },
  'field.firstOfMonth': { ja: '月の1日を入力してください。', en: 'Please enter the first day of a month.' },
  'field.inFuture': { ja: '現在より後の日時は入力できません。', en: 'This cannot be in the future.' },
} as const satisfies Record<string, Texts>;

export const ERRORS = {
  'input.invalid': { ja: '入力内容を確認してください。', en: 'Please check what you entered.' },
  'input.unreadable': { ja: '送られた内容を読み取れませんでした。', en: 'What was sent could not be read.' },
  'input.tooLarge': { ja: '送られた内容が大きすぎます。', en: 'What was sent is too large.' },
  'session.none': { ja: 'ログインしてください。', en: 'Please sign in.' },
  'session.refused': {
    ja: 'メールアドレスかパスワードが違います。',
    en: 'The e-mail address or the password is not right.',
  },
  'session.tooMany': {
    ja: 'ログインに続けて失敗したため、しばらく受け付けません。15分ほどおいて、もう一度お試しください。',
    en: 'Signing in failed too often. Please wait 15 minutes and try again.',
  },
  'session.blocked': {
    ja: 'このアカウントは現在使えません。ヘルプデスクにご連絡ください。',
    en: 'This account cannot be used at present. Please contact the helpdesk.',
  },
  'session.demoElsewhere': {
    ja: 'お試し用のアカウントは、このコンピューターからだけ使えます。',
    en: 'Demo accounts can be used from this computer only.',
  },
  'access.denied': { ja: 'この操作は許可されていません。', en: 'You are not allowed to do this.' },
  'ticket.notFound': {
    ja: 'この番号の問い合わせは見つかりません。',
    en: 'There is no inquiry with this number.',
  },
  'ticket.closed': {
    ja: 'この問い合わせは終わっています。新しい問い合わせとしてお送りください。',
    en: 'This inquiry is closed. Please send a new one.',
  },
  'ticket.moveRefused': {
    ja: 'この状態には変えられません。',
    en: 'The ticket cannot be moved to this state.',
  },
  'office.notFound': { ja: 'この事務所は見つかりません。', en: 'There is no such office.' },
  'staff.notFound': { ja: 'この人は見つかりません。', en: 'There is no such person.' },
  'desk.unreachable': {
    ja: 'いまヘルプデスクのシステムに接続できません。しばらくして、もう一度お試しください。',
    en: 'The helpdesk system cannot be reached right now. Please try again in a moment.',
  },
  'page.notFound': { ja: 'ページが見つかりません。', en: 'This page was not found.' },
  unexpected: {
    ja: '思わぬエラーが起きました。続くときは、下の番号をヘルプデスクにお知らせください。',
    en: 'Something went wrong. If it happens again, please tell the helpdesk the number below.',
  },
} as const satisfies Record<string, Texts>;

export type FieldErrorCode = keyof typeof FIELD_ERRORS;
export type ErrorCode = keyof typeof ERRORS;

const isFieldCode = (code: string): code is FieldErrorCode => Object.hasOwn(FIELD_ERRORS, code);
const isCode = (code: string): code is ErrorCode => Object.hasOwn(ERRORS, code);

/** The text of a code in a language; an unknown code reads as `unexpected`. */
export function errorText(code: string, language: Language): string {
  if (isFieldCode(code)) return FIELD_ERRORS[code][language];
  return ERRORS[isCode(code) ? code : 'unexpected'][language];
}

/** The body of every refusal of the CMS: Strapi's envelope, our code in `details`. */
export interface Refusal {
  readonly data: null;
  readonly error: {
    readonly status: number;
    readonly name: string;
    readonly message: string;
    readonly details: {
      readonly code: string;
      readonly fields?: readonly {
        readonly field: string;
        readonly code: string;
        readonly message: string;
      }[];
    };
  };
}
