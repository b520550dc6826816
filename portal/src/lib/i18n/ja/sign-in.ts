export const signIn = {
  'signIn.title': 'ログイン',
  'signIn.lead': '海外事務所の方の、IT の相談窓口です。',
  'signIn.email': 'メールアドレス',
  'signIn.password': 'パスワード',
  'signIn.act': 'ログインする',
  'signIn.forgotten': 'パスワードがわからないときは、下の窓口にご連絡ください。',
  'signIn.out': 'ログアウトしました。',
  'signIn.again': 'もう一度ログインしてください',
  'signIn.againLead':
    '時間がたったため、ログインが切れました。書いた内容は下に残っています。ログインすると、そのまま送ります。',
  'signIn.againAct': 'ログインして送る',
  'signIn.kept': '書いた内容',
} as const;
