/** The words for the values of enumerations; the types make sure that none is forgotten. */
import {
  CHANNEL_WORDS,
  STATE_FOR_DESK,
  type CallChannel,
  type CallDirection,
  type CallReason,
  type Channel,
  type ClosedAs,
  type Language,
  type OfficePhase,
  type Side,
  type StaffKind,
  type TicketState,
} from '@kaigai-desk/domain';
import type { Label } from './label';

/** Of every type: notices when two people save the same row. */
export const REVISION: Label = { ja: '版', en: 'Revision' };

type Values<V extends string> = Readonly<Record<V, Label>>;

export const STATES: Values<TicketState> = STATE_FOR_DESK;

export const CLOSED: Values<ClosedAs> = {
  solved: { ja: '解決', en: 'Solved' },
  withdrawn: { ja: '取り下げ', en: 'Withdrawn' },
  merged: { ja: '統合', en: 'Merged' },
  excluded: { ja: '対象外', en: 'Excluded' },
  relayed: { ja: '本部へ引き継ぎ', en: 'Passed to HQ' },
};

export const SIDES: Values<Side> = {
  requester: { ja: '依頼者', en: 'Requester' },
  office: { ja: '事務所', en: 'Office' },
  desk: { ja: 'デスク', en: 'Desk' },
  hq: { ja: '本部', en: 'Head office' },
  vendor: { ja: '現地業者', en: 'Local vendor' },
  system: { ja: 'システム', en: 'System' },
};

export const CHANNELS: Values<Channel> = CHANNEL_WORDS;

export const CALL_CHANNELS: Values<CallChannel> = { phone: CHANNELS.phone, teamsCall: CHANNELS.teamsCall };

export const CALL_DIRECTIONS: Values<CallDirection> = {
  incoming: { ja: '着信', en: 'Incoming' },
  outgoing: { ja: '発信', en: 'Outgoing' },
};

export const CALL_REASONS: Values<CallReason> = {
  wrongNumber: { ja: '間違い電話', en: 'Wrong number' },
  givenUp: { ja: '取る前に切れた', en: 'Given up before it was picked up' },
  notReached: { ja: '相手が出なかった', en: 'Nobody picked up there' },
};

export const LANGUAGES: Values<Language> = {
  ja: { ja: '日本語', en: 'Japanese' },
  en: { ja: '英語', en: 'English' },
};

export const OFFICE_LANGUAGES: Values<'japanese' | 'english' | 'both'> = {
  japanese: { ja: '日本語', en: 'Japanese' },
  english: { ja: '英語', en: 'English' },
  both: { ja: '日本語と英語', en: 'Japanese and English' },
};

export const PHASES: Values<OfficePhase> = {
  preparing: { ja: '準備中', en: 'Preparing' },
  pilot: { ja: '試行中', en: 'Pilot' },
  service: { ja: '運用中', en: 'In service' },
  closed: { ja: '閉鎖', en: 'Closed' },
};

export const STAFF_KINDS: Values<StaffKind> = {
  posted: { ja: '駐在員', en: 'Posted from HQ' },
  local: { ja: '現地職員', en: 'Hired locally' },
  seconded: { ja: '出向者', en: 'Seconded' },
};

export const AUTHOR_KINDS: Values<'staff' | 'admin' | 'system' | 'address'> = {
  staff: { ja: '事務所の職員', en: 'Staff of an office' },
  admin: { ja: '管理画面の利用者', en: 'User of the admin' },
  system: { ja: 'システム', en: 'System' },
  address: { ja: '未登録のアドレス', en: 'Unknown address' },
};

export const WEEKDAYS: Values<
  'sunday' | 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday'
> = {
  sunday: { ja: '日曜日', en: 'Sunday' },
  monday: { ja: '月曜日', en: 'Monday' },
  tuesday: { ja: '火曜日', en: 'Tuesday' },
  wednesday: { ja: '水曜日', en: 'Wednesday' },
  thursday: { ja: '木曜日', en: 'Thursday' },
  friday: { ja: '金曜日', en: 'Friday' },
  saturday: { ja: '土曜日', en: 'Saturday' },
};

export const FIGURES: Values<
  'response_rate' | 'phone_wait' | 'phone_handling' | 'mail_answer' | 'first_contact_resolution'
> = {
  response_rate: { ja: '対応率', en: 'Inquiries answered' },
  phone_wait: { ja: '電話応答待ち時間', en: 'Time a caller waits' },
  phone_handling: { ja: '電話対応時間', en: 'Time on a call' },
  mail_answer: { ja: 'メール問い合わせ回答時間', en: 'Time to answer a mail' },
  first_contact_resolution: { ja: '一次回答率', en: 'Inquiries settled by the first answer' },
};

export const STATISTICS: Values<'share' | 'mean'> = {
  share: { ja: '割合', en: 'Share' },
  mean: { ja: '平均', en: 'Mean' },
};

export const UNITS: Values<'percent' | 'seconds' | 'hours'> = {
  percent: { ja: 'パーセント', en: 'Percent' },
  seconds: { ja: '秒', en: 'Seconds' },
  hours: { ja: '時間', en: 'Hours' },
};
