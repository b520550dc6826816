/** Lines, Wi-Fi, VPN, proxies. */
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

export const NETWORK: readonly HistoryText[] = [
  ja(
    'VPNが1時間ごとに切断される',
    '{me}\n\n在宅勤務の際、VPNがちょうど1時間ごとに切れ、つなぎ直しが必要になります。自宅の回線は動画なども問題なく見られています。',
    asks(
      '接続の記録を確認したところ、認証の更新に失敗しております。クライアントを新しい版に入れ替えましたので、PCを再起動してから半日ほどご様子を見ていただけますか。',
    ),
    says('今日は朝から夕方まで一度も切れませんでした。'),
    solves('ご確認ありがとうございました。同じ版をお使いのほかの方にも順に配布いたします。'),
  ),
  ja(
    '事務所全体のインターネットが遅い',
    '{me}\n\n先週から、午後になると事務所全体でインターネットが極端に遅くなります。Teamsの会議では音声が途切れます。職員10名ほどに影響しています。',
    note('午後の帯域は上り・下りとも上限。上位はOneDriveの同期(新しく届いたPC 4台の初回同期)。'),
    asks(
      '新しいPC 4台の初回同期が回線を使い切っておりました。同期の速度に上限を設け、夜間に動くようにしました。今日の午後はいかがでしょうか。',
    ),
    says('今日は会議も問題なくできました。ありがとうございます。'),
    solves('改善してよかったです。今後PCを入れ替える際は、初回同期を夜間に行う手順といたします。'),
  ),
  urgent(
    ja(
      '【至急】事務所のインターネットがまったく使えません',
      '{me}\n\n30分前から事務所内のすべてのPCがインターネットにつながりません。Wi-Fiも有線も同じです。携帯電話から送っています。ルーターは再起動しました。',
      tells(
        '遠隔からもルーターに届かないことを確認しました。回線業者の障害情報を確認しております。急ぎの業務は、携帯電話のテザリングとCACHATTOをお使いください。',
      ),
      toVendor('回線業者の障害窓口に電話。事務所側の機器は再起動済みで、局側の確認を依頼した。'),
      says('業者から、近くの工事で光ケーブルが切れたとの連絡がありました。復旧は夕方の見込みだそうです。'),
      note('業者の案内どおり復旧。ルーターの記録では停止は5時間12分。'),
      solves(
        '回線が復旧し、遠隔から接続できることを確認しました。つながらないPCが残っておりましたら、再起動をお願いいたします。',
      ),
    ),
  ),
  ja(
    '来客用Wi-Fiのパスワードを変更したい',
    '来客用Wi-Fiのパスワードが開所以来同じで、近隣にも知られているようです。変更と、できれば定期的に変わる仕組みをお願いできますか。',
    asks(
      '新しいパスワードに変更し、連絡担当の方へお送りしました。毎月1日に自動で変わるようにもできますが、ご希望でしょうか。その場合は受付に掲示する用紙もお送りします。',
    ),
    says('毎月の変更でお願いいたします。用紙もあると助かります。'),
    solves(
      '来月1日から毎月変わるように設定しました。掲示用の用紙は、毎月25日に連絡担当の方へメールで届きます。',
    ),
  ),
  ja(
    '特定の政府機関のサイトが開けない',
    '{me}\n\n当地の税務当局のサイトが「このカテゴリは許可されていません」と表示され、開けません。申告の締め切りが今月末のため、閲覧できるようにしていただけますか。',
    asks('Zscalerの分類が誤っているようです。サイトのアドレスをお知らせください。'),
    says('https://tax.portal.demo.example です。電子申告のページです。'),
    toHq('税務当局の電子申告サイトがZscalerで誤って分類されています。許可の登録をお願いします。'),
    solves(
      '本部の承認を得て、事務所からの閲覧を許可しました。15分ほどで反映されます。分類の訂正も製造元に依頼しております。',
    ),
  ),
  ja(
    'Zscalerの再認証画面が何度も出る',
    '今朝からZscalerの認証画面が10分おきに出ます。サインインすると一度は消えますが、また出ます。ほかの職員は出ないそうです。',
    asks(
      'Zscalerからログアウトし、PCを再起動してから、もう一度サインインしていただけますか。パスワードを最近変更された場合は、新しいパスワードをお使いください。',
    ),
    says('昨日パスワードを変更したばかりでした。ログアウトしてからは出なくなりました。'),
    solves('古い認証が残っていたようです。ご協力ありがとうございました。'),
  ),
  ja(
    '応接室だけWi-Fiが弱い',
    '応接室でのみWi-Fiの電波が弱く、来客中に資料を表示できないことがあります。ほかの部屋は問題ありません。',
    asks(
      'アクセスポイントの配置を確認しております。応接室は廊下の一番奥のお部屋でしょうか。壁は石造りでしょうか。',
    ),
    says('はい、奥の部屋で、壁は厚い石造りです。建物は100年以上前のものです。'),
    note('電波の見取り図では -78dBm。中継ではなく1台増設が妥当。現地業者に見積もりを依頼。'),
    tells(
      'アクセスポイントを1台増やすのがよいと考え、業者に見積もりを依頼しました。届き次第お送りいたします。',
    ),
    toVendor('現地業者に、応接室前へのアクセスポイント1台の増設の見積もりをメールで依頼した。'),
    solves(
      '業者がアクセスポイントを取り付け、応接室でも十分な電波が届いていることを遠隔で確認しました。お待たせいたしました。',
    ),
  ),
  ja(
    'LANの口が足りません',
    '{me}\n\n席替えにより、島の1つでLANの口が2つ足りなくなりました。市販のハブを購入して接続してもよろしいでしょうか。',
    solves(
      '市販のハブは、ループの原因になりますのでご遠慮ください。予備の管理型スイッチ(8口)を事務所のサーバー棚に1台お送りしてありますので、それを遠隔で設定します。接続したい日時をお知らせください。',
    ),
    says('棚にありました。接続しましたので、設定をお願いいたします。'),
    solves('設定が完了し、2席とも通信できることを確認しました。'),
  ),
  en(
    'VPN does not connect from home',
    'Hello,\n\nVPN says "Connecting..." for a long time and then "Timeout". I have a new internet contract at home since Saturday. In the office everything is ok.\n\n{first}',
    note('New provider uses DS-Lite, MTU 1460. Client still on 1500.'),
    asks(
      'Your new provider sends smaller packets than usual, and the VPN did not expect it. We have changed a setting on your PC; please restart it at home this evening and try again.',
    ),
    says('It connected at once! I will work from home on Thursday, all good.'),
    solves('Very good. Should a colleague change to the same provider, the fix is known now.'),
  ),
  en(
    'internet not working!!!',
    'no internet in my room since 1 hour, the others have. please come',
    asks(
      'We sit in Tokyo and cannot come, but we can see a lot from here. Is the small lamp beside the network cable of your PC lit? If not, please try the other socket in the wall.',
    ),
    says('no lamp. cleaning lady moved the table. in other socket it works'),
    solves(
      'Then the cable in the wall was pulled loose. We have asked your maintenance company to look at the first socket at their next visit.',
    ),
  ),
  en(
    'Website of our ministry is blocked',
    'Dear helpdesk,\n\nI need the website of the ministry of trade for my daily report, but the proxy blocks it ("Newly registered domain"). The ministry changed its address last week.\n\nBest regards,\n{first}',
    tells(
      "New addresses are blocked for 30 days unless head office agrees. We have asked, and sent them the ministry's own announcement.",
    ),
    toHq(
      '通商省の新しいアドレスが「新規ドメイン」として遮断されています。公式の案内文を添えますので、許可をお願いします。',
    ),
    solves('Head office has allowed it. Please reload the page with Ctrl+F5.'),
  ),
  urgent(
    en(
      'Whole office offline',
      'Nobody can work. Internet, phones, everything down since the power cut. Power is back for 20 minutes but the rack only blinks orange. Writing from my mobile.\n\n{first}',
      tells(
        'We have tried to call you. Please look at the box at the bottom of the rack, the battery (UPS): if its display is dark, press the green button for three seconds. Everything else starts by itself within ten minutes.',
      ),
      says('Green button pressed, fans are running now, lights turn green one after the other.'),
      note('UPS had shut down on empty battery. Battery is 5 years old, replacement due. Vendor informed.'),
      solves(
        'Router, switches and phones are back, as we see from here. The battery is at the end of its life; your maintenance company will bring a new one next week.',
      ),
    ),
  ),
  en(
    'Wi-Fi drops when I walk to the meeting room',
    'Hi, when I take my laptop from my desk to the meeting room the Wi-Fi stays connected but nothing loads until I switch it off and on. Teams calls drop. It is not dramatic but annoying.',
    asks(
      'Your laptop holds on to the access point at your desk for too long. We have installed a new Wi-Fi driver; it takes effect after a restart. Please try the walk again.',
    ),
    says('Walked three times with a call running. No drop. Nice work.'),
    solves(
      'Thank you for testing it so thoroughly. We will give the same driver to the other laptops of this model.',
    ),
  ),
  call(
    en(
      'Line drops in the afternoon',
      '{name} called: the line drops for two to three minutes every afternoon between 15:00 and 16:00, since last week. Provider says there is no problem.',
      note("Monitoring: 4 drops this week, always the provider's gateway first. Sent them our log."),
      tells(
        "As I said on the phone, our monitoring shows that the provider's side goes away first. We have sent them the times and opened a fault report.",
      ),
      toVendor(
        'Opened a fault report with the provider: four drops this week between 15:00 and 16:00, always their gateway first.',
      ),
      says('They changed a card in the cabinet on the street today.'),
      solves('No drop for three working days. We have closed the fault report with the provider.'),
    ),
  ),
  en(
    'Can I use the hotel Wi-Fi?',
    'Hello, I travel next week with the office laptop. Is it allowed to use Wi-Fi of hotel and airport? A colleague says yes, another says it is strictly forbidden.',
    solves(
      'You may, if you connect the VPN first and do nothing before it says "Connected". If a page asks you to install something, please do not, and use the hotspot of your office phone. Have a good trip!',
    ),
    says('Clear, thank you.'),
    settled,
  ),
  en(
    'Network drive slow from second building',
    'Good morning,\n\nsince three of us moved to the building across the street, opening a file on the shared drive takes about a minute. Web is fast. Is it the distance?\n\n{first}',
    asks(
      'Not the distance: the link between the buildings runs at 10 instead of 1000 Mbit/s. Often it is a damaged cable. Could somebody look whether the grey cable between the small box and the wall in the new room is bent or pinched?',
    ),
    says('There is a chair standing on it... We replaced it with a new one from the cupboard.'),
    solves(
      'The link is back at full speed. Please keep chairs off network cables, they are more delicate than they look.',
    ),
  ),
];
