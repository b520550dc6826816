import { SIDES, TICKET_ACTS, TICKET_STATES, decideMove, movesOf, type Side, type TicketAct } from './states';

/** The table of docs/decisions/0003-ticket-states.md once more, written down by hand: act, side, from -> to. */
const ALLOWED = new Set<string>();
const allow = (act: TicketAct, sides: readonly Side[], from: string, ...to: string[]): void => {
  for (const side of sides) for (const target of to) ALLOWED.add(`${act} ${side} ${from}>${target}`);
};
const notClosed = TICKET_STATES.filter((state) => state !== 'closed');
for (const from of notClosed) {
  allow('word', ['requester', 'office'], from, 'open');
  allow('answer', ['desk', 'hq'], from, 'waitingRequester', 'resolved', 'open');
}
for (const from of TICKET_STATES) allow('note', ['desk', 'hq'], from, from);
allow('move', ['desk', 'hq'], 'new', 'open');
const handled = ['open', 'waitingRequester', 'waitingHq', 'waitingVendor', 'resolved'];
for (const from of handled) {
  const targets = ['open', 'waitingRequester', 'resolved'].filter((to) => to !== from);
  allow('move', ['desk', 'hq'], from, ...targets);
}
for (const from of ['new', 'open', 'waitingRequester', 'waitingVendor']) {
  allow('handToHq', ['desk'], from, 'waitingHq');
}
for (const from of ['new', 'open', 'waitingRequester', 'waitingHq']) {
  allow('handToVendor', ['desk', 'hq'], from, 'waitingVendor');
}
allow('hqAnswer', ['hq'], 'waitingHq', 'open');
for (const from of ['open', 'waitingRequester', 'waitingVendor', 'resolved']) {
  allow('hqAnswer', ['hq'], from, from);
}
allow('vendorAnswer', ['desk', 'hq'], 'waitingVendor', 'open');
for (const from of ['open', 'waitingRequester', 'waitingHq', 'resolved']) {
  allow('vendorAnswer', ['desk', 'hq'], from, from);
}
allow('autoClose', ['system'], 'resolved', 'closed');
allow('withdraw', ['requester'], 'new', 'closed');
allow('withdraw', ['requester'], 'open', 'closed');
allow('thank', ['requester', 'office'], 'resolved', 'resolved');

describe('the table of states', () => {
  const tries = TICKET_ACTS.flatMap((act) =>
    SIDES.flatMap((by) =>
      TICKET_STATES.flatMap((from) => TICKET_STATES.map((to) => ({ act, by, from, to }))),
    ),
  );

  it(`decides every one of ${tries.length} tries as written down`, () => {
    const wrong = tries.filter((move) => {
      const isAllowed = ALLOWED.has(`${move.act} ${move.by} ${move.from}>${move.to}`);
      return decideMove(move).ok !== isAllowed;
    });
    expect(wrong).toEqual([]);
    expect(tries.filter((move) => decideMove(move).ok)).toHaveLength(ALLOWED.size);
  });

  it('lets nobody out of closed, and says so', () => {
    for (const act of TICKET_ACTS.filter((name) => name !== 'note')) {
      for (const by of SIDES) {
        for (const to of TICKET_STATES) {
          expect(decideMove({ from: 'closed', act, by, to })).toEqual({ ok: false, code: 'ticket.closed' });
        }
      }
    }
  });

  it('hands nothing on without words, and says how it is done', () => {
    for (const to of ['waitingHq', 'waitingVendor'] as const) {
      expect(decideMove({ from: 'open', act: 'move', by: 'desk', to })).toEqual({
        ok: false,
        code: 'ticket.handOnNeedsWords',
      });
    }
  });

  it('needs no target where the act has one, and asks for it where it has several', () => {
    expect(decideMove({ from: 'waitingHq', act: 'word', by: 'office' })).toEqual({ ok: true, to: 'open' });
    expect(decideMove({ from: 'open', act: 'answer', by: 'desk' }).ok).toBe(false);
  });

  it('names how a ticket ended', () => {
    expect(decideMove({ from: 'resolved', act: 'autoClose', by: 'system' })).toEqual({
      ok: true,
      to: 'closed',
      closedAs: 'solved',
    });
  });

  it('offers an agent what the table takes', () => {
    expect(movesOf('new')).toEqual(['open']);
    expect(movesOf('waitingHq')).toEqual(['open', 'waitingRequester', 'resolved']);
    expect(movesOf('closed')).toEqual([]);
  });
});
