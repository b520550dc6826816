/** The condition editor, and a condition while it is edited. */
export { ConditionEditor } from './ConditionEditor';
export { draftOf, newRow, plainOf, type DraftCondition } from './draft';
