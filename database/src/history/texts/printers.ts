/** Printers, scanners, copiers. */
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
  toVendor,
  urgent,
  type HistoryText,
} from '../text';

export const PRINTERS: readonly HistoryText[] = [
  ja(
    '複合機が「オフライン」と表示される',
    '{me}\n\n昨日の停電のあと、複合機に印刷できなくなりました。PCでは「オフライン」と表示されます。コピーはできます。',
    asks(
      '停電のあと、複合機のアドレスが変わっていました。もとのアドレスに固定しましたので、PCを再起動して印刷をお試しください。',
    ),
    says('印刷できました。ほかの職員も大丈夫です。'),
    solves('ご確認ありがとうございます。今後は停電があってもアドレスは変わりません。'),
  ),
  ja(
    'スキャンしたPDFがメールで届かない',
    '複合機でスキャンしてメールに送ると「送信完了」と出ますが、届きません。先週までは届いていました。',
    note('複合機の送信パスワードが期限切れ(90日)。サービス用アカウントに変更すべき。'),
    solves(
      '複合機が使うアカウントのパスワードが期限切れになっておりました。期限のない専用アカウントに変更し、試験のメールが届くことを確認しました。',
    ),
    says('届くようになりました。ありがとうございました。'),
    settled,
  ),
  ja(
    '紙詰まりの表示が消えません',
    '{me}\n\n紙は取り除いたのですが、「用紙が詰まっています」の表示が消えず、コピーもできません。扉もすべて開けて確認しました。',
    asks(
      'お手数ですが、背面の扉の内側に小さな紙片が残っていないか、懐中電灯でご確認いただけますか。そのあと電源を切り、1分待ってから入れてください。',
    ),
    says('紙片はありませんでした。電源を入れ直しても同じです。'),
    tells('センサーの故障と思われますので、保守業者に訪問を依頼しました。業者からお電話があります。'),
    toVendor(
      '保守業者に電話で訪問を依頼。用紙センサーの故障とみられること、電源の入れ直しと紙片の確認は済んだことを伝えた。',
    ),
    solves('業者より、センサーを交換したとの報告がありました。ご不便をおかけしました。'),
  ),
  ja(
    '両面印刷を標準にしたい',
    '経費節減のため、事務所の全PCで両面・白黒印刷を標準にしたいと考えております。各自で設定するのではなく、一括で変更できますでしょうか。',
    asks(
      '可能です。複合機2台とも変更してよろしいでしょうか。必要なときは、印刷のたびに片面やカラーをお選びいただけます。',
    ),
    says('2台ともお願いいたします。'),
    solves('2台とも、両面・白黒を標準に変更しました。次にPCを起動したときから有効になります。'),
  ),
  ja(
    '印刷すると文字化けする',
    '{me}\n\n現地政府のサイトから落としたPDFを印刷すると、文字がすべて記号になります。画面では正しく見えています。',
    solves(
      'PDFに文字の情報が埋め込まれていないことが原因です。印刷画面の「詳細設定」で「画像として印刷」にチェックを入れてお試しください。',
    ),
    says('正しく印刷できました。'),
    settled,
  ),
  ja(
    'トナーの発注方法を教えてください',
    'トナーの残りが少ないと表示されました。前任者からの引き継ぎがなく、どこに発注すればよいかわかりません。',
    solves(
      '御事務所の複合機は保守契約に消耗品が含まれており、残り15%になると業者から自動で届きます。発送済みであることを確認しました。2、3日で届く見込みです。',
    ),
    says('本日届きました。ありがとうございました。'),
    settled,
  ),
  ja(
    '写真を印刷できるプリンターについて',
    '{me}\n\n身分証の写真印刷のため、写真用のプリンターを1台購入したいと考えています。推奨の機種と、購入の手続きをお知らせください。',
    tells(
      'USB接続のものであれば、現地での購入で差し支えありません。当地で手に入る機種を調べてお知らせします。',
    ),
    note('現地販売店で入手可、ドライバー署名あり、無線機能を切れるものを2機種に絞った。'),
    asks(
      '2機種をご提案します。どちらも無線を切って使えます。価格の安いほうで十分と存じますが、ご希望をお聞かせください。購入は事務所の予算となります。',
    ),
    says('安いほうを購入しました。今日届いたので、接続をお願いできますか。'),
    solves('遠隔で設定し、試し刷りをご確認いただきました。台帳にも登録いたしました。'),
  ),
  ja(
    '印刷の待ち行列が消えない',
    '誰かが送った200ページの資料が複合機の待ち行列に残り、消しても戻ってきます。後の印刷がすべて止まっています。',
    solves(
      '送信元のPCで印刷が繰り返されていました。送信元とサーバーの両方から取り消し、後の印刷が流れることを確認しました。',
    ),
  ),
  en(
    'Printer prints only half a page',
    'The printer in the corridor prints only the upper half of each page, then white. Since today. We changed the toner yesterday.\n\n{first}',
    asks(
      'Please take the toner out once more and look for an orange strip: it must be pulled out completely before the toner goes in.',
    ),
    says('You are right, there was an orange thing. Now it prints the full page. A bit embarrassing.'),
    solves('It happens in every second office, no need to worry.'),
  ),
  en(
    'scan to folder stopped',
    'Scan to folder stopped working today. Error 0x4A "login failed". We scan about 100 invoices a day so it would be good to have it soon.',
    note(
      "Folder server refuses SMB1 since last night's update. Printer firmware from 2017, newer one speaks SMB2.",
    ),
    tells(
      "Last night's update of the server does not let old printers in any more. Your printer can learn the new way with a newer firmware; we will install it at 18:00 your time. Until then please scan to mail.",
    ),
    solves('The firmware is installed and scanning to the folder works again; we saw your test page arrive.'),
  ),
  en(
    'New PC has no printers',
    'Hello desk, I got a new PC today, very nice. But I have no printer at all. The list is empty. Which one do I take?\n\nThanks\n{first}',
    solves(
      'Please open the Start menu, type "Office printers" and click the one with your floor in its name; it installs by itself in a minute. If you want both, click both.',
    ),
    says('Found it. Thank you!'),
    settled,
  ),
  en(
    'Prints come out on the wrong floor',
    'Dear all,\n\nfor two days everything I print comes out on the 5th floor, where the other department laughs at my documents. I always choose the one on the 4th.\n\nKind regards,\n{first}',
    note("Address of the two printers swapped by the vendor's technician on Monday."),
    solves(
      'The technician who serviced both printers on Monday had mixed up their addresses. We have put them back. Please print a test page; it should come out beside you.',
    ),
    says('It does. My documents are private again.'),
    settled,
  ),
  call(
    en(
      'Loud noise from the big printer',
      '{name} called: the big printer makes a grinding noise and smells a little. Asked them to switch it off and unplug it.',
      tells(
        'Thank you for calling. Please leave the printer unplugged. Your maintenance company will send somebody tomorrow; until then the small printer on the first floor is set as the default for all of you.',
      ),
      toVendor(
        'Called the maintenance company: grinding noise and smell, printer unplugged, please come tomorrow morning.',
      ),
      note('Technician: fuser unit worn out, part ordered.'),
      says('The technician was here, he changed a part. No noise any more.'),
      solves('Good. We have set the default printer back and noted the repair.'),
    ),
  ),
  en(
    'How to print a confidential document',
    'Good morning, we have only one printer and it stands in the hall. How can I print salary papers without everybody seeing them?',
    solves(
      'Use "Secure print": in the print window choose Properties > Job type > Secure print and give four digits. The printer waits until you stand in front of it and type them. Jobs not fetched within 12 hours are deleted.',
    ),
    says('I tried with a test page and it works as you say. Very useful, I told my colleagues.'),
    settled,
  ),
  urgent(
    en(
      'Cannot print contract, signing today',
      'We have to sign a contract in two hours and none of our PCs can print. The printer shows "Ready". We already restarted it twice. Please call me.\n\n{first}',
      tells(
        'We are looking at it right now. As a way out, please save the contract as PDF on a USB stick: the printer can print it directly, slot on the right side of the panel.',
      ),
      says('USB works, contract printed. But the PCs still cannot.'),
      note('Print spooler on the office server hung after the update. Restarted, monitoring added.'),
      solves(
        "The print service on your office's server had stopped; it runs again and will be restarted by itself from now on. We hope the signing went well.",
      ),
    ),
  ),
  en(
    'Colours look wrong',
    'Our logo comes out purple instead of blue on the new printer. On the screen it is blue, and on the old printer it was blue too.',
    asks(
      'Please run the calibration once: on the panel Settings > Maintenance > Full calibration. It takes about five minutes and uses two sheets. Then print the logo again.',
    ),
    says('Calibrated twice, still more purple than blue.'),
    tells('Then we will ask the vendor for the right colour profile for your model.'),
    toVendor(
      'Asked the vendor by mail for the colour profile of this model; logo prints purple instead of blue, calibrated twice.',
    ),
    solves(
      'The vendor has sent the profile and we have installed it on all PCs. Your logo should be blue again.',
    ),
  ),
];
