import type { Core } from '@strapi/strapi';
import type {
  AssetKind,
  AssetState,
  KeptMachine,
  Machine,
  Machines,
  PortalPerson,
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

interface Find {
  readonly filters: Readonly<Record<string, unknown>>;
  readonly sort: readonly string[];
  readonly populate: readonly string[];
  readonly limit: number;
}

const machineOf = (asset: AssetRecord, person: PortalPerson): Machine => ({
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
  isMine: asset.user?.documentId === person.staffId,
});

/** The machines of the offices (R15). What a person may see of them is the platform's scope. */
const machines = ({ strapi }: { strapi: Core.Strapi }): Machines => {
  const find = (
    person: PortalPerson,
    narrower: Readonly<Record<string, unknown>>,
  ): Promise<AssetRecord[]> => {
    const documents = strapi.documents(ASSET) as unknown as {
      findMany(find: Find): Promise<AssetRecord[]>;
    };
    return documents.findMany({
      filters: { $and: [platform(strapi, 'scope').machinesOf(person), narrower] },
      sort: ['tag:asc', 'id:asc'],
      populate: ['user'],
      limit: LIST_LENGTH,
    });
  };
  return {
    async listForPerson(person) {
      const all = (await find(person, {})).map((asset) => machineOf(asset, person));
      return [...all.filter(({ isMine }) => isMine), ...all.filter(({ isMine }) => !isMine)];
    },
    async findForPerson(person, id): Promise<KeptMachine | null> {
      const [asset] = await find(person, { documentId: id });
      return asset ? { ...machineOf(asset, person), rowId: asset.id } : null;
    },
  };
};
export default machines;
