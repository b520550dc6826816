/** A form that is shown again: with what was typed, and with what was wrong. Nothing a person wrote is lost. */
import { errorText, isCleanText, type FieldIssue, type Language } from '@kaigai-desk/domain';

/** What was typed, by field. */
export interface Typed {
  readonly values: Readonly<Record<string, string>>;
  /** Of fields that only content knows: each may have come several times. */
  readonly lists: Readonly<Record<string, readonly string[]>>;
}

export interface KeptForm extends Typed {
  /** Heads the summary; null when nothing is wrong. */
  readonly problem: string | null;
  /** What the log calls the error, where it is an unexpected one. */
  readonly id: string | null;
  readonly errors: readonly { readonly field: string; readonly text: string }[];
  /** Set when the session has ended: the page asks to sign in and keeps the rest. */
  readonly signIn: { readonly email: string } | null;
}

// eslint-disable-next-line no-control-regex -- the controls are what is looked for
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g;

/** Characters that cannot be seen are shown as `�`: who is asked to remove them must find them. */
const showControls = (text: string): string => (isCleanText(text) ? text : text.replace(CONTROL, '\uFFFD'));

const shownIn = <In, Out>(record: Readonly<Record<string, In>>, show: (value: In) => Out) =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, show(value)]));

export function keep(
  { values, lists }: Partial<Typed>,
  wrong: Partial<Omit<KeptForm, keyof Typed>> = {},
): KeptForm {
  return {
    values: shownIn(values ?? {}, showControls),
    lists: shownIn(lists ?? {}, (list) => list.map(showControls)),
    problem: null,
    id: null,
    errors: [],
    signIn: null,
    ...wrong,
  };
}

/**
 * The errors of a form in the reader's language.
 * @param visible fields a person can see; an error elsewhere (a hidden field) says that the whole could not be read
 */
export function describeIssues(
  issues: readonly FieldIssue[],
  visible: (field: string) => boolean,
  language: Language,
): Pick<KeptForm, 'problem' | 'errors'> {
  const errors = issues
    .filter((issue) => visible(issue.field))
    .map((issue) => ({ field: issue.field, text: errorText(issue.code, language) }));
  const code = errors.length === issues.length ? 'input.invalid' : 'input.unreadable';
  return { problem: errorText(code, language), errors };
}
