/** Invented vendors, counts of licences and notices of the demo's offices. */
import type { StaffKind } from '@kaigai-desk/domain';
import { codeOf } from '../reference';
import type { SeedLink, SeedRow, SeedSet } from '../store';

const DAY = 86_400_000;
const dayOf = (instant: number): string => new Date(instant).toISOString().slice(0, 10);
/** The last day of the month before. */
const lastMonthEnd = (now: number): string => {
  const date = new Date(now);
  return dayOf(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 0));
};

const officeLink = (nameEn: string): SeedLink => ({
  uid: 'api::office.office',
  keyAttribute: 'code',
  key: codeOf(nameEn),
});

interface DemoVendor {
  readonly office: string;
  readonly name: string;
  readonly purpose: string;
  readonly hours: string;
  readonly phone: string;
  readonly email: string;
  /** Days from the seeding; none where the contract has no end. */
  readonly contractDays?: number;
  readonly note?: string;
}

const VENDORS: readonly DemoVendor[] = [
  {
    office: 'Accra',
    name: 'Volta Networks (demo)',
    purpose: 'Line, router and Wi-Fi of the new office; cabling of the meeting room',
    hours: 'Mon-Fri 08:00-17:00 (Accra)',
    phone: '+233-30-000-0100',
    email: 'support@volta-networks.demo.example',
    contractDays: 320,
  },
  {
    office: 'Lagos',
    name: 'Eko Office Systems (demo)',
    purpose: 'Maintenance of router, server and printers',
    hours: 'Mon-Fri 08:30-17:30, Sat 09:00-13:00 (Lagos)',
    phone: '+234-1-000-0200',
    email: 'helpdesk@eko-office.demo.example',
    contractDays: 45,
    note: 'Ask for the technician on duty. Visits within one working day.',
  },
  {
    office: 'Sao Paulo',
    name: 'Paulista Impressoras (demo)',
    purpose: 'Rental and repair of the printers',
    hours: 'Mon-Fri 09:00-18:00 (São Paulo)',
    phone: '+55-11-0000-0300',
    email: 'contato@paulista-impressoras.demo.example',
  },
];

/** The demo's vendors as rows, keyed by name. */
export const demoVendors = (now: number): SeedSet => ({
  uid: 'api::vendor.vendor',
  keyAttribute: 'name',
  rows: VENDORS.map(({ office, contractDays, ...vendor }) => ({
    key: vendor.name,
    data: {
      ...vendor,
      isActive: true,
      contractUntil: contractDays === undefined ? null : dayOf(now + contractDays * DAY),
    },
    links: { office: officeLink(office) },
  })),
});

/** Office, licence, and seats by kind of staff. */
const ALLOCATIONS: readonly (readonly [string, string, Readonly<Partial<Record<StaffKind, number>>>])[] = [
  ['Accra', 'microsoft-365', { posted: 2, local: 4 }],
  ['Accra', 'zscaler', { posted: 2, local: 4 }],
  ['Prague', 'microsoft-365', { posted: 3, local: 6, seconded: 1 }],
];

/** The demo's figures as rows. They have no name of their own; the key says which licence, office and kind it is. */
export const demoAllocations = (now: number): SeedSet => ({
  uid: 'api::licence-allocation.licence-allocation',
  keyAttribute: 'uniqueKey',
  rows: ALLOCATIONS.flatMap(([office, licence, seats]) =>
    Object.entries(seats).map(([staffKind, count]): SeedRow => ({
      key: `${licence}#${codeOf(office)}#${staffKind}`,
      data: { staffKind, seats: count, countedOn: lastMonthEnd(now) },
      links: {
        office: officeLink(office),
        licence: { uid: 'api::licence.licence', keyAttribute: 'code', key: licence },
      },
    })),
  ),
});

const REGION: SeedLink = {
  uid: 'api::region.region',
  keyAttribute: 'code',
  key: 'middle-east-and-africa',
};

/** The demo's notices as rows, keyed by the Japanese title: one for everybody, one for a region. */
export const demoNotices = (now: number): SeedSet => ({
  uid: 'api::notice.notice',
  keyAttribute: 'title',
  rows: [
    {
      key: '機器台数の調査にご協力ください',
      data: { showsFrom: dayOf(now - 7 * DAY), showsUntil: null },
      texts: {
        ja: {
          title: '機器台数の調査にご協力ください',
          body: '事務所の連絡担当の方は、調査票**機器台数の調査**にお答えください。わからない欄は空欄のままで構いません。',
        },
        en: {
          title: 'Please answer the form “Machine counts”',
          body: 'If you are the contact of your office, please answer the form **Machine counts**. Leave a field empty if you do not know.',
        },
      },
    },
    {
      key: 'Zscalerの更新(中東アフリカ地域)',
      data: { showsFrom: dayOf(now - 2 * DAY), showsUntil: dayOf(now + 30 * DAY) },
      links: { regions: [REGION] },
      texts: {
        ja: {
          title: 'Zscalerの更新(中東アフリカ地域)',
          body: '中東アフリカ地域のPCで、Zscalerを順に更新しています。\n\n- 更新のあと、一度だけサインインし直す画面が出ます。\n- **つながらなくなったとき**は、PCを再起動してから海外デスクへお知らせください。',
        },
        en: {
          title: 'Zscaler is being updated (Middle East and Africa)',
          body: 'We are updating Zscaler on the PCs of your region, one after the other.\n\n- After the update you are asked once to sign in again.\n- **If you lose the connection**, please restart the PC and then tell Kaigai Desk.',
        },
      },
    },
  ],
});
