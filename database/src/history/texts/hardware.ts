/** PCs and what is plugged into them. */
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

export const HARDWARE: readonly HistoryText[] = [
  ja(
    'ノートPCのバッテリーが膨らんでいるようです',
    '{me}\n\n使用中のノートPCの底面が少し浮いており、平らな机に置くとがたつきます。バッテリーが膨らんでいるのではないかと心配しております。',
    tells(
      'すぐに電源を切り、充電器を外して、燃えやすいもののない場所に置いてください。交換機を手配します。業務は予備のPCで続けられるよう設定いたします。',
    ),
    says('電源を切り、保管しました。予備のPCで業務を続けております。'),
    note('保証期間内。メーカーの現地窓口に引き取りと交換を依頼。'),
    toVendor(
      'メーカーの現地窓口に、膨張したバッテリーの引き取りと本体の交換を電話で依頼。製造番号を伝えた。',
    ),
    solves(
      'メーカーがバッテリーを交換し、返却されたとの連絡を受けました。問題なく起動することを確認いただき、ありがとうございました。',
    ),
  ),
  ja(
    'PCの起動に10分以上かかる',
    '毎朝PCの起動に10分以上かかります。起動後も動作が遅く、ファンが回り続けています。5年目の機種です。',
    note('HDD機。SMARTで代替処理済みセクタ多数。'),
    asks(
      'ディスクの劣化が見られます。データを守るため、SSDへの交換か、PCの入れ替えをお勧めします。入れ替え時期が近いため、後者で手配してよろしいでしょうか。',
    ),
    says('入れ替えでお願いいたします。それまでの間は我慢します。'),
    solves(
      '新しいPCを発送しました。届くまでの間、重要なファイルはOneDriveに自動で保存されるようにしてあります。届きましたら、移行の日時を別途ご相談させてください。',
    ),
  ),
  ja(
    '外付けモニターに映らない',
    '{me}\n\n席を移動してから、外付けモニターに何も映りません。ケーブルは差し直しました。モニターの電源ランプは点いています。',
    asks(
      'モニターの「入力切替」ボタンを押し、ケーブルの種類(HDMIまたはDisplayPort)と同じ表示を選んでみていただけますか。',
    ),
    says('入力が違っていました。お騒がせいたしました。'),
    solves('映ってよかったです。お気になさらず、いつでもお尋ねください。'),
  ),
  urgent(
    ja(
      '【緊急】PCに水をこぼしました',
      '{me}\n\n先ほどノートPCのキーボードにお茶をこぼしてしまい、画面が消えました。電源を入れてもよいでしょうか。今夜締め切りの報告書が入っています。',
      tells(
        '電源は入れず、充電器を外し、逆さにして乾かしてください。報告書は昨日17時の時点までOneDriveに保存されていますので、別のPCから開けます。',
      ),
      says('別のPCで開けました。報告書は間に合いそうです。'),
      note('基板まで浸水。修理見積もりは新品の7割。廃棄し、予備機を割り当て。'),
      solves('点検の結果、修理は難しいため、予備のPCをそのままお使いください。台帳も書き換えました。'),
    ),
  ),
  ja(
    'マウスの動きがおかしい',
    'ワイヤレスマウスのカーソルが時々飛びます。電池は新しいものに替えました。',
    asks('受信機をPCの背面ではなく前面のUSB口に差し、金属の台の上でお使いでないかご確認ください。'),
    says('前面に差し替えたら直りました。'),
    solves('USB 3.0の機器の近くでは電波が干渉することがあります。ご確認ありがとうございました。'),
  ),
  ja(
    'テンキー付きキーボードを購入したい',
    '{me}\n\n経理担当の職員から、テンキー付きの外付けキーボードの希望がありました。現地で購入してもよいでしょうか。日本語配列は手に入りません。',
    solves(
      'USB接続のものであれば、現地でご購入いただいて差し支えありません。英語配列をつないでも、PC側の日本語入力はそのままお使いいただけます。無線のものはお避けください。',
    ),
    says('ありがとうございます。購入いたします。'),
    settled,
  ),
  ja(
    'Webカメラが認識されない',
    '今朝からTeamsで自分の映像が出ません。「カメラが見つかりません」と表示されます。昨日までは使えていました。',
    asks(
      '画面の上端にある小さなつまみ(カメラの覆い)が閉じていないでしょうか。あわせて、F8キーの赤いランプが点いていないかもご確認ください。',
    ),
    says('F8のランプが点いていました。押したら映りました。'),
    solves('よかったです。F8はカメラを切るキーです。'),
  ),
  ja(
    '帰任に伴うPCの返却方法',
    '{me}\n\n来月末に帰任いたします。使用中のPC、携帯電話、ICカードの返却の手順をご教示ください。後任は2週間後に着任の予定です。',
    tells(
      'ご連絡ありがとうございます。PCは後任の方が引き続き使われますので、事務所に置いたままで結構です。携帯電話とICカードの扱いは本部に確認いたします。',
    ),
    toHq(
      '帰任者の業務用携帯電話とICカードは、事務所で後任に渡してよいか、本部に送り返すか、ご教示ください。',
    ),
    solves(
      '携帯電話は事務所で保管、ICカードは本部へのご返却となります。最終日に「退任の手続き」の文書に沿ってチェックをお願いいたします。データの消去は、最終日の翌日に当方で行います。',
    ),
  ),
  en(
    'Laptop does not charge',
    'Hi, my laptop does not charge any more. The light beside the plug stays off. I tried the charger of a colleague and it is the same. 20% left!\n\n{first}',
    asks(
      'Please save your work, switch the laptop off and hold the power button for 30 seconds with the charger unplugged. Then plug it in again. Does the light come on?',
    ),
    says('Yes! It is charging. What was that?'),
    solves(
      'The charging chip had got stuck, and the long press resets it. If it happens again within a month we will have it repaired under warranty.',
    ),
  ),
  en(
    'Screen flickers',
    'Dear Sir or Madam, my screen is flickering since the last update, especially the left side. It gives me headache.\n\nYours faithfully,\n{first}',
    note('Same driver issue on two other PCs of this model.'),
    solves(
      'The last update brought a graphics driver that does not suit your model. We have put the former one back and held this update for all PCs of the kind. Please restart once.',
    ),
    says('No more flickering. Thank you very much for your prompt assistance.'),
    settled,
  ),
  en(
    'PC makes strange beeps and does not start',
    'when I press the button the PC beeps 3 times long and the screen stays black. this is the PC of the accountant and she has salary run tomorrow',
    note('3 long beeps on this model: memory.'),
    asks(
      'Three long beeps mean that the memory has come loose. If somebody dares to open the case: switch off, unplug, press both black bars firmly until they click. We can be on the phone meanwhile. Otherwise the vendor comes tomorrow morning.',
    ),
    says('our driver did it, he is good with these things. it starts!!'),
    solves('Please thank your driver from us. The memory test we ran afterwards found no errors.'),
  ),
  en(
    'Request: second screen for three colleagues',
    'Dear helpdesk,\n\nthree colleagues in our research section would like a second screen. We have the budget. Which model do you recommend and can we buy locally?\n\nKind regards,\n{first}',
    solves(
      'Any 24 inch screen with DisplayPort or HDMI will do; we have attached nothing to buy from head office, so local purchase is fine. Please check that the PCs have a free socket of the same kind: your model has one DisplayPort left. Tell us the serial numbers when they arrive, so that we can add them to the list.',
    ),
    says('Arrived and connected. Numbers: 7HK2201, 7HK2202, 7HK2207.'),
    solves('Added to the list of your office. Enjoy the space.'),
  ),
  call(
    en(
      'Laptop fell down, screen broken',
      '{name} called: laptop fell from the desk, screen is cracked on the right side, otherwise runs. Needs it daily.',
      tells(
        'As discussed: please use it with the external screen for now. We have ordered the repair, and a technician will come to your office with the part.',
      ),
      toVendor(
        'Ordered the screen and a technician from the repair company by phone; cracked on the right, runs otherwise.',
      ),
      says('Technician came today and replaced the screen. Took one hour.'),
      solves('Thank you for telling us. The repair is noted in the list of machines.'),
    ),
  ),
  en(
    'Keyboard types wrong letters',
    'My keyboard types z when I press y and the other way. And the @ is gone. I think it is broken or a virus??',
    solves(
      'Neither: it has switched to the German layout, which happens when Alt and Shift are pressed together. Press Windows key + Space until "ENG" shows at the bottom right. We have removed the German layout from your PC, so it will not come back.',
    ),
    says('ok works. thank you i was worried'),
    settled,
  ),
  en(
    'Two of our old PCs: what to do with them?',
    'Hello,\n\nwe have two old PCs in the storage, about eight years old, nobody knows the password. The school nearby would be happy to have them. May we give them away?\n\n{first}',
    tells(
      'A kind idea, but discs with office data may not leave the office before they are wiped. Whether they may be given away is for head office to decide; we have asked.',
    ),
    toHq(
      '廃棄予定の旧PC 2台を近隣の学校に寄付してよいでしょうか。ディスクの消去はこちらで手順を案内できます。',
    ),
    note('HQ: donation needs a form and wiped discs. Or destroy locally with certificate.'),
    asks(
      'Head office agrees under two conditions: the discs are taken out and destroyed with a certificate, and the director signs the form that we have sent you by mail. Please tell us when both is done.',
    ),
    says('Discs are destroyed, the certificate is in our folder, and the director has signed.'),
    solves('Thank you. The two PCs are marked as given away in the list. The children will be happy.'),
  ),
  en(
    'PC clock always wrong',
    'Good day, the clock of my PC is 7 minutes late. When I correct it, it is wrong again next morning. I missed the start of two meetings.',
    note('CMOS battery fine. Time service stopped since imaging.'),
    solves(
      'The service that keeps the clock right had not been switched on when the PC was set up. It is on now, and the clock shows the right time to the second. Sorry about the two meetings.',
    ),
  ),
];
