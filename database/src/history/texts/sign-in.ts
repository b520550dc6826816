/** Signing in, passwords, locked accounts, second factors. */
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

export const SIGN_IN: readonly HistoryText[] = [
  ja(
    'パスワードの期限が切れてログインできません',
    '{me}\n\n休暇明けにPCを起動したところ、パスワードの有効期限が切れていると表示され、変更画面でもエラーになります。恐れ入りますが、再設定をお願いいたします。',
    asks(
      'パスワードを再設定しました。仮のパスワードは、登録されている携帯電話へお電話でお伝えします。ログイン後に新しいパスワードへの変更をお願いいたします。',
    ),
    says('お電話ありがとうございました。無事に変更でき、ログインできました。'),
    solves(
      'ご確認ありがとうございます。有効期限の14日前から画面右下に案内が出ますので、次回はそのときにご変更ください。',
    ),
  ),
  ja(
    'アカウントがロックされました',
    'パスワードを何度か間違えてしまい、アカウントがロックされたようです。解除していただけますでしょうか。',
    solves(
      'ロックを解除しました。すぐにお使いいただけます。15分以内に5回間違えるとロックされますので、Caps Lockの状態もご確認ください。',
    ),
  ),
  ja(
    'Passlogicの認証画面で先に進めない',
    '{me}\n\n自宅からPasslogicにログインしようとすると、乱数表を入力したあと「認証に失敗しました」と出ます。先週までは同じ手順で入れていました。',
    asks(
      '管理画面を確認したところ、抜き出し位置の登録が先週金曜日に更新されています。お心当たりはありますでしょうか。新しい位置でお試しいただけますか。',
    ),
    says('失礼しました。金曜日に変更したことを忘れておりました。新しい位置で入れました。'),
    solves('ご確認いただきありがとうございました。また何かございましたらお知らせください。'),
  ),
  ja(
    '携帯電話を機種変更したら認証コードが届かない',
    '{me}\n\n週末に携帯電話を替えたところ、Microsoft 365の確認コードが届かなくなりました。古い端末は下取りに出してしまいました。今はメールも見られない状態です。',
    asks(
      'Microsoft 365の多要素認証の登録を解除しました。次にサインインすると登録画面が出ますので、新しい端末のAuthenticatorアプリで読み取ってください。',
    ),
    says('アプリで登録できました。メールも見られます。助かりました。'),
    solves(
      'ご対応ありがとうございました。次に端末を替えるときは、古い端末が手元にあるうちに追加登録をお願いいたします。',
    ),
  ),
  ja(
    'Microsoft 365に毎回サインインを求められる',
    '今週から、OutlookやTeamsを起動するたびにサインインを求められます。「サインインの状態を維持する」にはチェックを入れています。業務はできますが、やや不便です。',
    asks(
      '資格情報が壊れていると思われます。コントロールパネルの「資格情報マネージャー」で「MicrosoftOffice16」で始まる項目をすべて削除し、再起動をお願いできますか。',
    ),
    says('3件ありましたので削除しました。再起動後は一度だけ聞かれ、その後は出なくなりました。'),
    solves('直ったとのこと、安心いたしました。'),
  ),
  ja(
    '出張先のホテルからログインできない',
    '{me}\n\n出張中です。ホテルのWi-FiからMicrosoft 365に入ろうとすると「このサインインはブロックされました」と表示されます。明日の朝までに資料を送る必要があります。',
    note(
      '条件付きアクセスで国外(登録のない国)からのサインインとして遮断されている。例外の登録は本部の承認が必要。',
    ),
    tells(
      '登録のない国からの接続として遮断されていました。ご出張の期間だけ許可してよいか、本部に確認しております。CACHATTOからはメールをお読みいただけます。',
    ),
    toHq(
      '出張先の国からのサインインを、滞在期間だけ許可してよいでしょうか。条件付きアクセスの例外登録をお願いします。',
    ),
    solves(
      '本部の承認が取れましたので、今月末まで許可しました。もう一度サインインをお試しください。次回は出張前に渡航先をお知らせいただけると助かります。',
    ),
  ),
  ja(
    '共用PCの前の利用者の名前が表示される',
    '会議室の共用PCで、ログイン画面に帰任した前任者の名前が残っています。「他のユーザー」から入れますが、毎回選ぶのが手間です。消すことはできますか。',
    tells(
      '承知しました。遠隔で古いプロファイルを削除しますので、本日17時以降、電源を入れたままにしておいていただけますか。',
    ),
    solves('削除が完了しました。ログイン画面に名前が出ないよう設定も変えましたので、ご確認ください。'),
  ),
  urgent(
    ja(
      '【至急】所長のPCにログインできません',
      '{me}\n\n所長のPCで正しいパスワードを入れても「ユーザー名またはパスワードが正しくありません」と出ます。1時間後に大使館への説明があり、資料がこのPCにあります。',
      tells(
        'お電話で失礼いたしました。PCがドメインから外れていたため、遠隔で復旧の作業をしております。資料は取り出して事務所の共有フォルダーに置きました。',
      ),
      says('資料を受け取りました。説明には間に合います。ありがとうございます。'),
      note('セキュアチャネルの破損。ローカル管理者で入り、Test-ComputerSecureChannel -Repair で復旧。'),
      solves('PCの復旧が完了し、所長ご本人のログインを確認いただきました。ご不便をおかけしました。'),
    ),
  ),
  en(
    'Cannot log in since this morning',
    'Hello,\n\nmy password does not work since this morning. Yesterday evening it was fine. I did not change anything. Please help.\n\n{first}',
    solves(
      'Your account was locked at 08:52 after five wrong attempts. We have unlocked it: please try again with the same password, and check that Num Lock is on.',
    ),
    says('It works now, Num Lock was off. Sorry and thanks!'),
    settled,
  ),
  en(
    'password',
    'please reset my password i forgot it after holiday',
    asks(
      'We will be glad to reset it. Because a password must reach the right person, we call you at the number that we have for you. When are you at your desk today?',
    ),
    says('i am here until 5'),
    solves(
      'As we said on the phone, the temporary password works once, and then Windows asks you for a new one. At least 12 characters, please.',
    ),
  ),
  en(
    'New phone, Authenticator asks for a code I do not have',
    'Good morning,\n\nI got a new phone and put the SIM card in. Now Microsoft asks me to approve on the app, but the app on the new phone is empty. The old phone does not start any more.\n\nKind regards,\n{first}',
    asks(
      'We have removed the old phone from your account. At the next sign-in you will see a QR code: open Authenticator on the new phone, choose "Work or school account" and scan it.',
    ),
    says('Scanned it, and it worked the first time. Thank you for the quick help.'),
    solves(
      'You are welcome. We suggest that you add your desk phone as a second way as well; it takes a minute on the same page.',
    ),
  ),
  en(
    'Too many passwords?',
    'Dear team,\n\nI have one password for the PC, another one for the mail and now also Passlogic. Last week I changed one and the others stayed. Which is which, and do I have to change all of them?\n\nBest,\n{first}',
    solves(
      'PC and Microsoft 365 have the same password: change it on the PC with Ctrl+Alt+Del, and mail follows within a few minutes. Passlogic has a pattern of its own, which you change on its page after signing in. You need not change them at the same time.',
    ),
  ),
  en(
    'Account locked again and again',
    'Hi, my account gets locked about every two hours. I type the password correctly, I am sure. It is the third day now and I always have to call you.',
    note(
      'Bad attempts come from a phone called "iPhone" (ActiveSync), every 10 minutes. Old password stored there.',
    ),
    asks(
      'Something keeps trying your old password: a phone called "iPhone". Do you read your mail on a phone? If so, please enter the new password there, or switch it off for an hour so that we can see whether it stops.',
    ),
    says('Oh, that is my old phone, my daughter uses it for games now. I removed the mail account from it.'),
    solves(
      'That explains it. No bad attempts for six hours now. Please keep work mail only on phones that are registered with us.',
    ),
  ),
  call(
    en(
      'Caller cannot sign in to Passlogic from home',
      '{name} called from home: the Passlogic page says "Your account is invalid". Works from the office. Needs it for the weekend duty.',
      note('Account had expired: contract renewed last month, end date in Passlogic not moved.'),
      solves(
        'As I said on the phone, your Passlogic account had an end date from your former contract. It is now valid until the end of the new one, and you signed in while we spoke.',
      ),
    ),
  ),
  en(
    'The sign-in page is in Japanese only',
    'Hello desk,\n\nwhen I sign in to Zscaler the page is in Japanese and I press buttons by their position... Today I think I pressed the wrong one. Can it be in English?\n\n{first}',
    solves(
      'The page follows the language of your browser. In Edge, choose Settings > Languages and move English to the top; then close the browser and open it again. You pressed nothing wrong: your sign-in is registered properly.',
    ),
    says('English now! Much better.'),
    settled,
  ),
  en(
    'Colleague is on sick leave, we need a file',
    'Dear Sirs,\n\nour colleague {contact} is ill for two weeks. A contract that we have to sign on Friday lies on the desktop of that PC. Can you give us the password?\n\nRegards,\n{first}',
    tells(
      'We cannot give out a password, but we can copy the file for you if head office agrees. What is the file called, as far as you know? We have asked head office in the meantime.',
    ),
    toHq('病休中の職員のデスクトップから、契約書のファイル1件を取り出して同僚に渡してよいでしょうか。'),
    says('We asked on the phone: it is "lease_final_signed_v3.docx", in the folder Admin.'),
    solves(
      'Head office has agreed. The file is now in your shared folder under "Transfer"; nothing else of the PC was opened, and your colleague has been told by mail.',
    ),
  ),
];
