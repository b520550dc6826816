/**
 * Writes src/time/zone-data.json: the offsets of every zone since 2015, from moment-timezone's packed tables.
 * Node's own zone data is older than the rules that some of our cities keep (docs/decisions/0005-time.md).
 * Run by hand when moment-timezone is raised: `npm run zones -w @kaigai-desk/domain`.
 */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const moment = require('moment-timezone');
const packed = require('moment-timezone/data/packed/latest.json');

const FROM_S = Date.UTC(2015, 0, 1) / 1000;
const END_S = Date.UTC(2038, 0, 1) / 1000;
const zones = {};
for (const line of packed.zones) {
  const { name, untils, offsets } = moment.tz.unpack(line);
  // moment keeps minutes west; here it is minutes east, and the instant (seconds) from which each counts
  const first = untils.findIndex(
    (until) => until === null || !Number.isFinite(until) || until / 1000 > FROM_S,
  );
  const since = [];
  const east = [];
  for (let i = first; i < offsets.length; i += 1) {
    if (i > first && untils[i - 1] / 1000 >= END_S) break;
    since.push(i === first ? 0 : untils[i - 1] / 1000);
    east.push(-offsets[i]);
  }
  zones[name] = [since, east];
}
const links = {};
for (const link of packed.links) {
  const [target, alias] = link.split('|');
  links[alias] = target;
}
const out = new URL('../src/time/zone-data.json', import.meta.url);
writeFileSync(out, `${JSON.stringify({ version: packed.version, zones, links })}\n`);
console.log(
  `zone data ${packed.version}: ${Object.keys(zones).length} zones, ${Object.keys(links).length} links`,
);
