/** Invented people to try the desk with. Every address ends in `@demo.example`, which can receive nothing. */
import type { Language, StaffKind } from '@kaigai-desk/domain';
import { codeOf } from '../reference';
import type { SeedSet } from '../store';

/** Keys of `sign-ins.json`: scripts and tests read them. */
export type AdminKey = 'hq-it' | 'lead' | 'agent';
export type PortalKey = 'staff' | 'contact';

export interface DemoAdmin {
  readonly key: AdminKey;
  readonly email: string;
  readonly firstname: string;
  readonly lastname: string;
  readonly roleCode: string;
}

export const DEMO_ADMINS: readonly DemoAdmin[] = [
  {
    key: 'hq-it',
    email: 'hq-it@demo.example',
    firstname: '真理',
    lastname: '中村',
    roleCode: 'desk-hq-it',
  },
  {
    key: 'lead',
    email: 'lead@demo.example',
    firstname: '由美',
    lastname: '小林',
    roleCode: 'desk-agent-lead',
  },
  { key: 'agent', email: 'agent@demo.example', firstname: '健', lastname: '佐藤', roleCode: 'desk-agent' },
];

interface DemoPerson {
  readonly name: string;
  readonly email: string;
  readonly office: string;
  readonly kind: StaffKind;
  readonly language: Language;
  readonly phone?: string;
  readonly isOfficeContact?: boolean;
}

export interface DemoSignIn {
  readonly key: PortalKey;
  readonly email: string;
  /** Code of the office. */
  readonly office: string;
}

/** The two who can sign in to the portal, both of an office that is only being prepared. */
export const DEMO_SIGN_INS: readonly DemoSignIn[] = [
  { key: 'staff', email: 'hanako.yamada@demo.example', office: 'accra' },
  { key: 'contact', email: 'kwame.boateng@demo.example', office: 'accra' },
];

/** Name of the demo's API token in the admin. */
export const DEMO_API_TOKEN = 'Demo';

const PEOPLE: readonly DemoPerson[] = [
  {
    name: '山田 花子',
    email: 'hanako.yamada@demo.example',
    office: 'Accra',
    kind: 'posted',
    language: 'ja',
    phone: '+233-30-000-0001',
  },
  {
    name: 'Kwame Boateng',
    email: 'kwame.boateng@demo.example',
    office: 'Accra',
    kind: 'local',
    language: 'en',
    phone: '+233-30-000-0002',
    isOfficeContact: true,
  },
  {
    name: '高橋 直樹',
    email: 'naoki.takahashi@demo.example',
    office: 'Dusseldorf',
    kind: 'posted',
    language: 'ja',
  },
  {
    name: 'Sabine Keller',
    email: 'sabine.keller@demo.example',
    office: 'Dusseldorf',
    kind: 'local',
    language: 'en',
    phone: '+49-211-000-0010',
    isOfficeContact: true,
  },
  {
    name: 'Adaeze Okafor',
    email: 'adaeze.okafor@demo.example',
    office: 'Lagos',
    kind: 'local',
    language: 'en',
    isOfficeContact: true,
  },
  {
    name: '小林 恵',
    email: 'megumi.kobayashi@demo.example',
    office: 'Bangkok',
    kind: 'posted',
    language: 'ja',
  },
  {
    name: 'Somchai Wattana',
    email: 'somchai.wattana@demo.example',
    office: 'Bangkok',
    kind: 'local',
    language: 'en',
    phone: '+66-2-000-0020',
    isOfficeContact: true,
  },
  {
    name: '伊藤 誠',
    email: 'makoto.ito@demo.example',
    office: 'Prague',
    kind: 'seconded',
    language: 'ja',
    isOfficeContact: true,
  },
  {
    name: 'Carolina Duarte',
    email: 'carolina.duarte@demo.example',
    office: 'Sao Paulo',
    kind: 'local',
    language: 'en',
    isOfficeContact: true,
  },
  {
    name: '渡辺 由美',
    email: 'yumi.watanabe@demo.example',
    office: 'New York',
    kind: 'posted',
    language: 'ja',
  },
];

/**
 * The demo's staff as rows, keyed by address.
 * @param signIns address to document id of the users-permissions user; staff without one cannot sign in
 */
export const demoStaffSet = (signIns: ReadonlyMap<string, string>): SeedSet => ({
  uid: 'api::staff.staff',
  keyAttribute: 'email',
  rows: PEOPLE.map(({ office, ...person }) => {
    const signIn = signIns.get(person.email);
    return {
      key: person.email,
      data: {
        isOfficeContact: false,
        ...person,
        isActive: true,
        ...(signIn === undefined ? {} : { signIn }),
      },
      links: { office: { uid: 'api::office.office', keyAttribute: 'code', key: codeOf(office) } },
    };
  }),
});
