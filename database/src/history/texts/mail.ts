/** Mail: mailboxes, sending and receiving, lists, signatures. */
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

export const MAIL: readonly HistoryText[] = [
  ja(
    'メールボックスの容量が上限に近い',
    '{me}\n\n「メールボックスがいっぱいです」という通知が毎日届きます。古いメールも業務で参照するため、削除せずに済む方法はありますでしょうか。',
    asks(
      'オンラインアーカイブを有効にしました。2年より前のメールは今夜から自動的にアーカイブへ移り、Outlookの左側に「オンライン アーカイブ」として表示されます。明日ご確認をお願いいたします。',
    ),
    says('表示されました。使用量も6割程度まで減っております。ありがとうございました。'),
    solves(
      'ご確認ありがとうございました。アーカイブ内も検索の対象になりますので、これまでどおりお探しいただけます。',
    ),
  ),
  ja(
    '相手先からのメールが届かない',
    '現地の商工会議所から「昨日メールを送った」と連絡がありましたが、届いておりません。迷惑メールフォルダーにもありません。確認をお願いいたします。',
    asks('受信記録を調べますので、先方のメールアドレスと、送信されたおおよその時刻をお知らせください。'),
    says(
      'アドレスは events@chamber.demo.example、昨日の午後3時頃とのことです。添付ファイルが2つあるそうです。',
    ),
    note('検疫に1件。添付がパスワード付きZIPのため保留。送信元の正当性は確認済み。'),
    solves(
      'パスワード付きZIPが添付されていたため、検疫で止まっておりました。安全を確認し、配信しました。先方には、ファイル共有のリンクでお送りいただくようお伝えください。',
    ),
  ),
  ja(
    '送信したメールが戻ってくる',
    '{me}\n\n今朝から、特定の取引先に送るとすべて「Undeliverable」で戻ってきます。ほかの宛先には送れています。戻ってきたメールを添付できないので、文面を貼ります。\n\n550 5.7.1 Message rejected due to local policy',
    tells('先方のサーバーが受信を拒否しています。当方の送信元の設定に問題がないか、確認しております。'),
    note('SPF/DKIMとも正常。先方の評価サービスで当方の共有IPが一時的に登録されていた。解除申請済み。'),
    solves(
      '先方が使う評価サービスで、当方の送信元が一時的に拒否の対象になっておりました。解除を申請し、1時間前から届くことを確認しました。お手数ですが再送をお願いいたします。',
    ),
  ),
  ja(
    'Outlookの検索結果に最近のメールが出てこない',
    'Outlookで検索すると、2週間ほど前までのメールしか出てきません。ブラウザー版では出てきます。',
    asks(
      '検索の索引を作り直す必要があります。コントロールパネルの「インデックスのオプション」から「詳細設定」、「再構築」を押してください。1~2時間かかりますが、その間もお仕事を続けていただけます。',
    ),
    says('一晩置いたところ、最近のメールも出てくるようになりました。'),
    solves('ご報告ありがとうございます。完了といたします。'),
  ),
  ja(
    '代表メールアドレスの閲覧権限について',
    '{me}\n\n事務所の代表アドレスを、来月から {contact} さんも見られるようにしたいのですが、手続きを教えてください。送信もできる必要があります。',
    asks(
      '権限の追加には、事務所長または連絡担当の方の承認が必要です。お名前と、いつからかを本件にお書き添えいただけますでしょうか。',
    ),
    says('所長の承認済みです。1日からでお願いいたします。'),
    solves(
      '1日付で、閲覧と代表アドレスからの送信の両方を設定しました。Outlookを一度終了して開き直すと、左側に表示されます。',
    ),
  ),
  ja(
    '署名の画像が相手に表示されないようです',
    '事務所のロゴを署名に入れていますが、先方から「赤い×印になっている」と言われました。自分の画面では見えています。',
    solves(
      '画像がPC内のファイルへのリンクになっておりました。署名の編集画面で画像を一度削除し、「挿入」からもう一度入れ直すと、本文に埋め込まれます。40KB以下の画像をお勧めします。',
    ),
  ),
  ja(
    '会議出席依頼の時刻が1時間ずれる',
    '{me}\n\n本部から届く会議の出席依頼が、今週から予定表で1時間ずれて表示されます。PCの時計は合っています。',
    asks(
      '当地の夏時間の切り替えが関係していると思われます。Outlookの「オプション」から「予定表」を開き、「タイムゾーン」に表示されている都市名を教えていただけますか。',
    ),
    says('確認したところ、前任地の都市のままになっていました。現地に変えたら正しい時刻になりました。'),
    solves('ご確認いただきありがとうございました。ほかの着任された方にも、同じ点をご案内いたします。'),
  ),
  urgent(
    ja(
      '誤って外部に一斉送信してしまいました',
      '{me}\n\n先ほど、セミナーの案内をBCCではなくTOで120名に送ってしまいました。取り消しはできますでしょうか。取り急ぎご報告いたします。',
      tells(
        'ご連絡ありがとうございます。組織の外へ出たメールは取り消せません。追加の返信が出ないよう、該当のメールの全員への返信を止めました。本部の情報セキュリティ担当へ報告しております。',
      ),
      toHq(
        'セミナー案内を120名にTOで誤送信した件の報告です。全員への返信は止めました。宛先の方々への連絡の要否を教えてください。',
      ),
      note('本部担当と電話済み。お詫び文の雛形は本部から事務所へ直接送付。'),
      solves(
        '本部より、お詫びの送付と報告書の提出についてご案内が届いているかと存じます。技術面の対応は以上で完了です。今後のため、一斉送信用の配布リストを作成しました。',
      ),
    ),
  ),
  en(
    'Outlook very slow',
    'Outlook takes several minutes to open and then shows "Not responding". Everything else is fast. I have many mails (about 40 GB I think).\n\n{first}',
    asks(
      '40 GB is a lot for the copy on your PC. We have set Outlook to keep only the last 12 months on the PC; older mails stay on the server and are found by search. Please restart Outlook and let it run over lunch.',
    ),
    says('Opens in ten seconds now. And I still find the old ones, good.'),
    solves('Good to hear. We close this one.'),
  ),
  en(
    'Mail with attachment does not go out',
    'Dear desk,\n\nI try to send a presentation to our partner (38 MB) and it stays in the Outbox. I need to send it today. What is the limit?\n\nThank you,\n{first}',
    solves(
      'The limit is 20 MB. Please put the file into OneDrive, right-click it, choose "Share" and send the link; it works for people outside as well, and you can let it end after a week. The mail in the Outbox can be deleted.',
    ),
    says('Sent by link, the partner could open it. Thank you.'),
    settled,
  ),
  en(
    'Who is in the mailing list of our office?',
    'Hello,\n\npeople who left last year still get our office mails, they told me so at a party! Can you send me the list, and can I change it by myself?\n\n{first}',
    asks(
      'We have sent you the list as it stands: 14 addresses. Please tell us who should be removed. We can also make you the owner, so that you can change it in Outlook.',
    ),
    says('Please remove numbers 3, 8 and 11. And yes, make me owner please.'),
    solves(
      'Done: the three are out and you are the owner. In Outlook on the web it is under Settings > Distribution groups.',
    ),
  ),
  en(
    'Mails of one customer always in junk',
    'Hi, the mails of our lawyer go to Junk every time. I click "not junk" every time and next time it is junk again. Important deadlines in there...',
    note('Their domain has no DKIM and a broken SPF record. Allowed for this mailbox only, not for all.'),
    solves(
      'Their mail server is not set up well, so that our filter does not trust it. We have allowed this one sender for your mailbox. It would help if the law firm had its SPF record repaired; we have written a short text that you may forward to them.',
    ),
  ),
  en(
    'Calendar of the meeting room not visible',
    'Good afternoon,\n\nsince yesterday I cannot see the calendar of the big meeting room. My colleagues can. I am the one who does the bookings.\n\nKind regards,\n{first}',
    tells(
      'Your right to that calendar was lost when the room was renamed. We have given it back; it can take up to an hour until it shows.',
    ),
    says('It is back. But I can only read, before I could also move the bookings of others.'),
    solves('You have editing rights again. Please reopen the calendar once.'),
  ),
  call(
    en(
      'Requester deleted a folder by mistake',
      '{name} called: deleted the folder "Exhibition 2026" in Outlook and emptied Deleted Items afterwards. About 300 mails.',
      solves(
        'As promised on the phone: the folder is back with 312 mails. Until 30 days after deleting, you can do it by yourself under Deleted Items > "Recover items recently removed".',
      ),
      says('All there. You saved my week!'),
      settled,
    ),
  ),
  en(
    'Out of office message while the office is closed',
    'Dear team, we have national holidays for three days. Is there a way to set the automatic answer for everybody in the office at once? Last time half of us forgot.\n\n{first}',
    asks(
      'Yes, we can do it for all of you. Please send us the text, in one or two languages, and the first and last day. People who have already set their own keep it.',
    ),
    says(
      'Text is: "Our office is closed for public holidays. In urgent cases please call the number on our website." From Wednesday to Friday.',
    ),
    solves(
      'It is set for all 11 mailboxes, from Wednesday 00:00 to Friday 24:00 of your time, and ends by itself.',
    ),
  ),
  en(
    'I get mails for somebody else',
    'I receive mails for another {first} who works in a different office, I think. Some look confidential so I stopped reading. Please correct.',
    asks(
      'Thank you for stopping. May we have the subject and time of the latest one? Then we can see whether the sender chose the wrong name or our address book is wrong.',
    ),
    says('"Draft budget Q4", today 10:12, from headquarters.'),
    solves(
      'The sender had picked your name from the suggestions; the address book is right. We have told them, and both of you now show your city behind the name. Please delete the mails.',
    ),
  ),
];
