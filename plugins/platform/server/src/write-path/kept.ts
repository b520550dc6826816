/**
 * What the write path keeps of each type: one line a type, for every way in (docs/decisions/0002).
 * `changes`: each write becomes an event with what stood before and after. `own`: the service that writes rows of this
 * type appends events that say more (a word, an answer), and nobody else writes them.
 * `derived`: columns that follow from other rows; they are no change of a person.
 */
interface Kept {
  readonly events: 'changes' | 'own';
  readonly derived: readonly string[];
}

const OWN: Kept = { events: 'own', derived: [] };
const DEFAULT: Kept = { events: 'changes', derived: [] };

const KEPT: Readonly<Record<string, Kept>> = {
  'api::ticket.ticket': OWN,
  'api::message.message': OWN,
  'api::answer.answer': OWN,
  'api::form-version.form-version': OWN,
  'api::form.form': { events: 'changes', derived: ['version'] },
  'api::licence-allocation.licence-allocation': { events: 'changes', derived: ['uniqueKey'] },
  'api::vendor.vendor': { events: 'changes', derived: ['uniqueKey'] },
};

/** A type that the table does not name keeps every change. */
export const keptOf = (uid: string): Kept => KEPT[uid] ?? DEFAULT;
