import { decideMove, isCall, type TicketState } from '@kaigai-desk/domain';
import { isOpenAt } from './hours';
import { AGENTS } from './names';
import { historyOffices } from './offices';
import { history, type HistoryTicket } from './tickets';
import { TEXTS } from './texts';
import type { HistoryText } from './text';

const now = Date.parse('2026-11-24T18:30:00Z');
const month = (count = 240, seed = 'a', at = now): readonly HistoryTicket[] => [
  ...history({ seed, now: at, count }),
];
const DAY = 86_400_000;
const tally = (words: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};

/** The state after each step, by the desk's own table. */
const statesOf = (ticket: HistoryTicket): readonly TicketState[] => {
  let state: TicketState = isCall(ticket.channel) ? 'open' : 'new';
  return [
    state,
    ...ticket.steps.map((step) => {
      const decided =
        step.act === 'close'
          ? decideMove({ from: state, act: 'autoClose', by: 'system' })
          : decideMove({
              from: state,
              act: step.act,
              by: step.act === 'word' ? 'requester' : 'desk',
              to: step.act === 'answer' ? step.nextState : step.act === 'move' ? step.to : undefined,
            });
      if (!decided.ok) throw new Error(`${ticket.text}: ${step.act} from ${state} is refused`);
      state = decided.to;
      return state;
    }),
  ];
};
const endOf = (ticket: HistoryTicket): TicketState => statesOf(ticket).at(-1) ?? 'new';

describe('the texts', () => {
  const kinds = Object.entries<readonly HistoryText[]>(TEXTS);
  const all = kinds.flatMap(([, texts]) => texts);

  it('are at least 150, of ten kinds, and each kind speaks both languages about equally', () => {
    expect(all.length).toBeGreaterThanOrEqual(150);
    expect(kinds).toHaveLength(10);
    for (const [, texts] of kinds) {
      const japanese = texts.filter(({ language }) => language === 'ja').length;
      expect(Math.abs(2 * japanese - texts.length)).toBeLessThanOrEqual(2);
    }
  });

  it('say nothing twice', () => {
    const said = all.flatMap(({ subject, body, steps }) => [
      subject,
      body,
      ...steps.flatMap((step) => ('body' in step ? [step.body] : [])),
    ]);
    expect([...tally(said)].filter(([, count]) => count > 1)).toEqual([]);
  });

  it('are written in the language that they name', () => {
    const isJapanese = (text: string): boolean => /[぀-ヿ]/.test(text);
    const wrong = all.filter(({ language, subject, body, steps }) =>
      [
        subject + body,
        // agents write to each other and to head office in Japanese or English, as they like
        ...steps.flatMap((step) => (step.act === 'answer' || step.act === 'word' ? [step.body] : [])),
      ].some((text) => isJapanese(text) !== (language === 'ja')),
    );
    expect(wrong.map(({ subject }) => subject)).toEqual([]);
  });

  it('are answered, and come to an end', () => {
    for (const { subject, steps } of all) {
      expect([subject, steps.some(({ act }) => act === 'answer')]).toEqual([subject, true]);
      const last = steps.at(-1);
      const end = last?.act === 'answer' ? last.nextState : last?.act === 'move' ? last.to : last?.act;
      expect([subject, ['resolved', 'note', 'word'].includes(String(end))]).toEqual([subject, true]);
    }
  });
});

describe('the people', () => {
  it('have an address of their own in the demo, and an office of at least one of each language', () => {
    const people = historyOffices().flatMap(({ staff }) => [...staff.ja, ...staff.en]);
    expect(historyOffices()).toHaveLength(75);
    const emails = [...people.map(({ email }) => email), ...AGENTS.map(({ email }) => email)];
    expect(emails.filter((email) => !/^[a-z.-]+@demo\.example$/.test(email))).toEqual([]);
    expect([...tally(emails)].filter(([, count]) => count > 1)).toEqual([]);
    expect([...tally(people.map(({ name }) => name))].filter(([, count]) => count > 1)).toEqual([]);
  });
});

describe('a month', () => {
  const tickets = month();

  it('is the same from the same seed, and another from another', () => {
    expect(month()).toEqual(tickets);
    expect(month(240, 'b').map(({ receivedAt }) => receivedAt)).not.toEqual(
      tickets.map(({ receivedAt }) => receivedAt),
    );
    expect([...tally(tickets.map(({ requestId }) => requestId))]).toHaveLength(tickets.length);
  });

  it('lies within 30 days, in order, each step after the one before', () => {
    const received = tickets.map(({ receivedAt }) => receivedAt);
    expect(received).toEqual([...received].sort((one, other) => one - other));
    expect(now - (received[0] ?? 0)).toBeLessThan(30 * DAY + 2 * 3_600_000);
    for (const { receivedAt, openedAt, steps } of tickets) {
      const instants = [receivedAt, openedAt, ...steps.map(({ at }) => at)];
      expect(instants).toEqual([...instants].sort((one, other) => one - other));
      expect(Math.max(...instants)).toBeLessThanOrEqual(now);
    }
  });

  it('uses no text more than five times, even at its fullest', () => {
    const most = (count: number): number => Math.max(...tally(month(count).map(({ text }) => text)).values());
    expect(most(240)).toBe(2);
    expect(most(Object.values(TEXTS).flat().length * 5)).toBe(5);
  });

  it('is written by offices within their hours, but for what is urgent', () => {
    const outside = (one: HistoryTicket): boolean =>
      [one.receivedAt, ...one.steps.filter(({ act }) => act === 'word').map(({ at }) => at)].some(
        (at) => !isOpenAt(one.office, at),
      );
    const late = month(800).filter(outside);
    expect(late.length).toBeGreaterThan(0);
    expect(late.length).toBeLessThan(60);
    expect(late.filter(({ isUrgent }) => !isUrgent).map(({ text }) => text)).toEqual([]);
  });

  it('is answered around the clock by whoever is on shift', () => {
    for (const { steps } of tickets) {
      for (const step of steps) {
        if (!('by' in step)) continue;
        const tokyoHour = new Date(step.at + 9 * 3_600_000).getUTCHours();
        expect(step.by.fromHour).toBeLessThanOrEqual(tokyoHour);
        expect(step.by.toHour).toBeGreaterThan(tokyoHour);
      }
    }
    const authors = tickets.flatMap(({ steps }) =>
      steps.flatMap((step) => ('by' in step ? [step.by.email] : [])),
    );
    expect(new Set(authors).size).toBe(AGENTS.length);
  });

  it('moves every ticket as the table of states allows, and ends in all kinds of ways', () => {
    const ends = tally(tickets.map(endOf));
    const of = (...states: TicketState[]): number =>
      states.reduce((sum, state) => sum + (ends.get(state) ?? 0), 0);
    expect(of('resolved', 'closed')).toBeGreaterThan(tickets.length * 0.75);
    expect(of('closed')).toBeGreaterThan(20);
    for (const state of ['waitingRequester', 'waitingHq', 'waitingVendor', 'new', 'open'] as const) {
      expect([state, of(state) >= 1 && of(state) <= 25]).toEqual([state, true]);
    }
    const unfinished = tickets.filter((ticket) => !['resolved', 'closed'].includes(endOf(ticket)));
    expect(unfinished.filter(({ openedAt }) => now - openedAt > 20 * DAY)).toEqual([]);
  });

  it('speaks to people by their names, and leaves no brace open', () => {
    for (const { subject, body, steps } of tickets) {
      const said = [subject, body, ...steps.map((step) => ('body' in step ? step.body : ''))].join('\n');
      expect(said).not.toMatch(/[{}]|undefined/);
    }
  });

  it('has somebody who waits for a first answer at any hour of the week', () => {
    for (let hours = 0; hours < 7 * 24; hours += 7) {
      const waiting = month(60, 'a', now + hours * 3_600_000).filter((one) => endOf(one) === 'new');
      expect(waiting.length).toBeGreaterThan(0);
    }
  });
});

describe('a long history', () => {
  it('keeps to five uses a month while it fits into ten years', () => {
    const first = history({ seed: 'a', now, count: 100_000 }).next().value as HistoryTicket;
    expect(now - first.receivedAt).toBeGreaterThan(120 * 30 * DAY);
    expect(now - first.receivedAt).toBeLessThan(131 * 30 * DAY);
  });
});
