export const remoteSession = {
  'act.remoteSession': '遠隔操作を記録する',
  'session.hint': '時刻は東京の時刻で入力してください。事務所には見えません。',
  'session.consentBy': '同意した人',
  'session.consentAt': '同意の日時(東京)',
  'session.tookPart': '参加した人',
  'session.beganAt': '開始(東京)',
  'session.endedAt': '終了(東京)',
  'session.done': '行ったこと',
  'session.record': '記録する',
  'session.recorded': '遠隔操作を記録しました。',
  'message.remoteSession': '遠隔操作の記録',
  'event.remoteSession': '{name}が遠隔操作を記録しました({from} から{minutes}分、同意: {consent})',
} as const;
