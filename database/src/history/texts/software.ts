/** Programs, updates, licences. */
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
  toVendor,
  urgent,
  type HistoryText,
} from '../text';

export const SOFTWARE: readonly HistoryText[] = [
  ja(
    'Excelのマクロがブロックされる',
    '{me}\n\n本部から届いた集計用のExcelを開くと「マクロの実行がブロックされました」と表示され、集計できません。締め切りは明後日です。',
    solves(
      'メールで届いたファイルは安全のため止められます。ファイルを一度保存し、右クリックから「プロパティ」を開いて、下部の「許可する」にチェックを入れてから開いてください。本部から届いたものに限り、この方法で差し支えありません。',
    ),
    says('集計できました。ありがとうございました。'),
    settled,
  ),
  ja(
    'Adobe Acrobat Readerの更新画面が毎日出る',
    'Adobe Acrobat Readerの更新をうながす画面が毎日出ます。「今すぐ更新」を押すと管理者のパスワードを求められます。',
    note('配布パッケージが旧版のまま。配布側を更新。'),
    solves(
      '更新は当方から配布しますので、押さずに閉じていただいて結構です。新しい版を配布しましたので、PCを再起動すると画面は出なくなります。',
    ),
  ),
  ja(
    'Officeが「ライセンスのない製品」と表示される',
    '{me}\n\n今朝からWordとExcelの上部に「ライセンスのない製品」と表示され、編集できません。報告書の作成中で困っております。',
    asks(
      'ライセンスの割り当てに問題はありませんでした。Wordの「ファイル」から「アカウント」を開き、一度サインアウトしてから、もう一度サインインしていただけますか。',
    ),
    says('サインインし直したところ、表示が消えて編集できました。'),
    solves(
      'ご対応ありがとうございました。長期の休暇などで30日以上サインインがないと、この表示になることがあります。',
    ),
  ),
  ja(
    '現地の会計ソフトを導入したい',
    '{me}\n\n当地の税制改正により、会計事務所から指定の会計ソフトの導入を求められました。事務所のPC 1台に入れることは可能でしょうか。',
    asks(
      '標準外のソフトは、本部の審査が必要です。製品名、製造元、費用、扱うデータの種類をお知らせいただけますか。',
    ),
    says(
      '製品名はLedgerOne、費用は年額300ドル、扱うのは現地職員の給与の情報です。ライセンス契約書も手元にあります。',
    ),
    tells('ありがとうございます。審査の申請を本部に上げました。通常は5営業日ほどかかります。'),
    toHq(
      '現地の会計ソフト LedgerOne(年額300ドル、給与情報を扱う)を事務所のPC 1台に入れてよいか、審査をお願いします。契約書の写しは事務所から受け取っています。',
    ),
    note('本部審査: 個人情報を含むため、専用PCであることが条件。'),
    solves(
      '本部の承認が出ました。経理専用のPCに限ることが条件です。導入は当方が遠隔で行いますので、ご希望の日時をお知らせください。',
    ),
  ),
  ja(
    'McAfeeの全体スキャンで業務が止まる',
    '毎週水曜日の午前中にMcAfeeの全体スキャンが始まり、PCがほとんど動かなくなります。時間を変えられますでしょうか。',
    solves(
      '御事務所のPCは、本部と同じ日本時間の夜に動く設定になっており、当地では業務時間中でした。当地の昼休みに変更しました。来週の水曜日からになります。',
    ),
    says('今週は気になりませんでした。ありがとうございました。'),
    settled,
  ),
  ja(
    'Windowsの更新のあと、日本語入力ができない',
    '{me}\n\n昨夜のWindowsの更新のあと、日本語入力に切り替えられなくなりました。画面右下の「A」を押しても変わりません。',
    asks(
      '「設定」から「時刻と言語」、「言語と地域」を開き、日本語の「オプション」に「Microsoft IME」があるかどうかご確認いただけますか。',
    ),
    says('ありませんでした。追加したところ、入力できるようになりました。'),
    solves(
      'ありがとうございます。同じ更新で外れた方がほかにもいらっしゃるため、自動で戻るようにいたします。',
    ),
  ),
  ja(
    'Internet Explorerでないと開けないサイトがある',
    '当地の銀行のサイトが「Internet Explorerでご利用ください」と表示され、Edgeでは振り込みの画面が開けません。',
    note('EdgeのIEモードのサイト一覧に追加。銀行は来年対応予定とのこと。'),
    solves(
      'この銀行のサイトだけ、EdgeのIEモードで開くように設定しました。Edgeを再起動すると、アドレスの左に「e」の印が出て、振り込みの画面も開けます。',
    ),
  ),
  ja(
    'Javaの警告が表示されて申請画面が動かない',
    '{me}\n\n当地の電子申請のサイトで「Javaのバージョンが古いため実行できません」と表示されます。更新してもよろしいでしょうか。',
    asks(
      '更新は当方で行います。ほかにJavaを使うシステムをお使いでしたら、更新の影響を確認しますのでお知らせください。',
    ),
    says('電子申請以外では使っておりません。'),
    solves('Javaを更新し、申請の画面が開くことを遠隔で確認しました。'),
  ),
  en(
    'Please install Photoshop',
    'Hello, I make the newsletter of our office and need Photoshop. The trial version asks for an administrator.\n\n{first}',
    asks(
      'Photoshop is not among our standard programs, and a licence costs about 30 USD a month. What would you use it for? For cropping and colours, the "Photos" program on your PC, or Canva in the browser, may be enough.',
    ),
    says('Mainly cropping and putting text on pictures.'),
    solves(
      'Then "Photos" and PowerPoint can do all of it. We have sent you a one-page guide. If you miss something after a month, we will ask head office for a licence together.',
    ),
  ),
  en(
    'Excel crashes with the monthly report',
    'Every time I open the monthly report Excel closes without any message. Other files are fine. It has many links to other files, my predecessor made it.',
    note('External links to a server switched off in 2021. Excel waits, then dies.'),
    asks(
      'The file looks for 14 other files on a server that no longer exists. We have made a copy without these links: "Monthly report (clean).xlsx", in the same folder. Could you check whether the figures are right?',
    ),
    says('Opens in a second, and the figures are the same as in my printed version.'),
    solves('Then please use the clean one from now on. We have moved the old file to "Archive".'),
  ),
  en(
    'Edge or Chrome?',
    'Dear desk, some of us use Edge and some Chrome, and our new intern wants Firefox. Is there a rule? The online forms look different in each.',
    solves(
      'All three are allowed and kept up to date by us. Edge is what we test the online forms with, so please take Edge when a form looks odd.',
    ),
    says('Good to know, we all take Edge then.'),
    settled,
  ),
  en(
    'Licence expired message',
    'A yellow bar says "Your licence expires in 5 days, contact your administrator". I am not the administrator and I do not know who is. You?',
    note('User was moved to another licence group last week, old one runs out. Assignment corrected.'),
    solves(
      'That would be us. You had been moved to a new licence last week, but the programs on your PC still held the old one. It is corrected; please sign out of Word once (File > Account) and sign in again.',
    ),
    says('Yellow bar is gone.'),
    settled,
  ),
  call(
    en(
      'Teams and Outlook gone after update',
      "{name} called: after this morning's update the icons of Outlook and Teams have disappeared. Restart did not help.",
      solves(
        'As we saw together, the programs were still there, only their icons had lost their place. They are back on the taskbar, and we have reported it to the team that prepares the updates.',
      ),
    ),
  ),
  urgent(
    en(
      'Payment program does not start, payments due today',
      'The payment program of our bank does not start after the Windows update. "Certificate not found." Payments for rent and salaries are due at 16:00 today!!\n\n{first}',
      tells(
        'We are working on it and have called your bank as well. If we should not make it by 15:00, the bank will take the payments by signed letter; they have told us whom to send it to.',
      ),
      toVendor(
        'Asked the bank’s hotline by phone to renew the certificate of the payment program; reference given, call back promised.',
      ),
      says('Bank is on the phone with me now, they say it is the certificate on the stick.'),
      note(
        "Bank's middleware needs version 4.2 for the new Windows build. Installed from the bank's own site, signature checked.",
      ),
      solves(
        "The bank's card program needed a newer version. It is installed, and you sent the payments at 15:20. We have told the other offices with the same bank.",
      ),
    ),
  ),
  en(
    'Which version of Office do we have',
    'Hi! In a training they asked for the version of our Office. Some PCs say 2016, mine says 365. Is mine illegal? :)',
    solves(
      'Not at all! PCs are being moved from 2016 to Microsoft 365 one after the other, and yours had its turn already. The remaining four of your office follow next month.',
    ),
    says('Ha, good. Thanks.'),
    settled,
  ),
  en(
    'PDF form cannot be filled in',
    'Good morning,\n\nthe landlord sent us a PDF form, but I cannot type in the fields. When I click nothing happens. Is it my computer?\n\nRegards,\n{first}',
    asks(
      'Did you open it in the browser or in Acrobat Reader? Forms of this kind often work only in Acrobat Reader: save the file, right-click, Open with > Adobe Acrobat Reader.',
    ),
    says('In Acrobat it says "Please wait..." and nothing more.'),
    note('XFA form, needs script enabled in Reader. Checked: harmless.'),
    solves(
      'We have allowed this form on your PC; it is of an old kind that Acrobat holds back at first. Please open it once more, and the fields will be blue.',
    ),
  ),
];
