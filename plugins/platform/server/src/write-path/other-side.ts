import type { FieldIssue } from '@kaigai-desk/domain';

type Data = Readonly<Record<string, unknown>>;

/** What of an attribute says that another row holds the link. */
export type LinkAttributes = Readonly<Record<string, { readonly mappedBy?: string } | undefined>>;

/** A form sends every link along; one that changes nothing names no row. */
function changesLinks(value: unknown): boolean {
  if (Array.isArray(value) || typeof value !== 'object' || value === null) return value !== undefined;
  const { connect, disconnect, set } = value as Readonly<Record<string, unknown>>;
  const names = (rows: unknown): boolean =>
    Array.isArray(rows) ? rows.length > 0 : rows !== undefined && rows !== null;
  return names(connect) || names(disconnect) || set !== undefined;
}

/**
 * Links that another row holds and that are written from this side. The other row would change without a revision and
 * without an event of its own, so it is changed on its own side.
 */
export const fromOtherSide = (attributes: LinkAttributes, data: Data): readonly FieldIssue[] =>
  Object.entries(data)
    .filter(([name, value]) => attributes[name]?.mappedBy !== undefined && changesLinks(value))
    .map(([field]) => ({ field, code: 'field.otherSide' }));
