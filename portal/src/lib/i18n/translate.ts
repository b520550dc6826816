/** Texts with `{parameters}`; keys and parameters are checked by the compiler. */

type Texts = Readonly<Record<string, string>>;

/** The names between braces in a text. */
export type ParametersOf<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParametersOf<Rest>
  : never;

type SameParameters<A extends string, B extends string> = [ParametersOf<A>] extends [ParametersOf<B>]
  ? [ParametersOf<B>] extends [ParametersOf<A>]
    ? true
    : false
  : false;

/** What a translation must be: every key of the source, no other, each with the parameters of the source. */
export type TranslationOf<Source extends Texts, Target extends Texts> = {
  readonly [Key in keyof Source | keyof Target]: Key extends keyof Source & keyof Target
    ? SameParameters<Source[Key], Target[Key]> extends true
      ? Target[Key]
      : { readonly differs: ParametersOf<Source[Key]> }
    : never;
};

/** Checks a translation against its source at compile time and hands it on. */
export const translationOf =
  <const Source extends Texts>(_source: Source) =>
  <const Target extends Texts>(
    target: Target & TranslationOf<Source, Target>,
  ): Readonly<Record<keyof Source, string>> =>
    target;

/**
 * Fills a text in. A parameter that is missing stays visible as its name.
 * @param values by the names that stand between braces
 */
export function fill(text: string, values: Readonly<Record<string, string | number>> = {}): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  );
}
