/** Teams, meetings, telephones of meeting rooms. */
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

export const MEETINGS: readonly HistoryText[] = [
  ja(
    'Teams会議で相手に声が届かない',
    '{me}\n\nTeamsの会議で、こちらには相手の声が聞こえますが、相手には届きません。マイクのマークは有効になっています。',
    asks(
      '会議の画面で「…」から「デバイスの設定」を開き、マイクが「Realtek」ではなく、お使いのヘッドセットになっているかご確認ください。',
    ),
    says('モニターのマイクが選ばれていました。ヘッドセットに変えたら届きました。'),
    solves('ありがとうございます。次回からは、選んだヘッドセットが自動で使われます。'),
  ),
  ja(
    '会議室の大型モニターに画面を共有できない',
    '会議室のモニターにノートPCをつないでも「信号なし」と表示されます。昨日の会議では使えていました。',
    asks(
      '卓上のHDMIケーブルの根元に切り替えの小箱があるかと存じます。ボタンを押し、2番のランプが点く状態でお試しください。',
    ),
    says('1番になっていました。2番にしたら映りました。'),
    note('同じ問い合わせがこの事務所から3回目。小箱に表示を貼ってもらう。'),
    solves('よかったです。表示用のラベルの原稿をお送りしますので、小箱にお貼りください。'),
  ),
  ja(
    '外部の方をTeams会議に招待したい',
    '{me}\n\n現地の大学の先生をTeams会議にお招きしたいのですが、先生はTeamsをお持ちでないとのことです。参加していただく方法を教えてください。',
    solves(
      '会議の招待をメールアドレス宛てにお送りください。リンクを開くと「ブラウザーで参加」が選べ、アプリもアカウントも要りません。はじめはロビーでお待ちになりますので、会議の画面で「参加を許可」を押してください。',
    ),
    says('無事に参加していただけました。'),
    settled,
  ),
  ja(
    '会議の録画が見つからない',
    '先週の定例会議を録画したはずですが、チャット欄にリンクが見当たりません。欠席者に見せる必要があります。',
    asks(
      '録画は、開始した方のOneDriveの「録画」フォルダーに保存されます。どなたが録画を始められたか、おわかりでしょうか。',
    ),
    says('{contact} さんとのことです。確認したところ、フォルダーにありました。'),
    solves(
      '見つかってよかったです。録画は60日で自動的に消えますので、残す場合は共有フォルダーにお移しください。',
    ),
  ),
  urgent(
    ja(
      '【至急】あと30分で始まる理事会議につながりません',
      '{me}\n\n本部との理事会議のリンクを開くと「この会議は存在しません」と表示されます。30分後に所長が報告する予定です。',
      tells(
        '本部に確認したところ、会議が作り直されておりました。新しいリンクを所長と {family} 様にお送りしましたので、そちらをお開きください。',
      ),
      says('新しいリンクで入れました。助かりました。'),
      solves('間に合ってよかったです。作り直した際は出席者に知らせるよう、本部の担当にもお願いしました。'),
    ),
  ),
  ja(
    'Teamsの通知が届かない',
    'チャットが届いても通知が出ず、気づくのが遅れます。設定はすべて「オン」になっています。',
    asks('Windowsの「集中モード」が有効になっていないでしょうか。画面右下の時計を押すと、下に表示されます。'),
    says('「応答不可」になっておりました。解除したところ通知が出ました。'),
    solves('プレゼン中に自動で有効になることがあります。設定から自動の切り替えを止めることもできます。'),
  ),
  ja(
    'セミナー(300名)の配信方法について相談',
    '{me}\n\n来月、現地企業向けのオンラインセミナーを開催します。300名ほどの参加を見込んでおり、日英の同時通訳も入れたいと考えております。',
    tells(
      '同時通訳付きで300名ですと、Teamsの「ウェビナー」が適しています。追加のライセンスが1つ必要ですので、本部に空きを確認いたします。',
    ),
    toHq('ウェビナー(300名、同時通訳付き)用の追加ライセンスを1か月借りられますか。'),
    note('本部の予備ライセンスを1か月貸与。返却期限を台帳に記入。'),
    asks(
      '本部の予備を1か月お借りできることになりました。設定しましたので、開催の1週間前にリハーサルをご一緒させてください。候補の日時を2つほどいただけますか。',
    ),
    says('木曜日の16時からでお願いいたします。通訳者2名も参加します。'),
    solves(
      'リハーサルのご参加ありがとうございました。音声も通訳の切り替えも問題ありませんでした。当日は開始30分前から当方も待機いたします。',
    ),
  ),
  ja(
    '会議室の予約が二重になる',
    '同じ会議室が同じ時間に二重に予約できてしまいます。先日は来客の予定と重なり、大変困りました。',
    solves(
      '会議室が「重複を許す」設定になっておりました。重なる予約は自動で断るように変えました。すでに重なっている2件は、予約された方にご連絡しております。',
    ),
    says('ありがとうございます。調整いたしました。'),
    settled,
  ),
  en(
    'Echo in every meeting',
    'Hello, in our meeting room there is a strong echo in all Teams meetings. The others say they hear themselves. It is not the internet.\n\n{first}',
    asks(
      'Usually two microphones are on in the same room. Please let everybody but one join without audio ("Don\'t use audio"), and use only the round speaker on the table. Is the echo gone?',
    ),
    says('Yes it is gone. One colleague always had his laptop mic on.'),
    solves('Good catch. We have sent you a small sign for the door, "one room, one microphone".'),
  ),
  en(
    'Cannot join meeting of HQ',
    'I click the link and it says "you need to be signed in with another account". I only have one account! The meeting was at 9, I missed it.',
    note('Invitation went to a private address stored in the HQ list.'),
    solves(
      'The invitation had been sent to your private address, therefore Teams asked for another account. Head office has corrected its list, and you are invited for the next one. The recording has been shared with you.',
    ),
  ),
  en(
    'No sound from the speakers in the meeting room',
    'Dear desk, the screen shows the picture but there is no sound in the room. We have an important visit on Thursday.\n\nThank you,\n{first}',
    asks(
      'Please choose the screen as the speaker: click the loudspeaker at the bottom right, then the small arrow, then the name of the screen. If the screen is not in the list, tell us what is.',
    ),
    says('Only "Realtek" is in the list.'),
    tells(
      "Then the HDMI cable carries the picture only, or the screen's sound board has a fault. Your maintenance company will come tomorrow with another cable and test both.",
    ),
    toVendor(
      'Asked the maintenance company to bring another HDMI cable and test the sound board of the screen before Thursday.',
    ),
    solves('A new cable was all it took, as the company reports. Sound and picture are ready for Thursday.'),
  ),
  en(
    'Teams shows me as away',
    'My boss thinks I am not working because Teams shows me yellow ("away") after a few minutes, but I sit here and read documents on paper! Can you switch it off?',
    solves(
      'Teams turns yellow when keyboard and mouse rest for five minutes; that cannot be switched off. You can set yourself to "Available" for a chosen time: click your picture > your status > Duration.',
    ),
    says('OK, duration is a good trick.'),
    settled,
  ),
  en(
    'Background picture with office logo',
    'Good morning, other offices have a nice background with the logo in Teams. We would like one too. Can you add it for all?',
    asks(
      'With pleasure. Please send us your picture, 1920 x 1080, without text at the left side, because it is hidden behind you.',
    ),
    says('Sent by mail just now. It is our building in spring.'),
    solves(
      'What a lovely building. The background appears in Teams for all of your office under "Effects" from tomorrow.',
    ),
  ),
  call(
    en(
      'Conference phone silent',
      '{name} called: the conference phone in the small room has a display but no dial tone, since the painters were there.',
      asks(
        "As said on the phone: please check whether the phone's cable goes into the socket with the blue mark. The painters may have used the other one.",
      ),
      says('It was in the white one. Works in blue.'),
      solves('Good. Thank you for crawling under the table.'),
    ),
  ),
  en(
    'How to record a training',
    'Hi, we hold a training in the local language and would like to record it for new staff. Is recording allowed, and who can see it later?',
    solves(
      'Yes, if you tell the participants at the beginning. Press "Record"; the video is then in your OneDrive, visible to those who were invited. For new staff, move it to the folder "Training" of your office, else it is deleted after 60 days.',
    ),
    says('Perfect, all I needed.'),
    settled,
  ),
  urgent(
    en(
      'Video conference with minister in one hour, camera dead',
      'The room camera shows only black. In one hour the minister joins from the capital. We tried another USB port. PLEASE HELP\n\n{first}',
      tells(
        'We are connected to the room PC. Please bring a laptop into the room as a reserve and join with it, camera towards the table; if the big camera does not come back you simply continue with the laptop.',
      ),
      says('Laptop is ready.'),
      note('Camera firmware hung; power cycle over the managed socket did it.'),
      solves(
        'The camera had got stuck and is back after we cut its power from here. Picture and sound tested with you, 20 minutes before the start. Good luck!',
      ),
    ),
  ),
];
