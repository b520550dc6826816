/** Time that agents note on a ticket. */
export const time = {
  'act.noteTime': '作業時間を記録する',
  'time.lead':
    'この受付にかけた時間を記録します。事務所には見えません。遠隔操作と通話の時間は、それぞれの記録に含まれるため、ここには入れないでください。',
  'time.minutesLabel': '作業時間(分)',
  'time.minutesHelp': '1から1,440までの整数',
  'time.what': '行ったこと(任意、500文字まで)',
  'time.submit': '記録する',
  'time.done': '作業時間 {length}を記録しました。',
  'time.heading': '作業時間',
  'time.noted': '記録した時間',
  'time.sessions': '遠隔操作',
  'time.calls': '通話',
  'time.often': '{length}({count}回)',
  'time.none':
    '記録はありません。「その他の操作」の「作業時間を記録する」か、回答・内部メモの「作業時間」で記録できます。',
  'time.minutes': '{minutes}分',
  'time.hours': '{hours}時間',
  'time.both': '{hours}時間{minutes}分',
  'time.void': '取り消す',
  'time.voidThis': '{name}の作業時間 {length}の記録を取り消す',
  'time.voided': '作業時間 {length}の記録を取り消しました。',
  'time.voidedBy': '{name}が取り消しました',
  'time.besideMessage': '作業時間(分、任意)',
  'event.timeSpent': '{name}が作業時間 {minutes}分を記録しました',
  'event.timeSpentOn': '{name}が作業時間 {minutes}分を記録しました({what})',
  'event.timeVoided': '{name}が作業時間 {minutes}分の記録を取り消しました',
} as const;
