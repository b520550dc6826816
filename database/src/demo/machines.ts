/** Invented machines; their tags are those that the demo's conversations speak of. */
import type { AssetKind, AssetState } from '@kaigai-desk/domain';
import { codeOf } from '../reference';
import type { SeedRow, SeedSet } from '../store';

interface DemoMachine {
  readonly tag: string;
  readonly kind: AssetKind;
  readonly maker: string;
  readonly model: string;
  readonly operatingSystem?: string;
  readonly hostName?: string;
  readonly state?: AssetState;
  /** Address of its user. */
  readonly user?: string;
  readonly note?: string;
}

const NOTEBOOK = {
  kind: 'pc',
  maker: 'Dell',
  model: 'Latitude 5440',
  operatingSystem: 'Windows 10',
} as const;

const ACCRA: readonly DemoMachine[] = [
  { ...NOTEBOOK, tag: 'ACC-0001', user: 'hanako.yamada@demo.example' },
  { ...NOTEBOOK, tag: 'ACC-0002', user: 'kwame.boateng@demo.example' },
  { ...NOTEBOOK, tag: 'ACC-0003' },
  { ...NOTEBOOK, tag: 'ACC-0004' },
  { ...NOTEBOOK, tag: 'ACC-0005', note: 'Microsoft 365のライセンスを確認中。' },
  { ...NOTEBOOK, tag: 'ACC-0006', state: 'spare' },
  {
    tag: 'ACC-0101',
    kind: 'printer',
    maker: 'Canon',
    model: 'imageRUNNER ADVANCE DX C3926i',
    hostName: 'ACC-PRINT-1',
  },
];

const PRAGUE: readonly DemoMachine[] = [
  { ...NOTEBOOK, tag: 'PRG-0009', model: 'Latitude 5410' },
  {
    ...NOTEBOOK,
    tag: 'PRG-0010',
    user: 'makoto.ito@demo.example',
    note: 'PRG-0004から入れ替えたもの。旧PCの登録が残っている可能性あり。',
  },
  { tag: 'PRG-0101', kind: 'printer', maker: 'HP', model: 'LaserJet Enterprise M611', state: 'inRepair' },
];

const SAO_PAULO: readonly DemoMachine[] = [
  {
    tag: 'SAO-0101',
    kind: 'printer',
    maker: 'Canon',
    model: 'imageRUNNER ADVANCE DX C5850i',
    hostName: 'CANON-2F',
    note: 'Moved to the second floor.',
  },
  {
    tag: 'SAO-0102',
    kind: 'printer',
    maker: 'Canon',
    model: 'i-SENSYS MF465dw',
    hostName: 'CANON-RECEPTION',
  },
  { tag: 'SAO-0201', kind: 'server', maker: 'Dell', model: 'PowerEdge T350', hostName: 'SAO-FILE-1' },
];

const rowOf = (office: string, machine: DemoMachine): SeedRow => {
  const { user, ...data } = machine;
  const isPc = machine.kind === 'pc';
  return {
    key: machine.tag,
    data: {
      state: 'inUse',
      serialNumber: `DEMO-${machine.tag}`,
      ...(isPc ? { hostName: machine.tag } : {}),
      ...data,
    },
    links: {
      office: { uid: 'api::office.office', keyAttribute: 'code', key: codeOf(office) },
      ...(user === undefined ? {} : { user: { uid: 'api::staff.staff', keyAttribute: 'email', key: user } }),
    },
  };
};

/** The demo's machines as rows, keyed by tag. */
export const demoMachines = (): SeedSet => ({
  uid: 'api::asset.asset',
  keyAttribute: 'tag',
  rows: [
    ...ACCRA.map((machine) => rowOf('Accra', machine)),
    ...PRAGUE.map((machine) => rowOf('Prague', machine)),
    ...SAO_PAULO.map((machine) => rowOf('Sao Paulo', machine)),
  ],
});
