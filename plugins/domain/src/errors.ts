/**
 * Every error a person can meet, in both languages. Nothing branches on a message, only on a code.
 * A field error stands beside its field; the others head the page.
 */
import { ACT_ERRORS } from './ticket/act-errors';
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
  'field.isRequester': {
    ja: '依頼者は、はじめから読めます。CCから外してください。',
    en: 'The requester reads it anyway. Please take them out of CC.',
  },
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
  'field.number': { ja: '数字を入力してください。', en: 'Please enter a number.' },
  'field.whole': { ja: '整数を入力してください。', en: 'Please enter a whole number.' },
  'field.tooSmall': { ja: '数が小さすぎます。', en: 'This number is too small.' },
  'field.tooLarge': { ja: '数が大きすぎます。', en: 'This number is too large.' },
  'field.date': { ja: '日付を正しく入力してください。', en: 'Please enter a date.' },
  'field.choose': { ja: '選んでください。', en: 'Please choose.' },
  'field.twice': { ja: '同じ項目が2回送られました。', en: 'This field was sent twice.' },
  'field.key': {
    ja: '半角の小文字で始め、小文字と数字を「_」1つでつないで入力してください(例: pc_count)。',
    en: 'Please begin with a lower-case letter, and join lower-case letters and digits by single underscores (for example pc_count).',
  },
  'field.keyTwice': {
    ja: '同じキーがほかにもあります。別のキーにしてください。',
    en: 'Another one has the same key. Please choose a different key.',
  },
  'field.keyFixed': {
    ja: '回答があるため、キーは変えられません。',
    en: 'There are answers already, so this key cannot be changed.',
  },
  'field.bothLanguages': {
    ja: '日本語と英語の両方を入力してください。',
    en: 'Please write it in both Japanese and English.',
  },
  'field.tooMany': {
    ja: '数が多すぎます。減らしてください。',
    en: 'There are too many. Please remove some.',
  },
  'field.noFields': { ja: '質問を1つ以上入れてください。', en: 'Please add at least one question.' },
  'field.noChoices': { ja: '選択肢を1つ以上入れてください。', en: 'Please add at least one choice.' },
  'field.notForKind': {
    ja: 'この種類の質問には使えません。',
    en: 'This cannot be used with this kind of question.',
  },
  'field.order': {
    ja: '終わりを始まりより後にしてください。',
    en: 'The end must not come before the beginning.',
  },
  'field.taken': { ja: 'すでに登録されています。', en: 'This is already there.' },
  'field.unsafeMarkdown': {
    ja: '使えない書き方があります(HTML のスクリプトやフレーム、javascript: のリンク、data: の画像)。取り除いてください。',
    en: 'This contains what may not be used (HTML scripts or frames, javascript: links, data: images). Please remove it.',
  },
  'field.otherSide': {
    ja: 'このつながりは、相手側のデータの画面で変えてください。',
    en: 'Please change this link on the page of the other record.',
  },
  'field.unknownVariable': {
    ja: '使えない差し込み項目があります。{{requester}}、{{office}}、{{number}}、{{subject}}、{{agent}} が使えます。',
    en: 'This names a variable that is not known. Known are {{requester}}, {{office}}, {{number}}, {{subject}} and {{agent}}.',
  },
  'condition.noRows': { ja: '条件を1つ以上入れてください。', en: 'Please add at least one row.' },
  'condition.unknownField': {
    ja: 'この項目はありません。ほかの項目を選んでください。',
    en: 'There is no such field. Please choose another one.',
  },
  'condition.notForField': {
    ja: 'この項目では、この比べ方は使えません。',
    en: 'This field cannot be compared in this way.',
  },
  'condition.gone': {
    ja: '選んだものの中に、もうないものがあります。選び直してください。',
    en: 'Something that was chosen is no longer there. Please choose again.',
  },
  'field.consentLate': {
    ja: '同意は、開始より前の日時を入力してください。',
    en: 'Somebody has to agree before it begins.',
  },
  'field.notPast': { ja: '明日以降の日を入力してください。', en: 'Please choose a day after today.' },
  'field.tooLate': {
    ja: '日が先すぎます。180日以内の日を入力してください。',
    en: 'This day is too far away. Please choose one within 180 days.',
  },
  'field.beforeOffice': {
    ja: 'この事務所の開設日より前の日時です。日時か事務所を確かめてください。',
    en: 'This is before the office opened. Please check the time and the office.',
  },
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
  'ticket.newWord': {
    ja: '書いているあいだに、新しい発言がありました。上に表示しています。確認してから、もう一度送信してください。まだ送信していません。',
    en: 'While you were writing, something new was said. It is shown above. Nothing was sent yet: please read it, then send again.',
  },
  'draft.gone': {
    ja: 'この下書きはもうありません。送信されたか、ほかの人が引き継ぎました。',
    en: 'This draft is no longer there. It was sent, or somebody else has taken it over.',
  },
  'draft.ownText': {
    ja: '自分の下書きがあるため、引き継げません。先に送信するか消してください。',
    en: 'You have a draft of your own here. Please send or delete it first.',
  },
  'ticket.unchanged': { ja: 'すでにそうなっています。', en: 'It is so already.' },
  'ticket.tooManyTags': {
    ja: 'これ以上タグを付けられません。',
    en: 'It cannot bear more tags.',
  },
  'undo.changedSince': {
    ja: 'そのあとに変更や発言があったため、元に戻しませんでした。',
    en: 'Something was changed or said since, so it was not undone.',
  },
  'undo.nothing': {
    ja: '元に戻す操作が見つかりません。',
    en: 'There is nothing of yours to undo.',
  },
  'undo.handedOn': {
    ja: '本部や業者への依頼は元に戻せません。もう一度、引き継いでください。',
    en: 'A question to HQ or a vendor cannot be brought back. Please hand it on again.',
  },
  'ticket.handOnNeedsWords': {
    ja: '本部や業者に渡すときは、「本部に引き継ぐ」か「業者に依頼する」で、質問を書いてください。',
    en: 'To hand a ticket to HQ or to a vendor, please use “Hand to HQ” or “Ask a vendor” and write the question.',
  },
  'ticket.withHq': {
    ja: 'この受付は、すでに本部に引き継がれています。',
    en: 'This ticket has been handed to HQ already.',
  },
  'ticket.withVendor': {
    ja: 'この受付は、すでに業者に依頼しています。ほかの業者に頼むときは、先に業者の回答を記録するか、状態を「対応中」に変えてください。',
    en: 'A vendor has been asked about this ticket already. To ask another one, please note the answer first, or move the ticket to “Open”.',
  },
  'ticket.hqNotAsked': {
    ja: 'この受付には、本部が答える質問が残っていません。ほかの人が先に答えたようです。',
    en: 'No question to HQ is left on this ticket. Somebody else seems to have answered it.',
  },
  'ticket.vendorNotAsked': {
    ja: 'この受付には、回答を待っている業者への依頼がありません。',
    en: 'On this ticket no vendor’s answer is waited for.',
  },
  'vendor.notFound': { ja: 'この業者は見つかりません。', en: 'There is no such vendor.' },
  'vendor.otherOffice': {
    ja: 'この業者は別の事務所の業者です。この受付の事務所の業者を選んでください。',
    en: 'This vendor belongs to another office. Please choose a vendor of this ticket’s office.',
  },
  'vendor.inactive': {
    ja: 'この業者は現在使われていません。ほかの業者を選んでください。',
    en: 'This vendor is no longer in use. Please choose another one.',
  },
  'vendor.noAddress': {
    ja: 'この業者にはメールアドレスが登録されていません。業者の情報に登録してから、もう一度お試しください。',
    en: 'This vendor has no e-mail address. Please enter one in the vendor’s record, then try again.',
  },
  ...ACT_ERRORS,
  'office.notFound': { ja: 'この事務所は見つかりません。', en: 'There is no such office.' },
  'staff.notFound': { ja: 'この人は見つかりません。', en: 'There is no such person.' },
  'form.notFound': { ja: 'この調査票は見つかりません。', en: 'There is no such form.' },
  'form.closed': {
    ja: 'この調査票は締め切られたため、送れませんでした。入力した内容は下に残っています。必要なときはヘルプデスクにご連絡ください。',
    en: 'This form was closed, so it could not be sent. What you entered is kept below. If you still need to answer, please contact the helpdesk.',
  },
  'form.contactOnly': {
    ja: 'この調査票には、事務所の連絡担当が回答します。',
    en: 'This form is answered by the office contact.',
  },
  'document.notFound': { ja: 'この文書は見つかりません。', en: 'There is no such document.' },
  'export.noToken': {
    ja: 'APIトークンが必要です。管理画面の「設定」で作成してください。',
    en: 'An API token is needed. It is made in the settings of the admin.',
  },
  'export.denied': {
    ja: 'このAPIトークンでは、この種類のデータを取り出せません。',
    en: 'This API token has no right to this group of data.',
  },
  'export.unknownType': {
    ja: 'この種類のデータはありません。/api/export/ に一覧があります。',
    en: 'There is no such type. /api/export/ lists them.',
  },
  'export.unknownFilter': {
    ja: 'この項目では絞り込めません。',
    en: 'It is not possible to filter by this field.',
  },
  'export.busy': {
    ja: 'ほかの書き出しが続いています。少し待ってから、もう一度お試しください。',
    en: 'Other exports are still under way. Please wait a little and try again.',
  },
  'view.notFound': {
    ja: 'このビューはもうありません。削除されたか、非表示になりました。',
    en: 'This view is no longer there. It was deleted or hidden.',
  },
  'view.broken': {
    ja: 'このビューの条件に、もうないものが含まれています。リーダーか本部が直すまで使えません。',
    en: 'The condition of this view names something that is no longer there. A lead or HQ IT has to put it right.',
  },
  'record.referred': {
    ja: 'ほかのデータから使われているため、削除できません。',
    en: 'This cannot be deleted, because something refers to it.',
  },
  'record.notFound': {
    ja: 'このデータはもうありません。ほかの人が削除したようです。',
    en: 'This is no longer there. Somebody else seems to have deleted it.',
  },
  'record.conflict': {
    ja: '編集しているあいだに、ほかの人が同じ項目を変更しました。入力した内容は残っています。',
    en: 'While you were editing, somebody else changed the same fields. What you entered is kept.',
  },
  'record.linkGone': {
    ja: '選んだデータが見つかりません。削除された可能性があります。画面を読み込み直して、選び直してください。',
    en: 'What you chose was not found; it may have been deleted. Please load the page again and choose once more.',
  },
  'record.noRevision': {
    ja: 'どの版を見て編集したかが分からないため、保存できません。画面を読み込み直してください。',
    en: 'This cannot be saved, because it is not known which revision was edited. Please load the page again.',
  },
  'record.ownPages': {
    ja: 'この種類のデータは、専用の画面からだけ変えられます。',
    en: 'This kind of data is changed on pages of its own only.',
  },
  'write.unguarded': {
    ja: '思わぬ経路からの書き込みだったため、保存しませんでした。',
    en: 'Nothing was saved, because this came by a way that is not foreseen.',
  },
  'mail.notFound': {
    ja: 'このメールは見つかりません。一覧を読み込み直してください。',
    en: 'This mail was not found. Please load the list again.',
  },
  'mail.linkWithheld': {
    ja: 'このリンクは、メールを受け取る本人だけが見られます。',
    en: 'Only the person who gets the mail can see this link.',
  },
  'mail.nothingToDo': {
    ja: '送信できずに残っているメールがありません。一覧を読み込み直してください。',
    en: 'None of these mails is left unsent. Please load the list again.',
  },
  'job.nothingToDo': {
    ja: 'もう一度実行したり取りやめたりできる処理が残っていません。一覧を読み込み直してください。',
    en: 'None of these jobs is left to try again or to give up. Please load the list again.',
  },
  'job.unknownKind': {
    ja: 'この種類の処理を知っているデスクが、1日のあいだ動きませんでした。新しいバージョンで動かしてから、もう一度実行してください。',
    en: 'For a day no running desk knew this kind of job. Please start the newer version, then try again.',
  },
  'job.newerVersion': {
    ja: 'この処理は、より新しいバージョンのデスクが登録しました。1日のあいだ、そのバージョンが動きませんでした。新しいバージョンで動かしてから、もう一度実行してください。',
    en: 'A newer version of the desk wrote this job, and none ran for a day. Please start the newer version, then try again.',
  },
  'job.olderVersion': {
    ja: 'この処理は古いバージョンのデスクが登録したもので、いまのバージョンでは内容を読み取れません。',
    en: 'An older version of the desk wrote this job, and this version cannot read it.',
  },
  'job.interrupted': {
    ja: 'この処理のたびにデスクが止まったため、実行をやめました。',
    en: 'The desk stopped each time in the middle of this job, so it was not tried again.',
  },
  'job.tooLong': {
    ja: '決められた時間のうちに終わらなかったため、途中で打ち切りました。',
    en: 'It did not end in the time that it may take, so it was cut off.',
  },
  'desk.unreachable': {
    ja: 'いまヘルプデスクのシステムに接続できません。しばらくして、もう一度お試しください。',
    en: 'The helpdesk system cannot be reached right now. Please try again in a moment.',
  },
  'desk.cannotSave': {
    ja: '保存できませんでした。しばらくして、もう一度お試しください。',
    en: 'This could not be saved. Please try again shortly.',
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

/** The text of what may be a code of ours: undefined for anything else, such as the message of a program. */
export const knownErrorText = (text: string, language: Language): string | undefined =>
  isFieldCode(text) || isCode(text) ? errorText(text, language) : undefined;

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
