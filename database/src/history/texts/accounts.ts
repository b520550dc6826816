/** Accounts of people who come, go or change. */
import {
  asks,
  call,
  en,
  ja,
  note,
  says,
  settled,
  solves,
  tells,
  toHq,
  urgent,
  type HistoryText,
} from '../text';

export const ACCOUNTS: readonly HistoryText[] = [
  ja(
    '新任職員のアカウント作成のお願い',
    '{me}\n\n来月1日付で、日本から職員1名が着任いたします。アカウントの作成をお願いいたします。必要な情報をお知らせください。',
    asks(
      '承知しました。氏名(漢字・ローマ字)、職名、着任日、前任者の有無、代表アドレスの閲覧の要否をお知らせください。',
    ),
    says('氏名は松本 亮(Ryo Matsumoto)、次長、1日着任、前任は置きません。代表アドレスの閲覧は必要です。'),
    solves(
      'アカウントを作成しました。初回のパスワードは、着任日にご本人へお電話でお伝えします。PCとTeamsの準備も整っております。',
    ),
  ),
  ja(
    '帰任者のアカウントの停止について',
    '前次長が先週末に帰任しました。事務所のアカウントはいつ停止されますでしょうか。メールの引き継ぎのため、今月末まで残していただきたいです。',
    tells(
      '今月末日の24時(当地時間)に停止するように設定します。後任の方がメールを読めるようにする件は、本部の承認を確認しております。',
    ),
    toHq(
      '帰任した前次長のメールを、後任が月末まで読めるようにしてよいでしょうか。停止は月末で設定済みです。',
    ),
    solves(
      '本部の承認が出ましたので、後任の方に今月末まで閲覧の権限を付けました。本部での新しいアカウントには影響いたしません。',
    ),
  ),
  ja(
    '現地職員の姓が変わりました',
    '{me}\n\n現地職員 {contact} さんが結婚して姓が変わりました。メールアドレスと表示名の変更をお願いできますでしょうか。名刺の印刷があるため、今週中だと助かります。',
    asks(
      'ご結婚おめでとうございます。新しい姓のローマ字表記をお知らせください。旧アドレスに届くメールは、1年間は新アドレスにも届くようにいたします。',
    ),
    says('新しい姓は {newFamily} です。よろしくお願いいたします。'),
    solves('表示名とアドレスを変更しました。Teamsの表示は明日までに変わります。'),
  ),
  ja(
    'インターンの受け入れ(2か月)',
    '来週から2か月間、大学生のインターン1名を受け入れます。メールと共有フォルダーの一部だけ使えるようにしたいのですが、可能でしょうか。',
    note('短期用の権限テンプレート「Intern」。終了日の設定を忘れないこと。'),
    asks(
      '可能です。期間の終わりに自動で停止する短期用のアカウントを作成します。使わせたい共有フォルダーの名前をお知らせください。',
    ),
    says('「広報」フォルダーだけで結構です。'),
    solves(
      '作成しました。外部へのメールの送信は、指導担当の方の承認を経て送られる設定です。期間の最終日に自動で停止します。',
    ),
  ),
  ja(
    '転任に伴うメールの引き継ぎ',
    '{me}\n\n来週、隣国の事務所に転任します。現在のメールと予定表はそのまま使えますでしょうか。',
    solves(
      'メールと予定表は、そのままお使いいただけます。所属の表示と共有フォルダーの権限だけ、転任の日に新しい事務所のものへ切り替わります。現在の事務所のフォルダーで必要なファイルは、それまでにお移しください。',
    ),
    says('承知いたしました。ありがとうございます。'),
    settled,
  ),
  ja(
    'CACHATTOの利用申請',
    '{me}\n\n出張が増えるため、携帯電話からメールを見られるようCACHATTOの利用を申請いたします。所長の了承は得ております。',
    solves(
      'CACHATTOを有効にしました。設定の手順をメールでお送りしましたので、携帯電話からお進めください。ライセンスは事務所の割り当てを1つ使用しております。',
    ),
    says('設定できました。ありがとうございました。'),
    settled,
  ),
  ja(
    '電話帳に新しい職員が出てこない',
    '先週着任した職員が、Outlookのアドレス帳で見つかりません。メールは届いています。',
    solves(
      'アドレス帳の写しが各PCで古いままになっているためです。Outlookの「送受信」から「アドレス帳のダウンロード」を実行すると表示されます。何もしなくても、明日の朝には更新されます。',
    ),
  ),
  urgent(
    ja(
      '【至急】本日付で退職した職員のアカウント停止',
      '{me}\n\n現地職員1名が本日付で退職となりました。事情により、ただちにアカウントを停止していただけますでしょうか。氏名は電話でお伝えします。',
      tells(
        'お電話で氏名を伺い、ただちにサインインを停止しました。PCは遠隔でロックしております。携帯電話からの接続も止めました。',
      ),
      note('理由は書かないこと。本部人事と所長にのみ連絡。'),
      says('早急なご対応をありがとうございます。データは保管していただけますか。'),
      solves(
        'メールとファイルは、本部の規程により90日間保管されます。閲覧が必要な場合は、所長から本部人事へお申し出ください。',
      ),
    ),
  ),
  en(
    'New colleague starts next month',
    'Dear helpdesk,\n\nwe will have a new colleague from next month, for accounting. She needs PC, mail, shared drive and the printer. What do you need from me?\n\nBest regards,\n{first}',
    asks(
      'Thank you for telling us early. Please send her full name as in the contract, job title, first day, and whether she takes over an existing PC.',
    ),
    says('{newcomer}, Accounting Assistant, starts on the 1st, takes the PC of her predecessor.'),
    solves(
      'All is ready: account, mail, the folder "Accounting" and the printer. The PC was wiped and set up again overnight. We will call her on her first morning with the password.',
    ),
  ),
  en(
    'Delete account of former employee',
    'Please delete the account of our former driver, he left in spring. He was still in the Teams list, I saw today.',
    note('Account was disabled in time, but still shown in the team. Contact list cleaned.'),
    solves(
      'His account was switched off on his last day; only the name had stayed in the team of your office. It is removed. Thank you for the good eye.',
    ),
  ),
  en(
    'name wrong',
    'my name is written wrong in the mail address, one n missing. i told it on my first day already. please repair',
    asks(
      'We are sorry that this was left undone. Please write your name exactly as in your passport, and we will change address and display name today.',
    ),
    says('{name}, with two n in the contract also'),
    solves(
      'It is right now. Mails to the wrong address reach you as well, so nothing is lost. Please sign in once more.',
    ),
  ),
  en(
    'Access for our auditor',
    'Dear Sirs,\n\nan external auditor will visit us for three days. She asks for read access to our accounting folder. How do we do that properly?\n\nKind regards,\n{first}',
    tells(
      'External people get access only with the consent of head office. We have asked for it, with a proposal: an account that can read this one folder for five days, on one of your PCs.',
    ),
    toHq(
      '外部監査人に、会計フォルダーの閲覧権限を5日間与えてよいでしょうか。事務所のPC 1台に限った専用アカウントを提案します。',
    ),
    says('She arrives on Monday at 9.'),
    solves(
      'Head office has agreed. The account works from Monday to Friday and reads only "Accounting"; the director has the password in a sealed envelope by mail today.',
    ),
  ),
  en(
    'Return from maternity leave',
    'Hello! I am back from maternity leave after one year and nothing works any more: PC, mail, badge. I am happy to be back anyway :)\n\n{first}',
    asks(
      "Welcome back! Your account was set to sleep and is awake again. Your PC has a year of updates to catch up on: please leave it switched on overnight. The badge is made by your office's landlord.",
    ),
    says('Next morning everything was there, even my old background picture.'),
    solves('Lovely. If a program is missing that you had before, just tell us.'),
  ),
  call(
    en(
      'New colleague is here today, nothing prepared',
      '{name} called: new assistant arrived today, nobody had told us. Needs mail and PC as soon as possible, has a spare PC.',
      note('No request found, office thought HQ had sent it. Approval by the contact given on the phone.'),
      solves(
        'As agreed: the account is made, and she signed in while we were on the phone. For the next time, two weeks before is best; the form is in the portal under documents.',
      ),
    ),
  ),
  en(
    'My role changed',
    'Since this month I am deputy to the office contact, can I get the same rights in the portal as {contact}? The director knows.',
    asks(
      'Gladly. Please let the director or the present contact confirm with a short word here or by mail; then we set it at once.',
    ),
    says('Director wrote you a mail just now.'),
    solves(
      'Received, thank you. You can now answer the forms of your office and see the requests of all colleagues.',
    ),
  ),
  en(
    'Local staff list from the desk does not match ours',
    'Dear team, you sent us a list of 19 users for checking. We count 17. Two names I have never heard in six years. What should I write?',
    asks(
      'Thank you for checking so carefully. Which two names are they? You may also mark them "unknown" in the list, that is enough for us.',
    ),
    says('T. Hamada, and "Scan User". I marked them as unknown.'),
    note('Hamada: left 2018, licence still assigned. Scan User: account of the copier, rename.'),
    solves(
      'One belonged to a colleague who left before your time and is gone now; the other is the account of your copier and is now called "Copier". So 17 is right.',
    ),
  ),
];
