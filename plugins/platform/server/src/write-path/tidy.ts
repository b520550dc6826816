import { DERIVED_KEYS } from './derived-keys';

type Data = Readonly<Record<string, unknown>>;
type Attributes = Readonly<
  Record<string, { readonly type: string; readonly required?: boolean } | undefined>
>;

const SHORT_TEXTS: ReadonlySet<string> = new Set(['string', 'email']);

/**
 * What is written, as it is kept: short texts without spaces at their ends, and none instead of an empty one where
 * none is needed. A form of the Content Manager sends '' for a field that was emptied: for a unique index two machines
 * without a serial number would be one. The desk's own keys are taken from nobody.
 * @param isNew for a new row, whose derived key must not be copied from another one
 */
export function tidied(uid: string, attributes: Attributes, data: Data, isNew: boolean): Data {
  const tidy: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(data)) {
    const attribute = attributes[name];
    if (typeof value !== 'string' || !attribute || !SHORT_TEXTS.has(attribute.type)) {
      tidy[name] = value;
      continue;
    }
    const text = value.trim();
    tidy[name] = text === '' && attribute.required !== true ? null : text;
  }
  const derived = DERIVED_KEYS[uid]?.attribute;
  if (derived === undefined) return tidy;
  const { [derived]: _given, ...rest } = tidy;
  return isNew ? { ...rest, [derived]: null } : rest;
}
