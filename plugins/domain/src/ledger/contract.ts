/** What the CMS answers about the machines of an office (R15). */
export const ASSET_KINDS = ['pc', 'server', 'printer', 'other'] as const;
export type AssetKind = (typeof ASSET_KINDS)[number];

export const ASSET_STATES = ['inUse', 'spare', 'inRepair', 'retired'] as const;
export type AssetState = (typeof ASSET_STATES)[number];

export interface Machine {
  /** Document id; goes along with a ticket. */
  readonly id: string;
  /** 管理番号, e.g. `ACC-0003`. */
  readonly tag: string;
  readonly kind: AssetKind;
  readonly state: AssetState;
  readonly maker: string;
  readonly model: string;
  readonly serialNumber: string;
  readonly hostName: string;
  readonly operatingSystem: string;
  readonly userName: string | null;
  /** Whether the reader is its user. */
  readonly isMine: boolean;
}

/** Machines of an office as the desk sees them: retired ones left out. */
export interface OfficeMachines {
  readonly total: number;
  readonly counts: Readonly<Record<AssetKind, number>>;
  /** The first of them: those of the person who was named, then by tag. */
  readonly first: readonly Machine[];
}

/** GET /api/ledger/machines: of my office, retired ones left out; mine first, then by tag. */
export interface MachineListAnswer {
  readonly machines: readonly Machine[];
}
