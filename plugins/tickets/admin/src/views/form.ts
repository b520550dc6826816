/** The form of a view, as data: what is typed, and what would be sent. */
import {
  ChangeSavedView,
  conditionIssues,
  NewSavedView,
  parseWith,
  TICKET_CONDITIONS,
  type Condition,
  type ConditionChoices,
  type FieldIssue,
  type Parsed,
  type SavedViewAnswer,
} from '@kaigai-desk/domain';
import type { DraftCondition } from '@kaigai-desk/platform/admin-kit';

/** What is typed. The condition's own half-done rows are in its draft. */
export interface ViewTyped {
  readonly nameJa: string;
  readonly nameEn: string;
  readonly position: string;
  readonly isActive: boolean;
  readonly condition: DraftCondition;
}

const CONDITION = 'condition';

/** Issues of the condition, by their path within it. */
export const issuesWithin = (issues: readonly FieldIssue[]): readonly FieldIssue[] =>
  issues.flatMap(({ field, code }) => {
    if (field === CONDITION) return [{ field: '', code }];
    return field.startsWith(`${CONDITION}.`) ? [{ field: field.slice(CONDITION.length + 1), code }] : [];
  });

const whole = (text: string): number | undefined => {
  const typed = text.normalize('NFKC').trim();
  return typed === '' ? undefined : Number(typed);
};

/**
 * The command of what is typed.
 * @param plain the condition as it would be kept
 * @param stored the view that is changed; null for a new one
 */
export function readView(
  typed: ViewTyped,
  plain: unknown,
  stored: SavedViewAnswer | null,
  choices: ConditionChoices,
): Parsed<NewSavedView | ChangeSavedView> {
  const { nameJa, nameEn, isActive } = typed;
  const sent = { nameJa, nameEn, isActive, position: whole(typed.position), condition: plain };
  const parsed = stored
    ? parseWith(ChangeSavedView, { ...sent, revision: stored.revision })
    : parseWith(NewSavedView, sent);
  if (!parsed.ok) return parsed;
  const issues = goneIssues(parsed.value.condition, choices);
  return issues.length > 0 ? { ok: false, issues } : parsed;
}

const goneIssues = (condition: Condition, choices: ConditionChoices): readonly FieldIssue[] =>
  conditionIssues(condition, TICKET_CONDITIONS, choices).map(({ field, code }) => ({
    field: `${CONDITION}.${field}`,
    code,
  }));
