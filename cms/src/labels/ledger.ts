/** Labels of what the offices have: machines, licences and their use, local vendors. */
import type { AssetKind, AssetState } from '@kaigai-desk/domain';
import type { Label, TypeLabels } from './label';
import { REVISION, STAFF_KINDS } from './values';

const ASSET_KINDS: Readonly<Record<AssetKind, Label>> = {
  pc: { ja: 'PC', en: 'PC' },
  server: { ja: 'サーバー', en: 'Server' },
  printer: { ja: 'プリンター', en: 'Printer' },
  other: { ja: 'その他', en: 'Other' },
};

const ASSET_STATES: Readonly<Record<AssetState, Label>> = {
  inUse: { ja: '使用中', en: 'In use' },
  spare: { ja: '予備', en: 'Spare' },
  inRepair: { ja: '修理中', en: 'In repair' },
  retired: { ja: '廃棄', en: 'Retired' },
};

const LICENCE_KINDS: Readonly<Record<'perUser' | 'perDevice' | 'site', Label>> = {
  perUser: { ja: '利用者ごと', en: 'Per user' },
  perDevice: { ja: '機器ごと', en: 'Per device' },
  site: { ja: '拠点全体', en: 'Whole site' },
};

const OFFICE = { ja: '事務所', en: 'Office' };
const NOTE = { ja: '備考', en: 'Note' };
const UNIQUE_KEY = { ja: '重複防止のキー', en: 'Unique key' };

export const LEDGER_LABELS: Readonly<Record<string, TypeLabels>> = {
  'api::asset.asset': {
    name: { ja: '機器', en: 'Machines' },
    attributes: {
      tag: { ja: '管理番号', en: 'Tag' },
      kind: { ja: '種類', en: 'Kind' },
      office: OFFICE,
      user: { ja: '使用者', en: 'User' },
      maker: { ja: 'メーカー', en: 'Maker' },
      model: { ja: '機種', en: 'Model' },
      serialNumber: { ja: '製造番号', en: 'Serial number' },
      hostName: { ja: 'ホスト名', en: 'Host name' },
      operatingSystem: { ja: 'OS', en: 'Operating system' },
      state: { ja: '状態', en: 'State' },
      note: NOTE,
      revision: REVISION,
    },
    values: { kind: ASSET_KINDS, state: ASSET_STATES },
    hints: {
      tag: {
        ja: '機器に貼ってある番号(例: ACC-0003)',
        en: 'The number on its sticker (for example ACC-0003)',
      },
      serialNumber: {
        ja: 'わからないときは空欄。同じメーカーの同じ番号は登録できません。',
        en: 'Leave it empty when unknown. One maker has a number only once.',
      },
      state: {
        ja: '「廃棄」にするとポータルに表示しません。',
        en: 'Retired machines are not shown in the portal.',
      },
    },
  },
  'api::licence.licence': {
    name: { ja: 'ライセンス', en: 'Licences' },
    attributes: {
      code: { ja: 'コード', en: 'Code' },
      product: { ja: '製品名', en: 'Product' },
      kind: { ja: '数え方', en: 'Counted' },
      entitlement: { ja: '保有数', en: 'Entitlement' },
      software: { ja: '対象ソフトウェア', en: 'Software' },
      note: NOTE,
      revision: REVISION,
    },
    values: { kind: LICENCE_KINDS },
    hints: {
      code: {
        ja: '書き出しで使う短い名前(例: microsoft-365)',
        en: 'A short name for exports (for example microsoft-365)',
      },
      entitlement: { ja: '空欄は不明(0とは別)', en: 'Empty: not known, which is not zero' },
    },
  },
  'api::licence-allocation.licence-allocation': {
    name: { ja: 'ライセンス利用数', en: 'Licences in use' },
    attributes: {
      licence: { ja: 'ライセンス', en: 'Licence' },
      office: OFFICE,
      staffKind: { ja: '雇用区分', en: 'Kind of staff' },
      countedOn: { ja: '集計日', en: 'Counted on' },
      seats: { ja: '利用数', en: 'In use' },
      uniqueKey: UNIQUE_KEY,
      revision: REVISION,
    },
    values: { staffKind: STAFF_KINDS },
    hints: {
      countedOn: {
        ja: '同じライセンス・事務所・雇用区分・集計日の数字は1つだけです。',
        en: 'There is one figure for a licence, an office, a kind of staff and a day.',
      },
    },
  },
  'api::vendor.vendor': {
    name: { ja: '現地業者', en: 'Local vendors' },
    attributes: {
      office: OFFICE,
      name: { ja: '業者名', en: 'Name' },
      purpose: { ja: '依頼する内容', en: 'What for' },
      hours: { ja: '受付時間', en: 'Hours' },
      phone: { ja: '電話番号', en: 'Telephone' },
      email: { ja: 'メールアドレス', en: 'E-mail' },
      contractUntil: { ja: '契約期限', en: 'Contract until' },
      isActive: { ja: '取引中', en: 'Active' },
      note: NOTE,
      uniqueKey: UNIQUE_KEY,
      revision: REVISION,
    },
    hints: {
      name: { ja: '1つの事務所に同じ名前は1つだけです。', en: 'An office has a name only once.' },
      isActive: { ja: '契約が終わったら「いいえ」にします', en: 'Switch off when the contract has ended' },
    },
  },
};
