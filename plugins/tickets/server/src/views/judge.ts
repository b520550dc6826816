/** A saved view must hold a condition that works, whoever writes it and by whatever way. */
import type { Core } from '@strapi/strapi';
import {
  conditionIssues,
  conditionText,
  readCondition,
  TICKET_CONDITIONS,
  type Condition,
  type ConditionChoices,
  type FieldIssue,
} from '@kaigai-desk/domain';
import { platform } from '../platform';
import { ticketChoices } from './choices';
import { SAVED_VIEW } from './records';

const WRITES = new Set(['create', 'update', 'clone']);

export type Judged =
  | { readonly ok: true; readonly condition: Condition }
  | { readonly ok: false; readonly issues: readonly FieldIssue[] };

/** Reads a condition about tickets and looks whether everything that it names is there. */
export function judgeCondition(input: unknown, choices: ConditionChoices): Judged {
  const parsed = readCondition(input);
  if (!parsed.ok) return parsed;
  const issues = conditionIssues(parsed.value, TICKET_CONDITIONS, choices);
  return issues.length > 0 ? { ok: false, issues } : { ok: true, condition: parsed.value };
}

/** Issues of a condition as issues of the attribute that holds it. */
export const inCondition = (issues: readonly FieldIssue[]): readonly FieldIssue[] =>
  issues.map(({ field, code }) => ({ field: field === '' ? 'condition' : `condition.${field}`, code }));

/** The condition of a view as the sentence that its history tells; what is none any more is told as it stands. */
export function tellConditions(strapi: Core.Strapi): void {
  platform(strapi, 'value-texts').add(SAVED_VIEW, 'condition', async (language) => {
    const choices = await ticketChoices(strapi);
    return (value) => {
      const parsed = readCondition(value);
      return parsed.ok
        ? conditionText(parsed.value, TICKET_CONDITIONS, choices, language)
        : JSON.stringify(value);
    };
  });
}

/** The document middleware of saved views: what does not parse, or names what is not there, is not written. */
export function judgeViews(strapi: Core.Strapi): void {
  const rules = platform(strapi, 'content-rules');
  // a shape needs no look into the database, and is told together with what else is wrong
  rules.add(SAVED_VIEW, (data) => {
    if (!Object.hasOwn(data, 'condition')) return [];
    const parsed = readCondition(data['condition']);
    return parsed.ok ? [] : inCondition(parsed.issues);
  });
  strapi.documents.use(async (ctx, next) => {
    const { data } = ctx.params as { readonly data?: Readonly<Record<string, unknown>> };
    const isJudged = (ctx.uid as string) === SAVED_VIEW && WRITES.has(ctx.action) && data !== undefined;
    if (!isJudged || !Object.hasOwn(data, 'condition')) return next();
    const judged = judgeCondition(data['condition'], await ticketChoices(strapi));
    if (!judged.ok) rules.refuse(inCondition(judged.issues));
    else (ctx.params as { data: unknown }).data = { ...data, condition: judged.condition };
    return next();
  });
}
