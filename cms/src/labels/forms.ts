/** Labels of forms, their questions and choices, their versions, and what offices answered. */
import type { FieldKind, FormState, Prefill, Respondent } from '@kaigai-desk/domain';
import type { Label, TypeLabels } from './label';
import { LANGUAGES, REVISION } from './values';

const FORM_STATES: Readonly<Record<FormState, Label>> = {
  draft: { ja: '下書き', en: 'Draft' },
  open: { ja: '受付中', en: 'Open' },
  closed: { ja: '締め切り', en: 'Closed' },
};

const RESPONDENTS: Readonly<Record<Respondent, Label>> = {
  officeContact: { ja: '事務所の連絡担当', en: 'Office contact' },
  anyMember: { ja: '事務所の職員なら誰でも', en: 'Anybody of the office' },
};

const KINDS: Readonly<Record<FieldKind, Label>> = {
  shortText: { ja: '短い文章(1行)', en: 'Short text (one line)' },
  longText: { ja: '長い文章', en: 'Long text' },
  number: { ja: '数', en: 'Number' },
  oneChoice: { ja: '1つ選ぶ', en: 'One choice' },
  severalChoices: { ja: 'いくつでも選ぶ', en: 'Several choices' },
  yesNo: { ja: 'はい・いいえ', en: 'Yes or no' },
  date: { ja: '日付', en: 'Date' },
};

const PREFILLS: Readonly<Record<Prefill, Label>> = {
  officePcs: { ja: '事務所のPC台数', en: 'PCs of the office' },
  officeServers: { ja: '事務所のサーバー台数', en: 'Servers of the office' },
  officePrinters: { ja: '事務所のプリンター台数', en: 'Printers of the office' },
};

const KEY = { ja: 'キー', en: 'Key' };

export const FORM_LABELS: Readonly<Record<string, TypeLabels>> = {
  'api::form.form': {
    name: { ja: '調査票', en: 'Forms' },
    attributes: {
      key: KEY,
      titleJa: { ja: 'タイトル(日本語)', en: 'Title (Japanese)' },
      titleEn: { ja: 'タイトル(英語)', en: 'Title (English)' },
      introJa: { ja: '説明(日本語)', en: 'Introduction (Japanese)' },
      introEn: { ja: '説明(英語)', en: 'Introduction (English)' },
      state: { ja: '状態', en: 'State' },
      respondent: { ja: '回答する人', en: 'Answered by' },
      opensOn: { ja: '受付開始日', en: 'Opens on' },
      closesOn: { ja: '受付最終日', en: 'Last day' },
      offices: { ja: '対象の事務所', en: 'Offices' },
      fields: { ja: '質問', en: 'Questions' },
      version: { ja: 'バージョン', en: 'Version' },
      revision: REVISION,
    },
    values: { state: FORM_STATES, respondent: RESPONDENTS },
    hints: {
      key: {
        ja: 'アドレスと書き出しで使う名前です(例: machine-counts)。回答が届いたあとは変えないでください。',
        en: 'Its name in addresses and exports (for example machine-counts). Please keep it once answers have come in.',
      },
      titleJa: {
        ja: 'タイトル、説明、質問を変えると新しいバージョンになり、届いた回答は当時のバージョンのまま残ります。',
        en: 'A change of titles, introductions or questions makes a new version. Answers keep the one they were given under.',
      },
      state: {
        ja: '「下書き」は事務所に見えません。「締め切り」にすると回答を受け付けません。',
        en: 'Offices do not see a draft. A closed form takes no answers.',
      },
      opensOn: { ja: '事務所の現地の日付。空欄はすぐに開始', en: "The office's own day. Empty: at once" },
      closesOn: { ja: 'この日まで。空欄は期限なし', en: 'Taken until the end of this day. Empty: no end' },
      offices: {
        ja: '空欄はすべての事務所(閉鎖した事務所を除く)',
        en: 'Empty: all offices that are not closed',
      },
    },
  },
  'api::form-version.form-version': {
    name: { ja: '調査票のバージョン', en: 'Form versions' },
    attributes: {
      form: { ja: '調査票', en: 'Form' },
      formKey: { ja: '調査票のキー', en: 'Key of the form' },
      version: { ja: 'バージョン', en: 'Version' },
      validFrom: { ja: '適用日時', en: 'Valid from' },
      definition: { ja: '表示した内容', en: 'What was shown' },
      revision: REVISION,
    },
  },
  'api::answer.answer': {
    name: { ja: '調査票の回答', en: 'Form answers' },
    attributes: {
      form: { ja: '調査票', en: 'Form' },
      formKey: { ja: '調査票のキー', en: 'Key of the form' },
      formVersion: { ja: 'バージョン', en: 'Version' },
      isOlderVersion: { ja: '古いバージョンへの回答', en: 'Given under an older version' },
      office: { ja: '事務所', en: 'Office' },
      officeCode: { ja: '事務所コード', en: 'Office code' },
      answeredBy: { ja: '回答した職員', en: 'Answered by (person)' },
      answeredById: { ja: '回答した職員のID', en: 'Answered by (id)' },
      answeredByName: { ja: '回答者', en: 'Answered by' },
      answeredAt: { ja: '回答日時', en: 'Answered at' },
      language: { ja: '回答した言語', en: 'Answered in' },
      values: { ja: '回答の内容', en: 'What was answered' },
      isCurrent: { ja: '最新の回答', en: 'Current answer' },
      replacedAt: { ja: '差し替え日時', en: 'Replaced at' },
      currentKey: { ja: '最新の回答のキー', en: 'Key of the current answer' },
      requestId: { ja: '送信ID', en: 'Request id' },
      revision: REVISION,
    },
    values: { language: LANGUAGES },
  },
};

export const FORM_PART_LABELS: Readonly<Record<string, TypeLabels>> = {
  'form.field': {
    name: { ja: '質問', en: 'Question' },
    attributes: {
      key: KEY,
      kind: { ja: '答え方', en: 'Kind' },
      labelJa: { ja: '質問文(日本語)', en: 'Question (Japanese)' },
      labelEn: { ja: '質問文(英語)', en: 'Question (English)' },
      helpJa: { ja: '補足(日本語)', en: 'Help (Japanese)' },
      helpEn: { ja: '補足(英語)', en: 'Help (English)' },
      isRequired: { ja: '必須', en: 'Required' },
      isWholeNumber: { ja: '整数だけ', en: 'Whole numbers only' },
      minimum: { ja: '最小値', en: 'Smallest' },
      maximum: { ja: '最大値', en: 'Largest' },
      choices: { ja: '選択肢', en: 'Choices' },
      prefill: { ja: 'はじめに入れておく値', en: 'Begins with' },
    },
    values: { kind: KINDS, prefill: PREFILLS },
    hints: {
      key: {
        ja: '書き出しの列名になります(例: pc_count)。質問文を直しても、キーはそのままにしてください。',
        en: 'Names the column of the export (for example pc_count). Keep it when you reword the question.',
      },
      prefill: {
        ja: '事務所の報告値を入れておきます。未報告なら空欄のままです。',
        en: 'What the office reported before. It stays empty where nothing was reported.',
      },
    },
  },
  'form.choice': {
    name: { ja: '選択肢', en: 'Choice' },
    attributes: {
      code: { ja: 'コード', en: 'Code' },
      labelJa: { ja: '表示(日本語)', en: 'Label (Japanese)' },
      labelEn: { ja: '表示(英語)', en: 'Label (English)' },
    },
    hints: {
      code: {
        ja: '書き出しに入る値です(例: windows_10)。表示を直しても、コードはそのままにしてください。',
        en: 'The value in the export (for example windows_10). Keep it when you reword the label.',
      },
    },
  },
};
