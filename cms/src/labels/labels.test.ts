/** Every name that the admin shows of our content is there in Japanese and in English (R27). */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { contentMessages, PART_LABELS, TYPE_LABELS, valueLabel, type Label, type TypeLabels } from './index';
import { PART_VIEWS, TYPE_VIEWS } from '../views';

interface Attribute {
  readonly type: string;
  readonly enum?: readonly string[];
}
interface Schema {
  readonly uid: string;
  readonly info: { readonly displayName: string };
  readonly attributes: Readonly<Record<string, Attribute>>;
}

const SOURCE = path.resolve(__dirname, '..');
const read = (file: string): Omit<Schema, 'uid'> =>
  JSON.parse(readFileSync(path.join(SOURCE, file), 'utf8')) as Omit<Schema, 'uid'>;

const types = readdirSync(path.join(SOURCE, 'api')).map((name): Schema => ({
  uid: `api::${name}.${name}`,
  ...read(`api/${name}/content-types/${name}/schema.json`),
}));
const parts = readdirSync(path.join(SOURCE, 'components')).flatMap((category) =>
  readdirSync(path.join(SOURCE, 'components', category)).map((file): Schema => ({
    uid: `${category}.${path.basename(file, '.json')}`,
    ...read(`components/${category}/${file}`),
  })),
);

const JAPANESE = /[぀-ヿ㐀-鿿]/;
const isIn = (label: Label | undefined): boolean =>
  label !== undefined &&
  label.en.trim() !== '' &&
  !JAPANESE.test(label.en) &&
  (JAPANESE.test(label.ja) || /^[A-Z]+$/.test(label.ja));

const gapsOf = ({ uid, attributes }: Schema, labels: TypeLabels | undefined): string[] => {
  const gaps = isIn(labels?.name) ? [] : [uid];
  for (const [name, attribute] of Object.entries(attributes)) {
    if (!isIn(labels?.attributes[name])) gaps.push(`${uid}.${name}`);
    for (const value of attribute.enum ?? []) {
      if (!isIn(labels?.values?.[name]?.[value])) gaps.push(`${uid}.${name}.${value}`);
    }
  }
  return gaps;
};

/** Labels of what is no longer there would hide a renamed attribute. */
const leftoversOf = ({ uid, attributes }: Schema, labels: TypeLabels | undefined): string[] => {
  const names = Object.keys(labels?.attributes ?? {}).filter((name) => !(name in attributes));
  const values = Object.entries(labels?.values ?? {}).flatMap(([name, words]) =>
    Object.keys(words)
      .filter((value) => !(attributes[name]?.enum ?? []).includes(value))
      .map((value) => `${name}.${value}`),
  );
  return [
    ...names,
    ...values,
    ...Object.keys(labels?.hints ?? {}).filter((name) => !(name in attributes)),
  ].map((name) => `${uid}.${name}`);
};

it('finds the schemas', () => {
  expect(types.map(({ uid }) => uid)).toContain('api::office.office');
  expect(types.length).toBeGreaterThanOrEqual(8);
  expect(parts.length).toBeGreaterThanOrEqual(3);
});

it('names every type, attribute, relation and value of an enumeration in both languages', () => {
  expect(types.flatMap((schema) => gapsOf(schema, TYPE_LABELS[schema.uid]))).toEqual([]);
  expect(parts.flatMap((schema) => gapsOf(schema, PART_LABELS[schema.uid]))).toEqual([]);
});

it('names nothing that is not there', () => {
  expect(types.flatMap((schema) => leftoversOf(schema, TYPE_LABELS[schema.uid]))).toEqual([]);
  expect(parts.flatMap((schema) => leftoversOf(schema, PART_LABELS[schema.uid]))).toEqual([]);
  const uids = [...types, ...parts].map(({ uid }) => uid);
  const extra = [...Object.keys(TYPE_LABELS), ...Object.keys(PART_LABELS)].filter(
    (uid) => !uids.includes(uid),
  );
  expect(extra).toEqual(['plugin::users-permissions.user']);
});

it('says them under the keys that the Content Manager asks for', () => {
  const ja = contentMessages('ja');
  const en = contentMessages('en');
  for (const { uid, info, attributes } of types) {
    expect(ja[info.displayName]).toBe(TYPE_LABELS[uid]?.name.ja);
    for (const name of Object.keys(attributes)) {
      expect(en[`content-manager.content-types.${uid}.${name}`]).toBe(TYPE_LABELS[uid]?.attributes[name]?.en);
    }
  }
  for (const { uid, info, attributes } of parts) {
    expect(en[info.displayName]).toBe(PART_LABELS[uid]?.name.en);
    for (const name of Object.keys(attributes)) {
      expect(ja[`content-manager.components.${uid}.${name}`]).toBe(PART_LABELS[uid]?.attributes[name]?.ja);
    }
  }
  expect(Object.keys(ja).sort()).toEqual(Object.keys(en).sort());
  expect(valueLabel('api::office.office', 'phase', 'preparing', 'ja')).toBe('準備中');
  expect(valueLabel('office.opening-hours', 'weekday', 'monday', 'en')).toBe('Monday');
});

it('lays out only what the schemas have', () => {
  const views = { ...TYPE_VIEWS, ...PART_VIEWS };
  for (const { uid, attributes } of [...types, ...parts]) {
    const view = views[uid];
    const named = [
      view?.mainField,
      view?.sortBy,
      ...(view?.list ?? []),
      ...(view?.edit.flat() ?? []).map(([name]) => name),
    ];
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((name) => name === undefined || !(name in attributes))).toEqual([]);
    const widths = (view?.edit ?? []).map((row) => row.reduce((sum, [, width]) => sum + width, 0));
    expect(widths.filter((width) => width > 12)).toEqual([]);
  }
});
