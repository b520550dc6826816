/** Labels of what HQ IT keeps: regions, offices, staff, software, service levels, the window, sign-ins. */
import type { TypeLabels } from './label';
import * as values from './values';

const { REVISION } = values;
const NAME_JA = { ja: '名称(日本語)', en: 'Name (Japanese)' };
const NAME_EN = { ja: '名称(英語)', en: 'Name (English)' };
const SORT_ORDER = { ja: '並び順', en: 'Order' };

export const REFERENCE_LABELS: Readonly<Record<string, TypeLabels>> = {
  'api::region.region': {
    name: { ja: '地域', en: 'Regions' },
    attributes: {
      code: { ja: 'コード', en: 'Code' },
      nameJa: NAME_JA,
      nameEn: NAME_EN,
      sortOrder: SORT_ORDER,
      revision: REVISION,
    },
  },
  'api::office.office': {
    name: { ja: '事務所', en: 'Offices' },
    attributes: {
      code: { ja: 'コード', en: 'Code' },
      nameJa: NAME_JA,
      nameEn: NAME_EN,
      countryCode: { ja: '国コード', en: 'Country code' },
      timeZone: { ja: 'タイムゾーン', en: 'Time zone' },
      region: { ja: '地域', en: 'Region' },
      phase: { ja: '段階', en: 'Phase' },
      phaseSince: { ja: '段階の開始日', en: 'In this phase since' },
      openedOn: { ja: '開設日', en: 'Opened on' },
      languages: { ja: '使用言語', en: 'Languages' },
      workingWeek: { ja: '執務時間', en: 'Working week' },
      holidays: { ja: '休業日', en: 'Holidays' },
      isWorkingWeekConfirmed: {
        ja: '執務時間 確認済み',
        en: 'Working week confirmed',
      },
      pcsReported: { ja: 'PC台数(報告値)', en: 'PCs reported' },
      serversReported: { ja: 'サーバー台数(報告値)', en: 'Servers reported' },
      printersReported: { ja: 'プリンター台数(報告値)', en: 'Printers reported' },
      countsReportedOn: { ja: '台数の報告日', en: 'Counts reported on' },
      revision: REVISION,
    },
    values: { phase: values.PHASES, languages: values.OFFICE_LANGUAGES },
    hints: {
      countryCode: { ja: 'ISOの2文字', en: 'Two letters (ISO)' },
      timeZone: { ja: '例: Africa/Accra', en: 'e.g. Africa/Accra' },
      isWorkingWeekConfirmed: {
        ja: '事務所が確認したら「はい」にします',
        en: 'Yes once the office has confirmed it',
      },
      pcsReported: { ja: '空欄は未報告(0台とは別)', en: 'Empty: not reported, which is not zero' },
    },
  },
  'api::staff.staff': {
    name: { ja: '事務所の職員', en: 'Office staff' },
    attributes: {
      name: { ja: '氏名', en: 'Name' },
      office: { ja: '事務所', en: 'Office' },
      kind: { ja: '雇用区分', en: 'Kind' },
      language: { ja: '言語', en: 'Language' },
      email: { ja: 'メールアドレス', en: 'E-mail' },
      phone: { ja: '電話番号', en: 'Telephone' },
      isOfficeContact: { ja: '事務所の連絡担当', en: 'Office contact' },
      isActive: { ja: '在籍中', en: 'Active' },
      signIn: { ja: 'ポータルのサインイン', en: 'Portal sign-in' },
      revision: REVISION,
    },
    values: { kind: values.STAFF_KINDS, language: values.LANGUAGES },
    hints: {
      isOfficeContact: {
        ja: '事務所のすべての問い合わせを見られます',
        en: 'Sees every inquiry of the office',
      },
      isActive: { ja: '離任したら「いいえ」にします', en: 'Switch off when the person leaves' },
    },
  },
  'api::software.software': {
    name: { ja: '対象ソフトウェア', en: 'Software' },
    attributes: {
      name: { ja: 'ソフトウェア名', en: 'Name' },
      purposeJa: { ja: '用途(日本語)', en: 'Purpose (Japanese)' },
      purposeEn: { ja: '用途(英語)', en: 'Purpose (English)' },
      hasSaml2: { ja: 'SAML 2でサインイン', en: 'Signs in with SAML 2' },
      isSupported: { ja: 'サポート対象', en: 'Supported' },
      sortOrder: SORT_ORDER,
      revision: REVISION,
    },
  },
  'api::service-level-agreement.service-level-agreement': {
    name: { ja: 'サービス水準', en: 'Service levels' },
    attributes: {
      countsFrom: { ja: '適用開始日', en: 'Counts from' },
      noteJa: { ja: '備考(日本語)', en: 'Note (Japanese)' },
      noteEn: { ja: '備考(英語)', en: 'Note (English)' },
      targets: { ja: '目標', en: 'Targets' },
      revision: REVISION,
    },
    hints: { countsFrom: { ja: '月の1日(東京)', en: 'The first of a month (Tokyo)' } },
  },
  'api::helpdesk.helpdesk': {
    name: { ja: '窓口', en: 'Helpdesk window' },
    attributes: {
      nameJa: NAME_JA,
      nameEn: NAME_EN,
      phone: { ja: '電話番号', en: 'Telephone' },
      email: { ja: 'メールアドレス', en: 'E-mail' },
      hoursJa: { ja: '受付時間(日本語)', en: 'Hours (Japanese)' },
      hoursEn: { ja: '受付時間(英語)', en: 'Hours (English)' },
      addressJa: { ja: '所在地(日本語)', en: 'Address (Japanese)' },
      addressEn: { ja: '所在地(英語)', en: 'Address (English)' },
      revision: REVISION,
    },
  },
  'api::desk-target.desk-target': {
    name: { ja: 'デスクの目標', en: 'Desk target' },
    attributes: {
      firstAnswerMinutes: { ja: '最初の回答までの目標(分)', en: 'Target for the first answer (minutes)' },
      revision: REVISION,
    },
    hints: {
      firstAnswerMinutes: {
        ja: '24時間通しで数える、デスク独自の目標です。契約のサービスレベル(月の平均)とは別のもので、変えたあとに受け付けた問い合わせから使われます。15分から40320分(4週間)まで。',
        en: 'The desk’s own target, counted around the clock. It is not the agreement’s monthly mean. A change holds for tickets received afterwards. 15 minutes to 40320 (four weeks).',
      },
    },
  },
  'plugin::users-permissions.user': {
    name: { ja: 'ポータルのサインイン', en: 'Portal sign-ins' },
    attributes: {
      username: { ja: 'ユーザー名', en: 'User name' },
      email: { ja: 'メールアドレス', en: 'E-mail' },
      provider: { ja: '認証方法', en: 'Provider' },
      password: { ja: 'パスワード', en: 'Password' },
      confirmed: { ja: 'アドレス確認済み', en: 'Address confirmed' },
      blocked: { ja: '停止中', en: 'Blocked' },
      role: { ja: '権限', en: 'Role' },
    },
  },
};

export const COMPONENT_LABELS: Readonly<Record<string, TypeLabels>> = {
  'office.opening-hours': {
    name: { ja: '執務時間', en: 'Working hours' },
    attributes: {
      weekday: { ja: '曜日', en: 'Day' },
      opensAt: { ja: '始業', en: 'Opens' },
      closesAt: { ja: '終業', en: 'Closes' },
    },
    values: { weekday: values.WEEKDAYS },
  },
  'office.holiday': {
    name: { ja: '休業日', en: 'Holiday' },
    attributes: { on: { ja: '日付', en: 'Date' }, nameJa: NAME_JA, nameEn: NAME_EN },
  },
  'service-level.target': {
    name: { ja: '目標', en: 'Target' },
    attributes: {
      key: { ja: '指標', en: 'Figure' },
      nameJa: NAME_JA,
      nameEn: NAME_EN,
      statistic: { ja: '計算方法', en: 'Statistic' },
      target: { ja: '目標値', en: 'Target' },
      unit: { ja: '単位', en: 'Unit' },
    },
    values: { key: values.FIGURES, statistic: values.STATISTICS, unit: values.UNITS },
  },
};
