/** A compiled CMS whose structure differs from ours, as after a maintenance window. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '../../..');
/** Below the checkout, so that what the compiled CMS requires is found. */
const STATE = path.join(ROOT, '.state');

type Attributes = Record<string, unknown>;

const schemaFile = (dist: string, type: string): string =>
  path.join(dist, 'src/api', type, 'content-types', type, 'schema.json');

/** Its folder, to be removed afterwards. */
export function compiledCopy(): string {
  mkdirSync(STATE, { recursive: true });
  const dist = mkdtempSync(path.join(STATE, 'dist-'));
  cpSync(path.join(ROOT, 'cms/dist'), dist, { recursive: true });
  return dist;
}

/** Adds attributes to a type of a compiled copy. */
export function addAttributes(dist: string, type: string, more: Attributes): void {
  const file = schemaFile(dist, type);
  const schema = JSON.parse(readFileSync(file, 'utf8')) as { attributes: Attributes };
  Object.assign(schema.attributes, more);
  writeFileSync(file, JSON.stringify(schema));
}

/** Adds a collection type to a compiled copy, named by its singular; its plural and table add an s. */
export function addType(dist: string, name: string, attributes: Attributes): void {
  const file = schemaFile(dist, name);
  mkdirSync(path.dirname(file), { recursive: true });
  const info = { singularName: name, pluralName: `${name}s`, displayName: name };
  const options = { draftAndPublish: false };
  writeFileSync(
    file,
    JSON.stringify({ kind: 'collectionType', collectionName: `${name}s`, info, options, attributes }),
  );
}
