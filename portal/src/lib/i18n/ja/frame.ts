/** What stands around every page. */
export const frame = {
  'frame.brand': '海外デスク',
  'frame.title': '{title} | 海外デスク',
  'frame.skip': '本文へ移動',
  'frame.office': '{office}事務所',
  'frame.localTime': '現地 {time}',
  'frame.signOut': 'ログアウト',
  'frame.menu': 'メニュー',
  'frame.home': 'ホーム',
  'frame.tickets': '問い合わせ',
  'frame.account': '言語とログアウト',
  'frame.demo': 'これはお試し用のデスクです。出てくる人と問い合わせは、すべて架空のものです。',
  'frame.window': 'お急ぎのときは電話で',
  'frame.phone': '電話',
  'frame.mail': 'メール',
  'frame.hours': '受付時間',
  'frame.address': '所在地',
} as const;
