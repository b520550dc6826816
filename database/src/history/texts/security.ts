/** Suspicious mail, virus warnings, lost devices. */
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

export const SECURITY: readonly HistoryText[] = [
  ja(
    '不審なメールを受信しました(添付は開いていません)',
    '{me}\n\n「請求書の件」という件名で、心当たりのない差出人からメールが届きました。添付ファイルは開いておりません。ご報告いたします。',
    solves(
      'ご報告ありがとうございます。同じメールが8名に届いており、すべて検疫へ移しました。開いた方はいらっしゃいません。お手元のメールは削除していただいて結構です。',
    ),
  ),
  urgent(
    ja(
      '【至急】不審なメールのリンクを開いてしまいました',
      '{me}\n\n宅配業者を名乗るメールのリンクを開き、メールアドレスとパスワードを入力してしまいました。直後に不審だと気づきました。どうすればよいでしょうか。',
      tells(
        'すぐにお知らせいただき、ありがとうございます。パスワードを無効にし、すべての端末からサインアウトさせました。新しいパスワードはお電話でお伝えします。PCはそのままお待ちください。',
      ),
      note('サインイン記録を確認。入力後に国外から1回試行あり、多要素認証で失敗。転送ルールの追加なし。'),
      toHq(
        '偽の配達メールでパスワードを入力した件の報告です。無効化と全端末のサインアウトは済みました。ほかに取るべき対応はありますか。',
      ),
      says('お電話で新しいパスワードを受け取り、サインインできました。'),
      solves(
        '記録を調べた結果、第三者に入られた形跡はありませんでした。本部の情報セキュリティ担当にも報告済みです。早くお知らせいただいたおかげで、被害を防ぐことができました。',
      ),
    ),
  ),
  ja(
    'ウイルス検出の警告が出ました',
    'USBメモリーを差したところ、McAfeeから「脅威を検出し、削除しました」と表示されました。このまま使い続けてよいでしょうか。',
    asks(
      'USBメモリーは抜いて、使わずに保管してください。McAfeeが止めておりますので、PCはそのままお使いいただけます。念のため全体スキャンを始めました。USBメモリーはどちらから受け取られたものでしょうか。',
    ),
    says('セミナーの会場で講師の方から受け取りました。ほかのPCには差しておりません。'),
    solves(
      '全体スキャンの結果、問題は見つかりませんでした。外部から受け取ったUSBメモリーは差さず、ファイルはリンクで送っていただくようお願いいたします。',
    ),
  ),
  ja(
    '業務用携帯電話を紛失しました',
    '{me}\n\n昨夜、タクシーに業務用の携帯電話を置き忘れたようです。タクシー会社には連絡しましたが、まだ見つかっておりません。',
    tells(
      'ご連絡ありがとうございます。ただちに遠隔で端末をロックし、メールとTeamsの接続を止めました。最後の通信は昨夜22時14分です。本部にも報告いたします。',
    ),
    toHq(
      '業務用携帯電話の紛失を報告します。遠隔ロック済み、最後の通信は昨夜22時14分。データの消去まで進めてよいでしょうか。',
    ),
    says('先ほどタクシー会社から見つかったと連絡があり、今から受け取りに行きます。'),
    note('ロックは22:58、その間の操作なし。返却後に消去して再設定。'),
    solves(
      '見つかってよかったです。念のため端末を初期化し、再設定しました。本部への報告も「見つかった」旨を追記して終えております。',
    ),
  ),
  ja(
    '本部を名乗る電話でパスワードを聞かれた',
    '{me}\n\n英語で「本部のITの者だ」と名乗る電話があり、現地職員がパスワードを聞かれました。答えてはおりません。注意喚起のためお知らせします。',
    solves(
      'お知らせありがとうございます。当方も本部も、パスワードをお聞きすることは決してありません。同じ地域の事務所に注意喚起のお知らせを掲載しました。次に電話があれば、相手の番号をお控えいただけますと幸いです。',
    ),
  ),
  ja(
    '検疫通知メールは本物でしょうか',
    '「検疫された3件のメッセージがあります」という英語のメールが届きました。リンクを開いてもよいものでしょうか。',
    asks('差出人のアドレスを教えていただけますか。リンクはまだ開かないでください。'),
    says('quarantine@messaging.demo.example です。'),
    note('正規の通知。差出人表示が先週変わったもの。'),
    solves(
      'こちらは正規の通知です。先週、差出人の表示が変わりました。紛らわしく申し訳ございません。日本語の通知に変更するよう設定しました。',
    ),
  ),
  ja(
    'ブラウザーに「ウイルスに感染しました」と大きく表示された',
    'ニュースサイトを見ていたところ、画面いっぱいに警告と電話番号が表示され、音も鳴りました。電源を切りました。',
    asks(
      'ご安心ください。偽の警告で、感染はしておりません。電話はかけていらっしゃいませんか。電源を入れ、Edgeの「ページの復元」は押さずに開いてください。',
    ),
    says('電話はしておりません。ふつうに使えています。'),
    solves(
      '念のためスキャンも行い、問題はありませんでした。警告を出した広告のサイトは、当方で遮断しました。',
    ),
  ),
  ja(
    '退任した職員のアカウントで不審な予定が入る',
    '{me}\n\n2か月前に退任した現地職員の名前で、会議の招待が届きました。アカウントは停止されているはずですが、確認をお願いいたします。',
    note('停止済みアカウントの定期会議が残っていただけ。主催者の変更で解消。'),
    solves(
      'アカウントは停止されています。ご本人が在任中に作った定期の会議が、サーバーに残っておりました。該当の4件を取り消しました。不正な利用ではありません。',
    ),
  ),
  en(
    'Suspicious mail',
    'I got this mail "Your mailbox will be deleted today, click here". It has our logo. I did not click. Is it from you?\n\n{first}',
    solves(
      'It is not from us, and you did well not to click. We have removed it from all 23 mailboxes that received it. We never threaten to delete a mailbox.',
    ),
  ),
  urgent(
    en(
      'I clicked the link, sorry',
      'I think I made a mistake. A mail from the director asked me to buy gift cards, I clicked the link and typed my password, then the real director came in and knew nothing. What now??\n\n{first}',
      tells(
        'Do not worry, you told us quickly and that is what counts. We have just signed you out everywhere and changed your password; I will call you with the new one. Please do not buy anything and do not answer the mail.',
      ),
      note('No sign-in from outside. Sender is a look-alike domain, registered yesterday. Blocked for all.'),
      says('Got the call, new password works. I feel stupid.'),
      solves(
        'Please do not: these mails are made to fool busy people. Nobody used your password, and the false address is blocked for all offices. Head office has been informed without names.',
      ),
    ),
  ),
  en(
    'McAfee says threat found',
    'McAfee popup: "Threat found: PUP-XYZ, action: quarantined". It comes every morning at the same time. Do I have to do something?',
    note('A browser toolbar in a user profile, reinstalled by a scheduled task. Task removed.'),
    solves(
      'You need not do anything. A toolbar had come along with a free PDF program and put itself back every morning. We have removed it with its root. Please ask us before you install free programs.',
    ),
    says('No popup today. I remember that PDF program...'),
    settled,
  ),
  en(
    'USB stick found in the parking lot',
    'Hello, our guard found a USB stick in front of the building. Should we look whose it is?',
    solves(
      'Please do not plug it in anywhere. Sticks are sometimes left on purpose. Put it into an envelope with date and place, and send it with the next courier to head office; they have a safe way to look.',
    ),
    says('Envelope is ready. Thanks, I almost did it.'),
    settled,
  ),
  call(
    en(
      'Caller reports stolen laptop',
      '{name} called: laptop stolen from the car this morning, police report made. Disc encrypted as far as known. Phone is safe.',
      tells(
        'As I said on the phone: we have locked the laptop and cut its access. Its disc is encrypted, so nobody can read it without your password. A spare laptop is being set up for you.',
      ),
      toHq(
        '業務用ノートPCの盗難を報告します。警察へ届け出済み、端末はロックしました。代替機の手配と所要の手続きをお願いします。',
      ),
      note(
        'Encryption confirmed in the console. Recovery key never shown. HQ informed, insurance form sent.',
      ),
      says('Here is the number of the police report: 2287/26. The spare one works.'),
      solves('Thank you. Head office has what it needs, and the stolen machine is marked in the list.'),
    ),
  ),
  en(
    'Is this invoice real?',
    'Dear team,\n\nwe received a mail from our cleaning company that they have a new bank account. The address looks right, but my feeling says no. Could you check before I pay?\n\n{first}',
    note("Reply-To differs by one letter. Real company's mailbox seems to be taken over."),
    solves(
      'Your feeling is right. The answer would have gone to an address that differs by one letter. Please call the company at the number you have always used, not the one in the mail, and tell them that their mailbox is probably in strange hands. Pay nothing to the new account.',
    ),
    says('Called them, they had no idea. Thank you, it was 4,000 euros.'),
    settled,
  ),
  en(
    'I get hundreds of newsletters since yesterday',
    'Since yesterday evening I get a mail every few seconds, newsletters in all languages, I never signed up. I cannot find my real mails.',
    tells(
      'Somebody has put your address into hundreds of forms. It is often done to hide one important mail among them, so please look whether you have been told of an order or a payment. Meanwhile our filter moves the newsletters to a folder of their own.',
    ),
    says('I found one: "Your order of 2 tablets is confirmed". I ordered nothing!'),
    asks(
      'That is the one they wanted to hide. Please cancel the order by phone with the shop, and check with your finance colleague which card was used.',
    ),
    says('Cancelled in time. Mails are getting less.'),
    solves('Good. The flood is below ten a day now, and the filter stays on for two more weeks.'),
  ),
  en(
    'Visitor asked to plug in his laptop',
    'Hi, a visitor (consultant) wants to connect his own laptop to our LAN for a presentation next week. Allowed?',
    solves(
      'Not to the LAN, but he may use the guest Wi-Fi, which is separate from the office. If he needs only the screen, HDMI is enough. Please do not lend him your own account.',
    ),
    says('Guest Wi-Fi it is. Thank you for the quick answer.'),
    settled,
  ),
];
