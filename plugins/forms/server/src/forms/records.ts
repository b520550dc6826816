import type { Core } from '@strapi/strapi';
import type {
  AnswerValues,
  FormState,
  Language,
  OfficeCard,
  OfficePhase,
  Prefill,
  Respondent,
} from '@kaigai-desk/domain';

export const FORM = 'api::form.form';
export const FORM_VERSION = 'api::form-version.form-version';
export const ANSWER = 'api::answer.answer';
export const OFFICE = 'api::office.office';
export const STAFF = 'api::staff.staff';
export const REGION = 'api::region.region';

export interface RegionRecord {
  readonly code: string;
  readonly nameJa: string;
  readonly nameEn: string;
}

export interface OfficeRecord {
  readonly documentId: string;
  readonly code: string;
  readonly nameJa: string;
  readonly nameEn: string;
  readonly countryCode: string;
  readonly timeZone: string;
  readonly phase: OfficePhase;
  readonly pcsReported: number | null;
  readonly serversReported: number | null;
  readonly printersReported: number | null;
  /** Where it was populated. */
  readonly region?: RegionRecord | null;
}

/** The attributes of an office in which the facts stand that a field may begin with. */
export const FACTS: Readonly<Record<Prefill, keyof OfficeRecord>> = {
  officePcs: 'pcsReported',
  officeServers: 'serversReported',
  officePrinters: 'printersReported',
};

export interface StaffRecord {
  readonly documentId: string;
  readonly name: string;
  readonly email: string;
  readonly office?: OfficeRecord | null;
}

export interface FormRecord {
  readonly id: number;
  readonly documentId: string;
  readonly key: string;
  readonly titleJa: string;
  readonly titleEn: string;
  readonly state: FormState;
  readonly respondent: Respondent;
  readonly opensOn: string | null;
  readonly closesOn: string | null;
  readonly version: number;
  /** Where it was populated: the offices that are asked; none is all of them. */
  readonly offices?: readonly OfficeRecord[];
  readonly fields?: readonly Readonly<Record<string, unknown>>[];
}

export interface FormVersionRecord {
  readonly formKey: string;
  readonly version: number;
  /** As JSON gives it back: read it with `definitionOf`. */
  readonly definition: Readonly<Record<string, unknown>>;
}

export interface AnswerRecord {
  readonly id: number;
  readonly documentId: string;
  readonly formKey: string;
  readonly formVersion: number;
  readonly isOlderVersion: boolean;
  readonly officeCode: string;
  readonly answeredById: string | null;
  readonly answeredByName: string;
  readonly answeredAt: string;
  readonly language: Language;
  readonly values: AnswerValues;
  readonly isCurrent: boolean;
  readonly requestId: string;
}

interface Records {
  [FORM]: FormRecord;
  [FORM_VERSION]: FormVersionRecord;
  [ANSWER]: AnswerRecord;
  [OFFICE]: OfficeRecord;
  [STAFF]: StaffRecord;
  [REGION]: RegionRecord;
}

export interface Find {
  readonly filters?: Readonly<Record<string, unknown>>;
  readonly sort?: readonly string[];
  readonly populate?: Readonly<Record<string, unknown>>;
  readonly fields?: readonly string[];
}

/** The part of Strapi's document service that forms use. It joins an open transaction by itself. */
export interface Documents<R> {
  findFirst(find: Find): Promise<R | null>;
  findMany(find: Find): Promise<R[]>;
  count(find: Find): Promise<number>;
  create(change: { readonly data: Readonly<Record<string, unknown>> }): Promise<R>;
  update(change: {
    readonly documentId: string;
    readonly data: Readonly<Record<string, unknown>>;
  }): Promise<R | null>;
}

/** Documents of a type of ours, with the shape of its schema file. */
export function documentsOf<U extends keyof Records>(strapi: Core.Strapi, uid: U): Documents<Records[U]> {
  return strapi.documents(uid) as unknown as Documents<Records[U]>;
}

/**
 * Reads a form's row for writing: on PostgreSQL it stays locked until the transaction ends, SQLite has one writer.
 * Changing, closing and answering a form are in order by this lock.
 */
export async function lockForm(
  strapi: Core.Strapi,
  where: { readonly documentId: string } | { readonly key: string },
): Promise<FormRecord | null> {
  return strapi.db.transaction(async ({ trx }) => {
    const builder = strapi.db.queryBuilder(FORM) as unknown as {
      where(where: object): {
        forUpdate(): { first(): { transacting(trx: unknown): { execute(): Promise<FormRecord | null> } } };
      };
    };
    return builder.where(where).forUpdate().first().transacting(trx).execute();
  });
}

/** The office as everybody may see it. */
export const officeCard = (office: OfficeCard): OfficeCard => ({
  code: office.code,
  nameJa: office.nameJa,
  nameEn: office.nameEn,
  countryCode: office.countryCode,
  timeZone: office.timeZone,
  phase: office.phase,
});
