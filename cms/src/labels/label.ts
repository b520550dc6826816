/** One text in both languages of the admin. */
export interface Label {
  readonly ja: string;
  readonly en: string;
}

/** What the admin says for a content type or a component, its attributes and the values of its enumerations. */
export interface TypeLabels {
  readonly name: Label;
  /** Every attribute of the schema, relations and components included. */
  readonly attributes: Readonly<Record<string, Label>>;
  /** Enumeration to value to label. */
  readonly values?: Readonly<Record<string, Readonly<Record<string, Label>>>>;
  /** A sentence under a field. Strapi keeps one text for both languages, so both stand in it. */
  readonly hints?: Readonly<Record<string, Label>>;
}

/** Both languages in one text, for the places where Strapi shows the stored label instead of a translated one. */
export const bilingual = ({ ja, en }: Label): string => `${ja} / ${en}`;
