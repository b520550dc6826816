import {
  CLOSED_AS,
  SIDES,
  TICKET_ACTS,
  TICKET_STATES,
  decideMove,
  movesOf,
  type ClosedAs,
  type Side,
  type TicketAct,
} from './states';

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
for (const from of notClosed) {
  const to = ['new', 'open', 'waitingRequester', 'resolved'].filter((state) => state !== from);
  allow('undoMove', ['desk', 'hq'], from, ...to);
}
for (const from of notClosed) allow('remoteSession', ['desk', 'hq'], from, from);
for (const from of notClosed) allow('call', ['desk', 'hq'], from, from);
allow('call', ['desk', 'hq'], 'new', 'open');
for (const from of TICKET_STATES) allow('time', ['desk', 'hq'], from, from);
allow('thank', ['requester', 'office'], 'resolved', 'resolved');
const unfinished = notClosed.filter((state) => state !== 'resolved');
for (const from of unfinished) {
  allow('exclude', ['desk', 'hq'], from, 'closed');
  allow('relay', ['desk'], from, 'closed');
  allow('merge', ['desk', 'hq'], from, 'closed');
}
for (const from of notClosed) allow('split', ['desk', 'hq'], from, from);
for (const from of TICKET_STATES) allow('link', ['desk', 'hq'], from, from);

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
    const undoing = ['voidExclusion', 'returnRelay', 'undoMerge'];
    for (const act of TICKET_ACTS.filter((name) => !['note', 'link', 'time', ...undoing].includes(name))) {
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

  /** What may be done to a closed ticket, by how it ended: act, side, to. */
  const REOPENS: Readonly<Partial<Record<ClosedAs, readonly (readonly [TicketAct, Side, string])[]>>> = {
    excluded: unfinished.map((to) => ['voidExclusion', 'hq', to] as const),
    relayed: [['returnRelay', 'hq', 'open']],
    merged: (['desk', 'hq'] as const).flatMap((by) => unfinished.map((to) => ['undoMerge', by, to] as const)),
  };
  it.each(CLOSED_AS)(
    'lets a ticket that ended as %s go back only by the act that undoes that end',
    (closedAs) => {
      const expected = [...(REOPENS[closedAs] ?? [])];
      if (closedAs !== 'merged') {
        for (const by of ['desk', 'hq'] as const) {
          expected.push(['note', by, 'closed'], ['link', by, 'closed'], ['time', by, 'closed']);
        }
      }
      const found = TICKET_ACTS.flatMap((act) =>
        SIDES.flatMap((by) =>
          TICKET_STATES.filter((to) => decideMove({ from: 'closed', act, by, to, closedAs }).ok).map(
            (to) => `${act} ${by} ${to}`,
          ),
        ),
      );
      expect(found.sort()).toEqual(expected.map((one) => one.join(' ')).sort());
    },
  );

  it.each([
    ['voidExclusion', 'hq', 'relayed', 'ticket.notExcluded'],
    ['returnRelay', 'hq', 'excluded', 'ticket.notRelayed'],
    ['undoMerge', 'desk', 'solved', 'ticket.notMerged'],
    ['relay', 'desk', 'relayed', 'ticket.relayedAlready'],
    ['exclude', 'desk', 'excluded', 'ticket.closed'],
    ['word', 'requester', 'merged', 'ticket.mergedAway'],
    ['note', 'desk', 'merged', 'ticket.mergedAway'],
    ['merge', 'hq', 'merged', 'ticket.mergedAway'],
  ] as const)('refuses %s by %s on a ticket that ended as %s with %s', (act, by, closedAs, code) => {
    expect(decideMove({ from: 'closed', act, by, closedAs, to: 'open' })).toEqual({ ok: false, code });
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
