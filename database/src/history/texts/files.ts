/** Files, shared folders, OneDrive. */
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

export const FILES: readonly HistoryText[] = [
  ja(
    '共有フォルダーのファイルを誤って削除しました',
    '{me}\n\n共有フォルダーの「令和8年度予算」を誤って削除してしまいました。今朝の9時頃までは確かにありました。復元は可能でしょうか。',
    solves(
      '本日6時の控えから復元しました。今朝6時以降に変更されたファイルは、もとのPCから2件見つかり、あわせて戻しました。ご確認をお願いいたします。',
    ),
    says('すべて揃っております。本当にありがとうございました。'),
    settled,
  ),
  ja(
    '共有フォルダーの閲覧権限を追加してほしい',
    '今月着任した職員に「人事」フォルダーの閲覧権限をお願いいたします。変更の権限は不要です。',
    asks(
      '「人事」フォルダーは、所長の承認が必要です。所長から一言いただくか、本件に承認の旨をお書き添えください。',
    ),
    says('所長の承認を得ております。所長からもメールをお送りしました。'),
    solves('承認のメールを確認し、閲覧のみの権限を付けました。一度サインアウトしてからお試しください。'),
  ),
  ja(
    'OneDriveの同期が終わらない',
    '{me}\n\nOneDriveの雲のマークが3日間ずっと「処理中」のままです。残り1件と表示されています。',
    asks(
      'ファイル名に使えない記号が含まれていると、その1件で止まります。雲のマークを押し、表示されるファイル名を教えていただけますか。',
    ),
    says('「見積?(最終).xlsx」というファイルでした。「?」を消したところ、同期が終わりました。'),
    solves('ご推察のとおり「?」が原因です。ご対応ありがとうございました。'),
  ),
  ja(
    'ファイルが「読み取り専用」で開かれる',
    '共有フォルダーの予定表のExcelが、誰も開いていないはずなのに「編集のためロックされています」と表示されます。',
    note('開いているのは廃止予定の旧PC(無人)。セッションを切断。'),
    solves(
      '使われていない会議室のPCで開かれたままになっておりました。そのPCの接続を切りましたので、編集できます。',
    ),
    says('編集できました。'),
    settled,
  ),
  ja(
    '大容量ファイルを本部に送りたい',
    '{me}\n\n周年行事の動画(12GB)を本部の広報課に送りたいのですが、回線が細く、OneDriveでは丸2日かかりそうです。よい方法はありますか。',
    asks(
      '夜間と週末だけ送るように速度を設定することができます。届くのは週明けになりますが、よろしいでしょうか。お急ぎでしたら、暗号化したUSBメモリーを国際宅配便でお送りください。',
    ),
    says('週明けで結構です。夜間の送信でお願いいたします。'),
    solves(
      '本日19時から送信を始める設定にしました。週明けの完了を確認し、広報課にも届いていることをご連絡いただきました。',
    ),
  ),
  ja(
    'デスクトップのファイルがすべて消えた',
    '今朝サインインしたところ、デスクトップのファイルがすべてなくなっていました。「一時的なプロファイル」という表示が出ました。',
    tells(
      'ファイルは消えておりませんので、ご安心ください。PCが一時的な設定で起動しています。いまは何も保存せず、サインアウトしてお待ちください。遠隔で修復いたします。',
    ),
    note('ProfileList に .bak。修復済み。ディスクの空き 300MB が引き金。'),
    solves(
      '修復が完了しました。サインインすると、もとのデスクトップに戻ります。ディスクの空きが少なかったことが原因ですので、古い動画をOneDriveに移しました。',
    ),
  ),
  ja(
    '前任者の資料の場所がわからない',
    '{me}\n\n着任して間もないのですが、前任者が作った報告書の様式が見つかりません。前任者に聞いたところ「Mドライブに置いた」とのことでしたが、私のPCにMドライブがありません。',
    solves(
      'Mドライブは昨年、共有フォルダー「事務所共通」に移っております。その中の「旧M」をご覧ください。デスクトップにショートカットを置きました。',
    ),
    says('見つかりました。ありがとうございます。'),
    settled,
  ),
  urgent(
    ja(
      '【至急】共有フォルダーが開けません',
      '{me}\n\n事務所の全員が、共有フォルダーを開けなくなりました。「ネットワークパスが見つかりません」と出ます。監査の対応中で、資料が必要です。',
      tells(
        '事務所のサーバーが応答しておりません。監査の資料は、昨夜の控えから読み取り専用で開けるようにしました。リンクをメールでお送りしました。',
      ),
      says('資料を開けました。ひとまず監査は続けられます。'),
      note('サーバーの電源ユニット故障、予備側で起動。部品は業者が明日交換。'),
      solves(
        'サーバーは予備の電源で復旧し、共有フォルダーもふだんどおりお使いいただけます。部品の交換は、明日の業務時間外に行います。',
      ),
    ),
  ),
  en(
    'Shared folder: access denied',
    'Hello,\n\nI cannot open the folder "Events" any more, "Access denied". I worked in it last Friday. My colleague can open it.\n\n{first}',
    note('User fell out of the group when the department was renamed.'),
    solves(
      'Your department was renamed over the weekend and you had dropped out of its group. You are back in; please sign out and in once.',
    ),
    says('Works again, thanks.'),
    settled,
  ),
  en(
    'I overwrote my file',
    'I saved the wrong version over the right one!! Two weeks of work. The file is "Study_water_sector.docx" on the shared drive. Is there any way back?',
    asks(
      'There is: right-click the file > Properties > Previous Versions. You will see one from 06:00 this morning and one from yesterday 18:00. Please open, do not restore at once, and look which is the right one.',
    ),
    says('Yesterday 18:00 is the right one. I restored it. I could kiss you all'),
    solves('We take a thank-you as well. The versions are kept for 30 days.'),
  ),
  en(
    'Drive full',
    'Our shared drive shows red, 2 GB left of 500. I do not know what takes so much place. Can you make it bigger?',
    asks(
      'Before we make it bigger: 310 GB are video files in "Events > 2015-2019", and 60 GB are three copies of the same PC backup. May the copies be deleted, and may the videos go to the archive, where you can still see them?',
    ),
    says('Copies can go. Videos to archive ok, but not "Opening ceremony", we need that often.'),
    solves('Done: 346 GB are free now, and "Opening ceremony" stayed where it was.'),
  ),
  en(
    'How do I share a file with a partner outside?',
    'Dear helpdesk, I must send a big document to our partner and receive their comments in the same file. Not by mail because there are eight people.\n\nKind regards,\n{first}',
    solves(
      'Put it into OneDrive, click "Share", choose "Specific people" and type the eight addresses. Each gets a code by mail and can write into the same file. Set an end date, for example in two weeks, so that the door does not stay open.',
    ),
    says('All eight are in, great. Set the end to the 30th.'),
    settled,
  ),
  call(
    en(
      'File cannot be saved, error about path',
      '{name} called: "The file name is too long" when saving in the folder for tenders. Only this folder.',
      note('Path has 271 characters. Folder names are whole sentences.'),
      solves(
        'As I said on the phone, the whole path may have about 250 characters, and yours had 271. We shortened the three longest folder names together and saving works.',
      ),
    ),
  ),
  en(
    'My OneDrive has a red cross',
    'red cross on the cloud since some days. what does it mean? is my work saved',
    asks(
      'Your work is safe on the PC, but not yet copied to the cloud. Please click the cloud: does it say "Sign in", or "Storage is full"?',
    ),
    says('sign in. i signed in and now it makes blue arrows'),
    solves('Blue arrows are good: it is catching up. In an hour or so you will see green ticks.'),
  ),
  en(
    'Old database in Access',
    'Good afternoon,\n\nour library uses an Access database made by a volunteer in 2009. The new PC does not open it. 4,000 books are in it! Is it lost?\n\n{first}',
    tells(
      "Nothing is lost: the file is healthy, but of a version that today's Office does not open. We can turn it into an Excel list at once; whether it may become a proper database again we will ask head office.",
    ),
    toHq(
      '図書室の蔵書データベース(Access、4,000件)を、今後も運用する許可と作り直しの担当はどこになりますか。まずはExcelの一覧に変換します。',
    ),
    says('An Excel list would already help us a lot.'),
    solves(
      'The list with 4,112 books is in your shared folder, with title, author and shelf. Head office suggests staying with the list; it will offer a library program to all offices next year.',
    ),
  ),
  en(
    'Folder disappeared',
    'The folder "Scholarships" has disappeared from the shared drive. Nobody of us deleted it, at least nobody says so...',
    note('Audit log: dragged into the folder "Sports" at 16:41 yesterday.'),
    solves(
      'It was not deleted but moved by a slip of the mouse: it sat inside "Sports". We have put it back in its place. Nobody needs to feel guilty, it happens a lot.',
    ),
    says('Mystery solved :) Thank you'),
    settled,
  ),
];
