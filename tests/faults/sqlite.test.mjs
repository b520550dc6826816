/** The desk is killed, its mail server and its disk fail: on SQLite, one process. */
import { after, before, describe } from 'node:test';
import { testEachPoint } from './each-point.mjs';
import { peopleOf } from './people.mjs';
import { openPlace } from './place.mjs';

describe('faults on SQLite', { timeout: 1_800_000 }, () => {
  /** @type {import('./place.mjs').Place} */
  let place;
  /** @type {import('./people.mjs').People} */
  let people;
  before(async () => {
    place = await openPlace('SQLite');
    people = await peopleOf(place);
  });
  after(async () => {
    people?.giveUp();
    await place?.close();
  });
  testEachPoint(
    () => place,
    () => people,
  );
});
