/** Canned replies that a new desk begins with; leads and HQ IT go on from there. */
import type { SeedRow } from './store';

interface Words {
  readonly title: string;
  readonly body: string;
}

interface Canned {
  readonly ja: Words;
  readonly en: Words;
  readonly isAcknowledgement?: true;
  readonly nextState: 'waitingRequester' | 'resolved' | 'open';
}

const REPLIES: readonly Canned[] = [
  {
    ja: {
      title: '受付の連絡',
      body: '{{requester}} 様\n\nお問い合わせ(受付番号 {{number}})を受け付けました。担当の{{agent}}です。\nこれから調べて、あらためてご連絡します。',
    },
    en: {
      title: 'We have received it',
      body: 'Dear {{requester}},\n\nThank you for your inquiry (number {{number}}). I am {{agent}}, and I am looking into it.\nI will write to you again.',
    },
    isAcknowledgement: true,
    nextState: 'open',
  },
  {
    ja: {
      title: '再起動のお願い',
      body: '{{requester}} 様\n\nお手数ですが、次の順にお試しください。\n\n1. 開いているファイルを保存して、すべて閉じる\n2. スタートメニューの「電源」から「再起動」を選ぶ(「シャットダウン」ではなく)\n3. サインインして、同じ操作をもう一度行う\n\n直ったかどうかをお知らせください。直らないときは、画面に出た文字もお送りください。',
    },
    en: {
      title: 'Please restart',
      body: 'Dear {{requester}},\n\nPlease try the following, in this order.\n\n1. Save and close all open files.\n2. Open the Start menu, choose Power, then Restart (not Shut down).\n3. Sign in and do the same thing once more.\n\nPlease tell us whether it works now. If it does not, please also send us the words on the screen.',
    },
    nextState: 'waitingRequester',
  },
  {
    ja: {
      title: 'パスワードの再設定',
      body: '{{requester}} 様\n\nパスワードの再設定は、次の順にお願いします。\n\n1. サインイン画面で「パスワードを忘れた場合」を選ぶ\n2. 勤務先のメールアドレスを入力する\n3. 届いた番号を入力して、新しいパスワードを決める\n\n新しいパスワードは、ほかのサービスと同じものにしないでください。うまくいかないときは、何番で止まったかをお知らせください。',
    },
    en: {
      title: 'Resetting the password',
      body: 'Dear {{requester}},\n\nPlease reset the password as follows.\n\n1. On the sign-in page, choose "Forgot my password".\n2. Enter your e-mail address at work.\n3. Enter the number that you receive, and choose a new password.\n\nPlease do not use a password that you use elsewhere. If it does not work, please tell us at which step it stopped.',
    },
    nextState: 'waitingRequester',
  },
  {
    ja: {
      title: '詳しい状況のお尋ね',
      body: '{{requester}} 様\n\n「{{subject}}」について、次の点を教えてください。\n\n・いつからか(現地の日時)\n・その画面に出ている文字\n・ほかの方やほかの機器でも同じか\n・その前に変えたこと(更新、席の移動など)',
    },
    en: {
      title: 'Asking for details',
      body: 'Dear {{requester}},\n\nAbout "{{subject}}", please tell us:\n\n- since when it happens (your local date and time)\n- the words on the screen\n- whether it is the same for other people or on other machines\n- what was changed before (an update, another desk and so on)',
    },
    nextState: 'waitingRequester',
  },
  {
    ja: {
      title: '調査中の連絡',
      body: '{{requester}} 様\n\n受付番号 {{number}} の件は、引き続き調べています。お待たせして申し訳ありません。\n進みがあり次第、ご連絡します。',
    },
    en: {
      title: 'Still looking into it',
      body: 'Dear {{requester}},\n\nWe are still looking into your inquiry (number {{number}}), and are sorry to keep you waiting.\nWe will write as soon as there is news.',
    },
    isAcknowledgement: true,
    nextState: 'open',
  },
  {
    ja: {
      title: '解決の確認',
      body: '{{requester}} 様\n\nご連絡ありがとうございます。この件(受付番号 {{number}})は解決としました。\n14日以内に同じことが起きたときは、この画面にお書きください。続きとして対応します。',
    },
    en: {
      title: 'Solved',
      body: 'Dear {{requester}},\n\nThank you for telling us. We have marked your inquiry (number {{number}}) as solved.\nIf it happens again within 14 days, please write on the same page, and we will go on from there.',
    },
    nextState: 'resolved',
  },
];

/** The canned replies as rows in both languages, keyed by their Japanese title. */
export const cannedReplyRows = (): SeedRow[] =>
  REPLIES.map(({ ja, en, isAcknowledgement = false, nextState }) => ({
    key: ja.title,
    data: { isAcknowledgement, nextState, isActive: true },
    texts: { ja: { ...ja }, en: { ...en } },
  }));
