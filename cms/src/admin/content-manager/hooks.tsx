/** Our words in the lists, filters and forms of the Content Manager, where its catalogue keys do not reach. */
import type { StrapiApp } from '@strapi/strapi/admin';
import { PART_LABELS, SYSTEM_ATTRIBUTES, TYPE_LABELS, valueLabel, type TypeLabels } from '../../labels';
import { adminLanguage } from '../language';
import { LanguagesCell, NameCell, NumberCell, ValueCell } from './ListCell';

interface Header {
  readonly name: string;
  readonly attribute: { readonly type: string; readonly target?: string };
  readonly cellFormatter?: unknown;
}
interface Filter {
  readonly name: string;
  readonly label: unknown;
  readonly options?: readonly { readonly label?: string; readonly value: string }[];
}
interface FieldOfForm {
  readonly name: string;
  readonly hint?: string | undefined;
  readonly attribute?: { readonly component?: string };
  /** Which attribute heads each entry of a repeatable part. */
  readonly mainField?: { readonly name: string };
}
type Rows = readonly (readonly FieldOfForm[])[];
interface EditLayout {
  readonly layout: readonly Rows[];
  /** By uid of the component. */
  readonly components: Readonly<Record<string, { readonly layout: Rows }>>;
  readonly settings: { readonly mainField?: string };
}
type Row = Readonly<Record<string, unknown>>;
type FormatCell = (row: Row, header: Header, context: { readonly model: string }) => unknown;

/** Numbers that people read aloud. */
const SPOKEN_NUMBERS = ['number', 'ticketNumber'];

const hasNameInBothLanguages = (uid: string | undefined): boolean =>
  uid !== undefined && 'nameJa' in (TYPE_LABELS[uid]?.attributes ?? {});

/** Hooks are not told whose list or form it is; the address of the page is. */
const modelOfPage = (): string =>
  /\/content-manager\/(?:collection-types|single-types)\/([^/?#]+)/.exec(window.location.pathname)?.[1] ?? '';

const formatterOf = ({ name, attribute }: Header): FormatCell | undefined => {
  if (attribute.type === 'enumeration') {
    return (row, header, { model }) => (
      <ValueCell model={model} attribute={header.name} value={row[header.name]} />
    );
  }
  if (attribute.type === 'relation') {
    return hasNameInBothLanguages(attribute.target) ? (row) => <NameCell target={row[name]} /> : undefined;
  }
  if (SPOKEN_NUMBERS.includes(name)) return (row) => <NumberCell value={row[name]} />;
  return undefined;
};

/** The column that the i18n plugin puts into the list of a localised type. */
const LANGUAGES_COLUMN = 'locales';

const withCells = <T extends { readonly displayedHeaders: readonly Header[] }>(list: T): T => ({
  ...list,
  displayedHeaders: list.displayedHeaders.map((header) => {
    const cellFormatter =
      header.name === LANGUAGES_COLUMN
        ? (row: Row) => <LanguagesCell row={row} />
        : (header.cellFormatter ?? formatterOf(header));
    return cellFormatter === undefined ? header : { ...header, cellFormatter };
  }),
});

const withFilterWords = <T extends { readonly displayedFilters: readonly Filter[] }>(list: T): T => {
  const model = modelOfPage();
  const language = adminLanguage();
  const labels = { ...SYSTEM_ATTRIBUTES, ...TYPE_LABELS[model]?.attributes };
  return {
    ...list,
    displayedFilters: list.displayedFilters.map((filter) => ({
      ...filter,
      label: labels[filter.name]?.[language] ?? filter.label,
      ...(filter.options
        ? {
            options: filter.options.map((option) => {
              const word = valueLabel(model, filter.name, option.value, language);
              return word === option.value ? option : { ...option, label: word };
            }),
          }
        : {}),
    })),
  };
};

/** The attribute that names a row, in the reader's language where there is one for each: `labelJa` or `labelEn`. */
const nameInLanguage = (name: string, labels: TypeLabels | undefined): string => {
  const own = name.replace(/(?:Ja|En)$/, adminLanguage() === 'ja' ? 'Ja' : 'En');
  return own in (labels?.attributes ?? {}) ? own : name;
};

const rowsInLanguage = (rows: Rows, labels: TypeLabels | undefined): Rows => {
  const hints = labels?.hints ?? {};
  const language = adminLanguage();
  return rows.map((row) =>
    row.map((field) => {
      const part = field.attribute?.component;
      const hint = hints[field.name]?.[language] ?? field.hint;
      if (part === undefined || !field.mainField) return { ...field, hint };
      const head = nameInLanguage(field.mainField.name, PART_LABELS[part]);
      return { ...field, hint, mainField: { ...field.mainField, name: head } };
    }),
  );
};

/** Hints and the names of rows are chosen once, for both languages; a reader sees the own ones. */
const inLanguage = <T extends { readonly layout: EditLayout }>(page: T): T => {
  const labels = TYPE_LABELS[modelOfPage()];
  const { settings } = page.layout;
  const layout = page.layout.layout.map((panel) => rowsInLanguage(panel, labels));
  const components = Object.fromEntries(
    Object.entries(page.layout.components).map(([uid, part]) => [
      uid,
      { ...part, layout: rowsInLanguage(part.layout, PART_LABELS[uid]) },
    ]),
  );
  const heading =
    settings.mainField === undefined
      ? settings
      : { ...settings, mainField: nameInLanguage(settings.mainField, labels) };
  return { ...page, layout: { ...page.layout, layout, components, settings: heading } };
};

/** Registers the three hooks. */
export function speakInContentManager(app: Pick<StrapiApp, 'registerHook'>): void {
  app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', withCells);
  app.registerHook('Admin/CM/pages/ListView/inject-in-filters', withFilterWords);
  app.registerHook('Admin/CM/pages/EditView/mutate-edit-view-layout', inLanguage);
}
