export const errors = {
  'error.prefix': 'エラー: {title}',
  'error.field': 'エラー: {text}',
  'error.link': '{label}: {text}',
  'error.id': '問い合わせのときにお知らせいただく番号: {id}',
  'error.home': 'ホームに戻る',
  'error.notFound': '見つかりません',
  'error.notFoundLead': 'アドレスが変わったか、あなたには表示できない内容かもしれません。',
  'error.unreachable': 'いま接続できません',
  'error.unexpected': 'ページを表示できませんでした',
  'error.offline': 'インターネットにつながっていないようです。回線を確かめて、もう一度お試しください。',
  'error.again': 'もう一度表示する',
} as const;
