/** The parts of a stored Content Manager configuration that we set, each of which HQ IT may change by itself. */
import { bilingual, SYSTEM_ATTRIBUTES, type TypeLabels } from '../labels';
import { TYPE_VIEWS, type View } from '../views';

interface PlacedField {
  readonly name: string;
  readonly size: number;
}

export interface Configuration {
  settings: Record<string, unknown>;
  metadatas: Record<string, { edit: Record<string, unknown>; list: Record<string, unknown> }>;
  layouts: { list: string[]; edit: PlacedField[][] };
}

export interface Model {
  readonly attributes: Readonly<Record<string, { readonly type: string; readonly target?: string }>>;
}

export interface Part {
  readonly name: string;
  readonly wanted: unknown;
  read(configuration: Configuration): unknown;
  write(configuration: Configuration): void;
}

const settingsPart = (view: View): Part => {
  const wanted = {
    mainField: view.mainField,
    defaultSortBy: view.sortBy,
    defaultSortOrder: view.sortOrder,
    pageSize: view.pageSize ?? 20,
  };
  return {
    name: 'settings',
    wanted,
    read: ({ settings }) => Object.fromEntries(Object.keys(wanted).map((key) => [key, settings[key]])),
    write: ({ settings }) => void Object.assign(settings, wanted),
  };
};

const layoutParts = (view: View): Part[] => {
  const list = [...view.list];
  const edit = view.edit.map((row) => row.map(([name, size]) => ({ name, size })));
  return [
    {
      name: 'list',
      wanted: list,
      read: ({ layouts }) => layouts.list,
      write: ({ layouts }) => {
        layouts.list = list;
      },
    },
    {
      name: 'edit',
      wanted: edit,
      read: ({ layouts }) => layouts.edit.map((row) => row.map(({ name, size }) => ({ name, size }))),
      write: ({ layouts }) => {
        layouts.edit = edit;
      },
    },
  ];
};

const attributePart = (attribute: string, model: Model, labels: TypeLabels): Part | undefined => {
  const label = labels.attributes[attribute] ?? SYSTEM_ATTRIBUTES[attribute];
  if (!label) return undefined;
  const hint = labels.hints?.[attribute];
  const target = model.attributes[attribute]?.target;
  const mainField = target === undefined ? undefined : TYPE_VIEWS[target]?.mainField;
  const wanted = {
    label: bilingual(label),
    ...(hint ? { description: bilingual(hint) } : {}),
    ...(mainField === undefined ? {} : { mainField }),
  };
  return {
    name: `attribute.${attribute}`,
    wanted,
    read: ({ metadatas }) => {
      const edit = metadatas[attribute]?.edit ?? {};
      return Object.fromEntries(Object.keys(wanted).map((key) => [key, edit[key]]));
    },
    write: ({ metadatas }) => {
      const meta = metadatas[attribute];
      if (!meta) return;
      Object.assign(meta.edit, wanted);
      meta.list['label'] = wanted.label;
    },
  };
};

/** All parts of one type or component. */
export function partsOf(view: View, labels: TypeLabels, model: Model): readonly Part[] {
  const attributes = Object.keys(model.attributes).map((attribute) =>
    attributePart(attribute, model, labels),
  );
  return [settingsPart(view), ...layoutParts(view), ...attributes.filter((part) => part !== undefined)];
}

/**
 * A list or a layout without the attributes that are not in both schemas, then and now: what Strapi appends or drops
 * by itself when a schema changes is no change of a person.
 */
export function withoutSchemaChanges(value: unknown, isInBoth: (attribute: string) => boolean): unknown {
  if (!Array.isArray(value)) return value;
  return value
    .map((item: unknown) => (Array.isArray(item) ? withoutSchemaChanges(item, isInBoth) : item))
    .filter((item: unknown) => {
      if (typeof item === 'string') return isInBoth(item);
      if (Array.isArray(item)) return item.length > 0;
      return typeof item === 'object' && item !== null && 'name' in item && isInBoth(String(item.name));
    });
}
