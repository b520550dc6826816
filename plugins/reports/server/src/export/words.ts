/** Words of the types that are not content of ours, for the head of their columns and the data dictionary. */
import type { Words } from './columns';

const PERSON = {
  username: { ja: 'ユーザー名', en: 'User name' },
  email: { ja: 'メールアドレス', en: 'E-mail' },
  provider: { ja: '認証の方法', en: 'Provider' },
  confirmed: { ja: '確認済み', en: 'Confirmed' },
  blocked: { ja: '停止中', en: 'Blocked' },
  role: { ja: 'ロール', en: 'Role' },
  firstname: { ja: '名', en: 'First name' },
  lastname: { ja: '姓', en: 'Last name' },
  isActive: { ja: '有効', en: 'Active' },
  preferedLanguage: { ja: '表示の言語', en: 'Preferred language' },
};
const ROLE = {
  name: { ja: '名称', en: 'Name' },
  code: { ja: 'コード', en: 'Code' },
  type: { ja: '種類', en: 'Type' },
  description: { ja: '説明', en: 'Description' },
};

const WORDS: Readonly<Record<string, Words>> = {
  'plugin::platform.event': {
    name: { ja: '出来事の記録', en: 'Events' },
    attributes: {
      kind: { ja: '種類', en: 'Kind' },
      subjectType: { ja: '対象の型', en: "Subject's type" },
      subjectId: { ja: '対象の文書ID', en: "Subject's document id" },
      at: { ja: '起きた日時', en: 'Holds from' },
      recordedAt: { ja: '記録した日時', en: 'Recorded at' },
      actorKind: { ja: '行った人の種類', en: 'Kind of actor' },
      actorId: { ja: '行った人のID', en: "Actor's id" },
      actorName: { ja: '行った人', en: 'Actor' },
      side: { ja: '側', en: 'Side' },
      address: { ja: '接続元アドレス', en: 'Client address' },
      data: { ja: '内容', en: 'Data' },
    },
  },
  'plugin::users-permissions.user': {
    name: { ja: 'ポータルのサインイン', en: 'Portal sign-ins' },
    attributes: PERSON,
  },
  'plugin::users-permissions.role': {
    name: { ja: 'ポータルのロール', en: 'Portal roles' },
    attributes: ROLE,
  },
  'admin::user': { name: { ja: '管理画面の利用者', en: 'Admin users' }, attributes: PERSON },
  'admin::role': { name: { ja: '管理画面のロール', en: 'Admin roles' }, attributes: ROLE },
};

/** Our words for a type of Strapi's own. */
export const ownWordsOf = (uid: string): Words | undefined => WORDS[uid];
