/** Whether what somebody sent says the same as what is stored: the same date, number or row has several forms. */
import type { Attribute, Plain, Shape, ShapeOf } from './plain';

const isNothing = (value: unknown): boolean => value === null || value === undefined || value === '';

const isRecord = (value: unknown): value is Plain => typeof value === 'object' && value !== null;

/** `9:00` and `09:00:00.000` are one time. */
const timeOf = (value: unknown): string => {
  const [clock = '', fraction = ''] = String(value).split('.');
  const [hours = '', minutes = '0', seconds = '0'] = clock.split(':');
  return (
    [hours, minutes, seconds].map((part) => part.padStart(2, '0')).join(':') +
    (Number(fraction) ? fraction : '')
  );
};

const instantOf = (value: unknown): number =>
  value instanceof Date ? value.getTime() : Date.parse(String(value));

/** A JSON value whose keys stand in one order. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    isRecord(inner) && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

const FORMS: Readonly<Record<string, (value: unknown) => unknown>> = {
  integer: Number,
  biginteger: Number,
  decimal: Number,
  float: Number,
  datetime: instantOf,
  timestamp: instantOf,
  date: (value) => String(value instanceof Date ? value.toISOString() : value).slice(0, 10),
  time: timeOf,
};

function isSameScalar(type: string, sent: unknown, stored: unknown): boolean {
  if (isNothing(sent) || isNothing(stored)) return isNothing(sent) && isNothing(stored);
  const form = FORMS[type];
  return form ? form(sent) === form(stored) : canonical(sent) === canonical(stored);
}

/** The document ids in a stored relation. */
const storedIds = (stored: unknown): readonly unknown[] =>
  (Array.isArray(stored) ? (stored as unknown[]) : [stored]).filter(isRecord).map(({ id }) => id);

const list = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? (value as unknown[]) : isNothing(value) ? [] : [value];

const idOf = (value: unknown): unknown => (isRecord(value) ? (value['documentId'] ?? null) : value);

/** The Content Manager sends what is joined and what is parted; a service sends the whole, by document ids or row ids. */
function isSameRelation(sent: unknown, stored: unknown): boolean {
  const held = storedIds(stored);
  if (isRecord(sent) && ('connect' in sent || 'disconnect' in sent)) {
    const joined = list(sent['connect']).map(idOf);
    const parted = list(sent['disconnect']).map(idOf);
    return joined.every((id) => held.includes(id)) && !parted.some((id) => id === null || held.includes(id));
  }
  const whole = list(isRecord(sent) && 'set' in sent ? sent['set'] : sent).map(idOf);
  return whole.length === held.length && whole.every((id) => held.includes(id));
}

/** A part counts as the same when all that was sent of it is; a part that came, went or moved does not. */
function isSamePart(shape: Shape, shapeOf: ShapeOf, sent: unknown, stored: unknown): boolean {
  if (!isRecord(sent) || !isRecord(stored)) return isNothing(sent) && isNothing(stored);
  return Object.keys(sent)
    .filter((name) => Object.hasOwn(shape.attributes, name))
    .every((name) => isSame(shape.attributes[name], shapeOf, sent[name], stored[name]));
}

/**
 * Compares one attribute.
 * @param attribute undefined for one that the type does not have: it says nothing
 * @param sent as a client or service sends it
 * @param stored as `plainOf` gives it
 */
export function isSame(
  attribute: Attribute | undefined,
  shapeOf: ShapeOf,
  sent: unknown,
  stored: unknown,
): boolean {
  if (!attribute || sent === undefined) return true;
  if (attribute.component !== undefined) {
    const part = shapeOf(attribute.component);
    const left = list(sent);
    const right = list(stored);
    return left.length === right.length && left.every((one, at) => isSamePart(part, shapeOf, one, right[at]));
  }
  if (attribute.type === 'relation' || attribute.type === 'media') return isSameRelation(sent, stored);
  return isSameScalar(attribute.type, sent, stored);
}
