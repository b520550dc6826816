/** Invented conversations in several states, so that queue and portal show what they are for. */
import type { Channel, Language } from '@kaigai-desk/domain';

/** What happened next; `minutesLater` counts from the step before, or from the reception. */
export type DemoStep = { readonly minutesLater: number } & (
  | {
      readonly act: 'answer';
      readonly body: string;
      readonly nextState: 'waitingRequester' | 'resolved' | 'open';
    }
  | { readonly act: 'note'; readonly body: string }
  | { readonly act: 'handToHq'; readonly question: string; readonly tried: string }
  | { readonly act: 'handToVendor'; readonly body: string }
  | { readonly act: 'reply'; readonly body: string }
);

export interface DemoConversation {
  /** A UUID: the same conversation is never written twice. */
  readonly requestId: string;
  /** Address of a member of the demo's staff. */
  readonly requester: string;
  readonly channel: Channel;
  readonly language: Language;
  readonly subject: string;
  readonly body: string;
  /** How long before the seeding it came in. */
  readonly receivedHoursAgo: number;
  readonly steps: readonly DemoStep[];
}

/** Oldest first: ticket numbers follow the order. */
export const DEMO_CONVERSATIONS: readonly DemoConversation[] = [
  {
    requestId: '6d0f0b52-6f0a-4d52-9a51-0a3c5b1f7a01',
    requester: 'carolina.duarte@demo.example',
    channel: 'web',
    language: 'en',
    subject: 'Printer on the second floor is not found after the move',
    body: 'Good morning,\n\nsince we moved the big Canon to the second floor last Friday, nobody can print to it. Windows says "printer not found". The small one at reception works.\n\nThank you,\nCarolina',
    receivedHoursAgo: 150,
    steps: [
      {
        act: 'answer',
        minutesLater: 95,
        body: 'Dear Carolina,\n\nthe printer got a new address when it was moved. Please remove it under Settings > Printers and add it again as "CANON-2F". The name is on the list now.\n\nIf it still does not appear, tell us the number on the sticker of your PC.',
        nextState: 'waitingRequester',
      },
      { act: 'reply', minutesLater: 240, body: 'That worked for all of us. Thank you very much!' },
      {
        act: 'answer',
        minutesLater: 30,
        body: 'Glad to hear it. We have updated the network diagram of your office as well.',
        nextState: 'resolved',
      },
    ],
  },
  {
    requestId: '6d0f0b52-6f0a-4d52-9a51-0a3c5b1f7a02',
    requester: 'makoto.ito@demo.example',
    channel: 'mail',
    language: 'ja',
    subject: 'CybernetCloudクライアントが「未接続」と表示される',
    body: 'プラハ事務所の伊藤です。\n\n先週入れ替えたPC 1台で、CybernetCloudクライアントの状態が「未接続」のままです。再起動しても変わりません。ほかの9台は正常です。\n\nPCの管理番号は PRG-0010 です。よろしくお願いします。',
    receivedHoursAgo: 98,
    steps: [
      {
        act: 'answer',
        minutesLater: 180,
        body: '伊藤様\n\nご連絡ありがとうございます。管理側でも PRG-0010 が見えていないことを確認しました。本部に登録状況を確認しますので、少しお待ちください。',
        nextState: 'open',
      },
      {
        act: 'handToHq',
        minutesLater: 15,
        question: '旧PCの登録が同じホスト名で残っているようです。管理側での削除をお願いできますか。',
        tried: '再起動、クライアントの再インストール、管理側での PRG-0010 の検索。ほかの9台は正常です。',
      },
    ],
  },
  {
    requestId: '6d0f0b52-6f0a-4d52-9a51-0a3c5b1f7a03',
    requester: 'adaeze.okafor@demo.example',
    channel: 'phone',
    language: 'en',
    subject: 'Internet down every afternoon',
    body: 'Ms Okafor called: since Monday the connection of the whole office drops around 14:00 for about half an hour. The lights of the router go red. The provider says that the line is fine.',
    receivedHoursAgo: 74,
    steps: [
      {
        act: 'answer',
        minutesLater: 25,
        body: 'Dear Ms Okafor,\n\nas we said on the phone: the router restarts by itself when it gets too warm. We have asked your maintenance company to look at the fan, and they will call you to agree on a time.',
        nextState: 'open',
      },
      {
        act: 'handToVendor',
        minutesLater: 15,
        body: 'Called the maintenance company: the router restarts every afternoon, lights go red, please check its fan and call Ms Okafor for a time.',
      },
    ],
  },
  {
    requestId: '6d0f0b52-6f0a-4d52-9a51-0a3c5b1f7a04',
    requester: 'kwame.boateng@demo.example',
    channel: 'web',
    language: 'en',
    subject: 'Which cables do we need for the new meeting room?',
    body: 'Hello,\n\nthe meeting room will have a screen with HDMI, and our laptops have only USB-C. Which adapter should we buy, and may we buy it here in Accra?\n\nKwame Boateng',
    receivedHoursAgo: 52,
    steps: [
      {
        act: 'answer',
        minutesLater: 160,
        body: 'Dear Mr Boateng,\n\nany adapter "USB-C to HDMI 2.0, 4K" will do, and you may buy it locally. Please tell us how many laptops will be used in the room, so that we can say how many you need.',
        nextState: 'waitingRequester',
      },
    ],
  },
  {
    requestId: '6d0f0b52-6f0a-4d52-9a51-0a3c5b1f7a05',
    requester: 'hanako.yamada@demo.example',
    channel: 'web',
    language: 'ja',
    subject: '開設準備中のPCにOfficeが入っていない',
    body: 'アクラ事務所(開設準備中)の山田です。\n\n届いたPC 6台のうち2台に、Microsoft Officeが入っていません。管理番号は ACC-0003 と ACC-0005 です。\n\n来週から使いたいので、入れ方を教えてください。',
    receivedHoursAgo: 29,
    steps: [
      {
        act: 'answer',
        minutesLater: 70,
        body: '山田様\n\nご不便をおかけしています。2台とも、Microsoft 365にサインインすると自動でインストールが始まるように設定しました。\n\nお手数ですが、PCを再起動してサインインし、30分ほどお待ちください。結果をお知らせください。',
        nextState: 'waitingRequester',
      },
      {
        act: 'reply',
        minutesLater: 900,
        body: 'ACC-0003 は使えるようになりました。ACC-0005 は「ライセンスがありません」と表示されます。',
      },
    ],
  },
  {
    requestId: '6d0f0b52-6f0a-4d52-9a51-0a3c5b1f7a06',
    requester: 'megumi.kobayashi@demo.example',
    channel: 'teamsChat',
    language: 'ja',
    subject: 'McAfeeの更新のあとPCが遅い',
    body: '今朝McAfeeが更新されてから、PCの起動に10分ほどかかります。同じ部屋の3台も同じです。業務に支障が出ているので、急いで見てもらえますか。',
    receivedHoursAgo: 9,
    steps: [
      {
        act: 'note',
        minutesLater: 20,
        body: '更新直後の全体スキャンと思われる。CPU 90%以上。次の更新までに時間帯を夜間に変える案を本部ヘルプデスクに相談。',
      },
    ],
  },
  {
    requestId: '6d0f0b52-6f0a-4d52-9a51-0a3c5b1f7a07',
    requester: 'naoki.takahashi@demo.example',
    channel: 'web',
    language: 'ja',
    subject: 'CACHATTOで添付ファイルが開けない',
    body: 'デュッセルドルフ事務所の高橋です。\n\nCACHATTO経由でメールを読むと、Excelの添付ファイルだけ開けません。「表示できない形式です」と出ます。PDFは開けます。',
    receivedHoursAgo: 3,
    steps: [],
  },
  {
    requestId: '6d0f0b52-6f0a-4d52-9a51-0a3c5b1f7a08',
    requester: 'somchai.wattana@demo.example',
    channel: 'web',
    language: 'en',
    subject: 'New colleague starts on Monday: what do we prepare?',
    body: 'Dear desk,\n\na new local colleague starts on Monday. We have a PC for her. What must we send you so that she can sign in on the first day?\n\nKind regards,\nSomchai',
    receivedHoursAgo: 1,
    steps: [],
  },
];
