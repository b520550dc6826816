/**
 * What a form of the Content Manager hides is not kept. A question that asked for a choice and now asks for a text
 * still has its choices in the form, out of sight: they would be refused where nobody can see them.
 */
type Data = Readonly<Record<string, unknown>>;

/** The two shapes of a condition that our schemas use; Strapi itself takes any JSON Logic. */
export type Condition =
  | { readonly '==': readonly [{ readonly var: string }, unknown] }
  | { readonly in: readonly [{ readonly var: string }, readonly unknown[]] };

export interface HideableAttribute {
  readonly type: string;
  readonly required?: boolean;
  readonly component?: string;
  readonly conditions?: { readonly visible?: Condition };
}
export type Attributes = Readonly<Record<string, HideableAttribute | undefined>>;

const holds = (condition: Condition, row: Data): boolean => {
  if ('in' in condition) {
    const [{ var: name }, values] = condition.in;
    return values.includes(row[name]);
  }
  const [{ var: name }, value] = condition['=='];
  return row[name] === value;
};

/** Whether a row hides an attribute of its own. A row that does not say what the condition asks hides nothing. */
const isHidden = (attribute: HideableAttribute, row: Data): boolean => {
  const condition = attribute.conditions?.visible;
  if (!condition) return false;
  const asked = ('in' in condition ? condition.in : condition['=='])[0].var;
  return Object.hasOwn(row, asked) && !holds(condition, row);
};

/** What stands in place of a hidden value. A needed one keeps its own: it has one whether it is shown or not. */
const emptied = (attribute: HideableAttribute, value: unknown): unknown => {
  if (attribute.type === 'component') return [];
  return attribute.required === true ? value : null;
};

/**
 * A change without the values that its own conditions hide, in parts as well. The Content Manager leaves them out of
 * what it sends, and what is not sent would stay stored: so they are emptied by name.
 * @param attributesOf the attributes of a component by its uid
 */
export function withoutHidden(
  attributes: Attributes,
  row: Data,
  attributesOf: (component: string) => Attributes,
): Data {
  const kept: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(row)) {
    const component = attributes[name]?.component;
    const inner = component === undefined ? undefined : attributesOf(component);
    const part = (item: unknown): unknown =>
      inner && typeof item === 'object' && item !== null
        ? withoutHidden(inner, item as Data, attributesOf)
        : item;
    kept[name] = Array.isArray(value) ? value.map(part) : part(value);
  }
  for (const [name, attribute] of Object.entries(attributes)) {
    if (!attribute || !isHidden(attribute, row)) continue;
    const value = emptied(attribute, row[name]);
    if (value !== undefined) kept[name] = value;
  }
  return kept;
}
