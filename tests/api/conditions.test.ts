/** The two readers of conditions say the same: `evaluate` on every row, and the compiled clause in the database. */
import path from 'node:path';
import {
  CHANNELS,
  evaluate,
  LANGUAGES,
  PRIORITIES,
  readCondition,
  TICKET_CONDITIONS,
  TICKET_STATES,
  type Condition,
  type ConditionMoment,
  type TicketChoicesAnswer,
} from '@kaigai-desk/domain';
import type { Core } from '@strapi/strapi';
import { adminOf, type Caller } from './support/callers';
import { bootDesk, type Desk } from './support/desk';
import { chanceOf, conditionOf } from './support/random-conditions';
import { seedOf } from './support/seed';

const TICKET = 'api::ticket.ticket';
const TICKETS = 150;
const CONDITIONS = 200;
const NOW = Date.parse('2026-11-25T12:00:00.000Z');
const MINUTE = 60_000;

let desk: Desk;
let agent: Caller;
beforeAll(async () => {
  desk = await bootDesk();
  agent = await adminOf(desk, 'agent');
});
afterAll(() => desk.stop());

interface Row extends Readonly<Record<string, unknown>> {
  readonly id: number;
}
interface Compiled {
  ticketIds(
    strapi: Core.Strapi,
    condition: Condition,
    moment: ConditionMoment,
  ): PromiseLike<{ id: number }[]>;
  countTickets(strapi: Core.Strapi, condition: Condition, moment: ConditionMoment): Promise<number>;
}
const compiled = async (): Promise<Compiled> =>
  (await import(
    path.resolve(__dirname, '../../plugins/tickets/dist/server/views/tickets-where.js')
  )) as Compiled;

const idsIn = async (uid: string): Promise<readonly number[]> => {
  const rows = (await desk.strapi.db.query(uid as never).findMany({})) as unknown as readonly Row[];
  return rows.map(({ id }) => id);
};

/** Tickets of every sort; instants lie on whole minutes around now, so that edges are met. */
async function plant(seed: number, people: readonly string[]): Promise<void> {
  const offices = (await desk.strapi.db
    .query('api::office.office' as never)
    .findMany({})) as unknown as readonly (Row & {
    readonly code: string;
  })[];
  const tags = await idsIn('api::tag.tag');
  const chance = chanceOf(seed);
  const instant = (): Date | null =>
    chance.between(1, 5) === 1 ? null : new Date(NOW + chance.between(-3000, 3000) * MINUTE);
  for (let index = 0; index < TICKETS; index += 1) {
    const office = chance.pick(offices);
    await seedOf(desk.strapi, TICKET).create({
      data: {
        state: chance.pick(TICKET_STATES),
        language: chance.pick(LANGUAGES),
        channel: chance.pick(CHANNELS),
        priority: chance.pick(PRIORITIES),
        assigneeId: chance.pick([null, ...people]),
        tags: chance.some(tags, 4),
        waitingSince: instant(),
        firstAnswerDueAt: instant(),
        firstAnsweredAt: chance.between(1, 2) === 1 ? null : instant(),
        // an office that the row names and does not point at: its region is empty
        ...(chance.between(1, 10) > 1 ? { office: office.id } : {}),
        officeCode: office.code,
        officeCodeAtReception: office.code,
        number: 50_000 + index,
        subject: `件 ${index}`,
        requesterName: '田中 一',
        requesterEmail: 'hajime.tanaka@example.org',
        openedBySide: 'requester',
        openedByName: '田中 一',
        receivedAt: new Date(NOW - 4000 * MINUTE),
        phaseAtReception: 'service',
        languageAtReception: 'ja',
        requestId: `condition-${index}`,
      },
    });
  }
}

it(`evaluate and the database agree on ${CONDITIONS} random conditions over ${TICKETS} random tickets`, async () => {
  const seed = Date.now() % 1_000_000;
  const { choices } = (await agent.call('get', '/tickets/condition-choices')).body as TicketChoicesAnswer;
  const people = (choices['people'] ?? []).map(({ value }) => value);
  const [readerId = ''] = people;
  await plant(seed, [...people, '424242']);
  const rows = (await desk.strapi.db.query(TICKET).findMany({
    populate: { tags: true, office: { populate: { region: true } } },
  })) as unknown as readonly Row[];
  expect(rows.length).toBeGreaterThanOrEqual(TICKETS);
  const { ticketIds, countTickets } = await compiled();
  const moment = { now: NOW, readerId };
  let some = 0;
  const chance = chanceOf(seed);
  for (let n = 0; n < CONDITIONS; n += 1) {
    const input = conditionOf(chance, choices);
    const parsed = readCondition(input);
    if (!parsed.ok) throw new Error(`seed ${seed}: ${JSON.stringify({ input, issues: parsed.issues })}`);
    const expected = rows
      .filter((row) => evaluate(parsed.value, row, TICKET_CONDITIONS, moment))
      .map(({ id }) => id)
      .sort((a, b) => a - b);
    const found = (await ticketIds(desk.strapi, parsed.value, moment))
      .map(({ id }) => id)
      .sort((a, b) => a - b);
    expect({ seed, input, ids: found }).toEqual({ seed, input, ids: expected });
    expect(await countTickets(desk.strapi, parsed.value, moment)).toBe(expected.length);
    if (expected.length > 0 && expected.length < rows.length) some += 1;
  }
  // conditions that hold for all or none would prove little
  expect(some).toBeGreaterThan(CONDITIONS / 2);
});

it('takes for a person who reads nothing the word for the reader as nobody', async () => {
  const { countTickets } = await compiled();
  const parsed = readCondition({
    match: 'all',
    items: [{ field: 'assignee', comparison: 'isOneOf', value: ['@reader'] }],
  });
  if (!parsed.ok) throw new Error('a condition');
  expect(await countTickets(desk.strapi, parsed.value, { now: NOW, readerId: null })).toBe(0);
});
