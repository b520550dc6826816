/**
 * The software of table 1 that is handed to offices by licences (R19). The specification names neither how many there
 * are nor how they are counted: the numbers are left empty, the way of counting is the makers' usual one.
 */
import type { SeedRow } from './store';

interface Licence {
  readonly code: string;
  readonly product: string;
  readonly kind: 'perUser' | 'perDevice' | 'site';
  /** Name of the software in table 1. */
  readonly software: string;
}

export const LICENCES: readonly Licence[] = [
  { code: 'microsoft-365', product: 'Microsoft 365', kind: 'perUser', software: 'Microsoft 365' },
  { code: 'zscaler', product: 'Zscaler', kind: 'perUser', software: 'Zscaler' },
  { code: 'passlogic', product: 'Passlogic', kind: 'perUser', software: 'Passlogic' },
  { code: 'cachatto', product: 'CACHATTO', kind: 'perUser', software: 'CACHATTO' },
  {
    code: 'office-2016-2019',
    product: 'Microsoft Office 2016/2019',
    kind: 'perDevice',
    software: 'Microsoft Office 2016/2019',
  },
  { code: 'mcafee', product: 'McAfee', kind: 'perDevice', software: 'McAfee' },
  {
    code: 'cybernetcloud',
    product: 'CybernetCloud client',
    kind: 'perDevice',
    software: 'CybernetCloud client',
  },
];

const NOTE =
  '数え方と保有数は、契約書を確認して入力してください。 / Please enter the way of counting and the entitlement from the contract.';

/** The licences as rows, keyed by code. */
export const licenceRows = (): SeedRow[] =>
  LICENCES.map(({ code, product, kind, software }) => ({
    key: code,
    data: { code, product, kind, entitlement: null, note: NOTE },
    links: { software: { uid: 'api::software.software', keyAttribute: 'name', key: software } },
  }));
