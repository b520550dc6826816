/** Our words in the lists, filters and forms of the Content Manager, where its catalogue keys do not reach. */
import type { StrapiApp } from '@strapi/strapi/admin';
import { SYSTEM_ATTRIBUTES, TYPE_LABELS, valueLabel } from '../../labels';
import { adminLanguage } from '../language';
import { NameCell, NumberCell, ValueCell } from './ListCell';

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
  readonly hint?: string;
}
interface EditLayout {
  readonly layout: readonly (readonly (readonly FieldOfForm[])[])[];
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

const withCells = <T extends { readonly displayedHeaders: readonly Header[] }>(list: T): T => ({
  ...list,
  displayedHeaders: list.displayedHeaders.map((header) => {
    const cellFormatter = header.cellFormatter ?? formatterOf(header);
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

/** Hints are stored once, in both languages; a reader sees the own one. */
const withHints = <T extends { readonly layout: EditLayout }>(page: T): T => {
  const hints = TYPE_LABELS[modelOfPage()]?.hints ?? {};
  const language = adminLanguage();
  const layout = page.layout.layout.map((panel) =>
    panel.map((row) => row.map((field) => ({ ...field, hint: hints[field.name]?.[language] ?? field.hint }))),
  );
  return { ...page, layout: { ...page.layout, layout } };
};

/** Registers the three hooks. */
export function speakInContentManager(app: Pick<StrapiApp, 'registerHook'>): void {
  app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', withCells);
  app.registerHook('Admin/CM/pages/ListView/inject-in-filters', withFilterWords);
  app.registerHook('Admin/CM/pages/EditView/mutate-edit-view-layout', withHints);
}
