/** The desk's widgets on the admin's home. */
export const home = {
  'home.mine': '自分の担当',
  'home.mine.lead': '対応が必要です。',
  'home.mine.empty': '対応が必要なものはありません。担当のない受付は「担当なし」の一覧にあります。',
  'home.overdue': '最初の回答の遅れ',
  'home.overdue.lead': '最初の回答の期限を過ぎています。期限の早い順です。',
  'home.overdue.empty': '期限を過ぎた受付はありません。',
  'home.waitingHq': '本部の返事待ち',
  'home.waitingHq.lead': '本部に質問しています。',
  'home.waitingHq.empty': '本部に質問しているものはありません。',
  'home.hq.lead': 'デスクからの質問です。答えるとデスクに戻ります。',
  'home.hq.empty': 'デスクからの質問はありません。',
  'home.loading': '受付を読み込んでいます。',
  'home.waiting': '待ち時間 {age}',
  'home.more': 'ほか{count}件',
  'home.all': '一覧を開く',
} as const;
