/**
 * The states of a ticket and who may move it where: one constant, read by every way in.
 * Source: docs/decisions/0003-ticket-states.md (R21, R08, R24).
 */

/** Every state a ticket can be in. `new`: nobody of the desk has answered; `open`: the desk's turn. */
export const TICKET_STATES = [
  'new',
  'open',
  'waitingRequester',
  'waitingHq',
  'waitingVendor',
  'resolved',
  'closed',
] as const;
export type TicketState = (typeof TICKET_STATES)[number];

/** How a closed ticket ended. */
export const CLOSED_AS = ['solved', 'withdrawn', 'merged', 'excluded', 'relayed'] as const;
export type ClosedAs = (typeof CLOSED_AS)[number];

/** Whose word a message is, as it was when it was written. */
export const SIDES = ['requester', 'office', 'desk', 'hq', 'vendor', 'system'] as const;
export type Side = (typeof SIDES)[number];

/**
 * What is done to a ticket. `word`: a word of the requester's side; `answer`: a public message of desk or HQ; `thank`:
 * the requester's side is content, which asks for nothing; `undoMove`: takes back a move after which nothing happened. `handToHq` and `handToVendor` ask others, always in words;
 * `hqAnswer` and `vendorAnswer` bring what they said, which the office does not see.
 */
export const TICKET_ACTS = [
  'word',
  'answer',
  'note',
  'move',
  'autoClose',
  'withdraw',
  'thank',
  'undoMove',
  'handToHq',
  'hqAnswer',
  'handToVendor',
  'vendorAnswer',
  // out of the count, out of scope, into another one, apart, beside another one
  'exclude',
  'voidExclusion',
  'relay',
  'returnRelay',
  'merge',
  'undoMerge',
  'split',
  'link',
  'remoteSession',
  'call',
  'time',
] as const;
export type TicketAct = (typeof TICKET_ACTS)[number];
/** What the requester's side does with one click. */
export type RequesterAct = Extract<TicketAct, 'withdraw' | 'thank'>;

export interface Transition {
  readonly act: TicketAct;
  readonly from: readonly TicketState[];
  readonly to: readonly TicketState[] | 'same';
  readonly by: readonly Side[];
  /** Only for a transition into `closed`. */
  readonly closedAs?: ClosedAs;
  /** Only for a transition out of `closed`: what ended in another way stays closed. */
  readonly fromClosedAs?: ClosedAs;
}

const NOT_CLOSED = [
  'new',
  'open',
  'waitingRequester',
  'waitingHq',
  'waitingVendor',
  'resolved',
] as const satisfies readonly TicketState[];

/** Neither settled nor closed. */
const UNFINISHED = [
  'new',
  'open',
  'waitingRequester',
  'waitingHq',
  'waitingVendor',
] as const satisfies readonly TicketState[];

/** Days after which a resolved ticket closes by itself; until then any word of the requester's side reopens it. */
export const RESOLVED_STAYS_DAYS = 14;

/** Until when what was resolved can be reopened. @param resolvedAt milliseconds, as is the answer */
export const reopensUntil = (resolvedAt: number): number => resolvedAt + RESOLVED_STAYS_DAYS * 86_400_000;

/** The whole table. What is not in it is refused. */
export const TRANSITIONS: readonly Transition[] = [
  { act: 'word', from: NOT_CLOSED, to: ['open'], by: ['requester', 'office'] },
  { act: 'answer', from: NOT_CLOSED, to: ['waitingRequester', 'resolved', 'open'], by: ['desk', 'hq'] },
  { act: 'note', from: TICKET_STATES, to: 'same', by: ['desk', 'hq'] },
  // A ticket nobody has answered can be taken up, but not settled in silence.
  { act: 'move', from: ['new'], to: ['open'], by: ['desk', 'hq'] },
  {
    act: 'move',
    from: ['open', 'waitingRequester', 'waitingHq', 'waitingVendor', 'resolved'],
    to: ['open', 'waitingRequester', 'resolved'],
    by: ['desk', 'hq'],
  },
  { act: 'autoClose', from: ['resolved'], to: ['closed'], by: ['system'], closedAs: 'solved' },
  { act: 'withdraw', from: ['new', 'open'], to: ['closed'], by: ['requester'], closedAs: 'withdrawn' },
  // Whom others were asking is not asked again by an undo: that is handed on anew.
  {
    act: 'undoMove',
    from: NOT_CLOSED,
    to: ['new', 'open', 'waitingRequester', 'resolved'],
    by: ['desk', 'hq'],
  },
  { act: 'thank', from: ['resolved'], to: 'same', by: ['requester', 'office'] },
  // Handing on: always with words of its own (hand-on.ts), so that nobody waits for somebody who was asked nothing.
  {
    act: 'handToHq',
    from: ['new', 'open', 'waitingRequester', 'waitingVendor'],
    to: ['waitingHq'],
    by: ['desk'],
  },
  {
    act: 'handToVendor',
    from: ['new', 'open', 'waitingRequester', 'waitingHq'],
    to: ['waitingVendor'],
    by: ['desk', 'hq'],
  },
  // Their answer gives the turn back to the desk; where the ticket went on meanwhile, it moves nothing.
  { act: 'hqAnswer', from: ['waitingHq'], to: ['open'], by: ['hq'] },
  {
    act: 'hqAnswer',
    from: ['open', 'waitingRequester', 'waitingVendor', 'resolved'],
    to: 'same',
    by: ['hq'],
  },
  { act: 'vendorAnswer', from: ['waitingVendor'], to: ['open'], by: ['desk', 'hq'] },
  {
    act: 'vendorAnswer',
    from: ['open', 'waitingRequester', 'waitingHq', 'resolved'],
    to: 'same',
    by: ['desk', 'hq'],
  },

  // Taken out of the count, which HQ IT can void; passed on to HQ IT, which can return it; put together, which can be
  // undone. What is voided or undone is back in the state that it had.
  { act: 'exclude', from: UNFINISHED, to: ['closed'], by: ['desk', 'hq'], closedAs: 'excluded' },
  { act: 'voidExclusion', from: ['closed'], to: UNFINISHED, by: ['hq'], fromClosedAs: 'excluded' },
  { act: 'relay', from: UNFINISHED, to: ['closed'], by: ['desk'], closedAs: 'relayed' },
  { act: 'returnRelay', from: ['closed'], to: ['open'], by: ['hq'], fromClosedAs: 'relayed' },
  { act: 'merge', from: UNFINISHED, to: ['closed'], by: ['desk', 'hq'], closedAs: 'merged' },
  { act: 'undoMerge', from: ['closed'], to: UNFINISHED, by: ['desk', 'hq'], fromClosedAs: 'merged' },
  { act: 'split', from: NOT_CLOSED, to: 'same', by: ['desk', 'hq'] },
  { act: 'link', from: TICKET_STATES, to: 'same', by: ['desk', 'hq'] },
  // What was done at the other end's machine is told, and moves nothing.
  { act: 'remoteSession', from: NOT_CLOSED, to: 'same', by: ['desk', 'hq'] },
  // Time spent is noted and voided, also when it is all over.
  { act: 'time', from: TICKET_STATES, to: 'same', by: ['desk', 'hq'] },
  // A call about the ticket; one that answers takes it up.
  { act: 'call', from: ['new'], to: ['new', 'open'], by: ['desk', 'hq'] },
  {
    act: 'call',
    from: ['open', 'waitingRequester', 'waitingHq', 'waitingVendor', 'resolved'],
    to: 'same',
    by: ['desk', 'hq'],
  },
];

/** States in which somebody outside the desk was asked something. */
const isHandedOn = (state: TicketState | undefined): boolean =>
  state === 'waitingHq' || state === 'waitingVendor';

export interface Move {
  readonly from: TicketState;
  readonly act: TicketAct;
  readonly by: Side;
  /** The state asked for; needed where the act leaves a choice. */
  readonly to?: TicketState | undefined;
  /** How a closed ticket ended. */
  readonly closedAs?: ClosedAs | null | undefined;
}

export type MoveResult =
  | { readonly ok: true; readonly to: TicketState; readonly closedAs?: ClosedAs }
  | { readonly ok: false; readonly code: MoveRefusal };

/** `ticket.mergedAway`: everything goes on in another ticket, and nothing may be lost in this one. */
export type MoveRefusal =
  | 'ticket.closed'
  | 'ticket.moveRefused'
  | 'ticket.handOnNeedsWords'
  | 'ticket.mergedAway'
  | 'ticket.relayedAlready'
  | 'ticket.notExcluded'
  | 'ticket.notRelayed'
  | 'ticket.notMerged';

/** The end that an act undoes, and what is said where the ticket did not end so. */
const UNDOES: Readonly<Partial<Record<TicketAct, readonly [ClosedAs, MoveRefusal]>>> = {
  voidExclusion: ['excluded', 'ticket.notExcluded'],
  returnRelay: ['relayed', 'ticket.notRelayed'],
  undoMerge: ['merged', 'ticket.notMerged'],
};

/**
 * What is refused because it was done already, or undone already, has words of its own; so has a bare move that would
 * hand the ticket on.
 */
function refusalOf({ act, from, to, closedAs }: Move): MoveRefusal {
  const undone = UNDOES[act];
  if (undone && closedAs !== undone[0]) return undone[1];
  if (act === 'relay' && closedAs === 'relayed') return 'ticket.relayedAlready';
  if (from === 'closed') return 'ticket.closed';
  const isBare = act === 'move' && isHandedOn(to) && to !== from;
  return isBare ? 'ticket.handOnNeedsWords' : 'ticket.moveRefused';
}

const isAbout = ({ act, from, by, fromClosedAs }: Transition, move: Move): boolean =>
  act === move.act &&
  from.includes(move.from) &&
  by.includes(move.by) &&
  (fromClosedAs === undefined || fromClosedAs === move.closedAs);

/** Where a row of the table leads a ticket; undefined where it does not lead there. */
function targetOf(row: Transition, move: Move): TicketState | undefined {
  const targets = row.to === 'same' ? [move.from] : row.to;
  const only = targets.length === 1 ? targets[0] : undefined;
  const to = move.to ?? only;
  if (to === undefined || !targets.includes(to)) return undefined;
  const mustMove = row.act === 'move' || row.act === 'undoMove';
  return mustMove && to === move.from ? undefined : to;
}

/**
 * Decides where a ticket goes when somebody acts on it.
 * @param move the state it is in, the act, whose act it is, and the state asked for where there is a choice
 * @returns the next state, or the code of the refusal; an act that names its own state is refused as `ticket.moveRefused`,
 * a bare move that would hand the ticket on as `ticket.handOnNeedsWords`
 */
export function decideMove(move: Move): MoveResult {
  const isMerged = move.from === 'closed' && move.closedAs === 'merged';
  if (isMerged && move.act !== 'undoMerge') return { ok: false, code: 'ticket.mergedAway' };
  for (const row of TRANSITIONS.filter((one) => isAbout(one, move))) {
    const to = targetOf(row, move);
    if (to === undefined) continue;
    return row.closedAs ? { ok: true, to, closedAs: row.closedAs } : { ok: true, to };
  }
  return { ok: false, code: refusalOf(move) };
}

/**
 * The states an agent may move a ticket to without a word to the requester.
 * @returns in the order of the table, never the state itself
 */
export function movesOf(from: TicketState): readonly TicketState[] {
  return TICKET_STATES.filter((to) => decideMove({ from, act: 'move', by: 'desk', to }).ok);
}

/** Whose turn it is. Drives the mark beside the word: filled (the reader must act), half (somebody else does), tick (done). */
export type Turn = 'requester' | 'desk' | 'hq' | 'vendor' | 'nobody';

const TURNS: Readonly<Record<TicketState, Turn>> = {
  new: 'desk',
  open: 'desk',
  waitingRequester: 'requester',
  waitingHq: 'hq',
  waitingVendor: 'vendor',
  resolved: 'nobody',
  closed: 'nobody',
};

/** Whose turn it is in a state. */
export const turnOf = (state: TicketState): Turn => TURNS[state];
