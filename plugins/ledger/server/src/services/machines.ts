import type { Core } from '@strapi/strapi';
import {
  ASSET_KINDS,
  type AssetKind,
  type AssetState,
  type KeptMachine,
  type Machine,
  type Machines,
  type OfficeMachines,
  type PortalPerson,
} from '@kaigai-desk/domain';
import { platform } from '../platform';

const ASSET = 'api::asset.asset';
/** Most machines on the list of an office; the largest one reported 111. */
const LIST_LENGTH = 1_000;

interface AssetRecord {
  readonly id: number;
  readonly documentId: string;
  readonly tag: string;
  readonly kind: AssetKind;
  readonly state: AssetState;
  readonly maker: string | null;
  readonly model: string | null;
  readonly serialNumber: string | null;
  readonly hostName: string | null;
  readonly operatingSystem: string | null;
  readonly user?: { readonly documentId: string; readonly name: string } | null;
}

type Filters = Readonly<Record<string, unknown>>;
interface Find {
  readonly filters: Filters;
  readonly sort: readonly string[];
  readonly populate: readonly string[];
  readonly limit: number;
}

const machineOf = (asset: AssetRecord, userId: string | null): Machine => ({
  id: asset.documentId,
  tag: asset.tag,
  kind: asset.kind,
  state: asset.state,
  maker: asset.maker ?? '',
  model: asset.model ?? '',
  serialNumber: asset.serialNumber ?? '',
  hostName: asset.hostName ?? '',
  operatingSystem: asset.operatingSystem ?? '',
  userName: asset.user?.name ?? null,
  isMine: userId !== null && asset.user?.documentId === userId,
});

/** The machines of the offices (R15). What a person may see of them is the platform's scope. */
const machines = ({ strapi }: { strapi: Core.Strapi }): Machines => {
  const documents = () =>
    strapi.documents(ASSET) as unknown as {
      findMany(find: Find): Promise<AssetRecord[]>;
      count(find: { readonly filters: Filters }): Promise<number>;
    };
  const find = (filters: Filters, limit = LIST_LENGTH): Promise<AssetRecord[]> =>
    limit === 0
      ? Promise.resolve([])
      : documents().findMany({ filters, sort: ['tag:asc', 'id:asc'], populate: ['user'], limit });
  const findFor = (person: PortalPerson, narrower: Filters): Promise<AssetRecord[]> =>
    find({ $and: [platform(strapi, 'scope').machinesOf(person), narrower] });
  return {
    async listForPerson(person) {
      const all = (await findFor(person, {})).map((asset) => machineOf(asset, person.staffId));
      return [...all.filter(({ isMine }) => isMine), ...all.filter(({ isMine }) => !isMine)];
    },
    async findForPerson(person, id): Promise<KeptMachine | null> {
      const [asset] = await findFor(person, { documentId: id });
      return asset ? { ...machineOf(asset, person.staffId), rowId: asset.id } : null;
    },
    async ofOffice(officeCode, userId, length): Promise<OfficeMachines> {
      const kept: Filters = { office: { code: officeCode }, state: { $ne: 'retired' } };
      const counts = { pc: 0, server: 0, printer: 0, other: 0 } satisfies Record<AssetKind, number>;
      for (const kind of ASSET_KINDS) counts[kind] = await documents().count({ filters: { ...kept, kind } });
      const theirs = userId === null ? [] : await find({ ...kept, user: { documentId: userId } }, length);
      const named = theirs.map(({ documentId }) => documentId);
      const others = await find({ ...kept, documentId: { $notIn: named } }, length - theirs.length);
      return {
        total: ASSET_KINDS.reduce((sum, kind) => sum + counts[kind], 0),
        counts,
        first: [...theirs, ...others].map((asset) => machineOf(asset, userId)),
      };
    },
  };
};
export default machines;
