/** A form that is shown again: with what was typed, and with what was wrong. Nothing a person wrote is lost. */
import { errorText, isCleanText, type FieldIssue, type Language } from '@kaigai-desk/domain';

export interface KeptForm {
  /** What was typed, by field. */
  readonly values: Readonly<Record<string, string>>;
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

export function keep(
  values: Readonly<Record<string, string>>,
  wrong: Partial<Omit<KeptForm, 'values'>> = {},
): KeptForm {
  const shown = Object.fromEntries(Object.entries(values).map(([name, text]) => [name, showControls(text)]));
  return { values: shown, problem: null, id: null, errors: [], signIn: null, ...wrong };
}

/**
 * The errors of a form in the reader's language.
 * @param visible fields a person can see; an error elsewhere (a hidden field) says that the whole could not be read
 */
export function describeIssues(
  issues: readonly FieldIssue[],
  visible: readonly string[],
  language: Language,
): Pick<KeptForm, 'problem' | 'errors'> {
  const errors = issues
    .filter((issue) => visible.includes(issue.field))
    .map((issue) => ({ field: issue.field, text: errorText(issue.code, language) }));
  const code = errors.length === issues.length ? 'input.invalid' : 'input.unreadable';
  return { problem: errorText(code, language), errors };
}
