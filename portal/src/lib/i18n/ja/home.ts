export const home = {
  'home.title': 'ホーム',
  'home.todo': '{name}さんがすること',
  'home.todoCount': '{count}件あります。',
  'home.todoCountOne': '1件あります。',
  'home.nothing': 'いま、していただくことはありません',
  'home.nothingLead': '返事や回答が必要になると、ここに出ます。返事のお願いは、メールでもお知らせします。',
  'home.empty': 'お困りのことはありませんか',
  'home.emptyLead':
    'パソコンやプリンター、メールやネットワークのことなら何でも、下のボタンからお知らせください。日本語でも英語でも構いません。',
  'home.reply': '返事を書く',
  'home.replyTo': '返事を書く: {subject}',
  'home.ask': '問い合わせる',
  'home.working': 'ヘルプデスクが進めていること',
  'home.workingNothing': 'いま進めていることはありません。',
  'home.all': 'すべての問い合わせ',
  'home.formWaits': '回答をお待ちしています',
  'home.excerpt': '「{text}」',
} as const;
