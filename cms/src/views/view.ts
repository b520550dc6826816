/** A field and its width in twelfths of a row. */
export type Field = readonly [name: string, size: number];

/** The list and the form of a type or component in the Content Manager. */
export interface View {
  /** The attribute that names a row, in titles and in relations. */
  readonly mainField: string;
  readonly sortBy: string;
  readonly sortOrder: 'ASC' | 'DESC';
  readonly pageSize?: 10 | 20 | 50 | 100;
  readonly list: readonly string[];
  readonly edit: readonly (readonly Field[])[];
}
