/**
 * Where the time of a CPU profile goes. A sample belongs to the innermost part on its stack that has a file: what V8 or
 * Node do on behalf of a part is that part's. Waiting counts for nothing.
 * @typedef {{ id: number, callFrame: { functionName: string, url: string }, children?: number[] }} ProfileNode
 * @typedef {{ nodes: ProfileNode[], samples: number[], timeDeltas: number[] }} Profile
 */

/** The first that a file's path contains, says what it is. @type {[RegExp, string][]} */
const PARTS = [
  [/plugins\/platform\/dist\/server\/auth\//, 'desk: sign-in'],
  [/plugins\/platform\/dist\/server\/(?:write-path|database)\//, 'desk: rules of the write path'],
  [/plugins\/platform\/dist\/server\/services\/events/, 'desk: events'],
  [/plugins\/platform\/dist\/server\/(?:mail|jobs|services\/(?:outbox|jobs))/, 'desk: jobs and mails'],
  [/plugins\/domain\/dist\//, 'desk: domain'],
  [/plugins\/[^/]+\/dist\/server\//, 'desk: commands and the rest'],
  [/node_modules\/(?:better-sqlite3|pg[^/]*|bindings)\//, 'database driver'],
  [/node_modules\/(?:knex|tarn)\//, 'knex'],
  [/node_modules\/@strapi\/database\//, "Strapi's database layer"],
  [/node_modules\/@strapi\/plugin-users-permissions|jsonwebtoken|\/jw[as]\//, "Strapi's sign-in"],
  [/node_modules\/@strapi\//, 'Strapi (documents, validation, routes)'],
  [/node_modules\/(?:winston|logform|triple-beam)/, 'log'],
  [/node_modules\/lodash/, 'lodash, for Strapi'],
  [/node_modules\/yup/, 'yup, for Strapi'],
  [/node_modules\//, 'Koa and other packages'],
];

/** @param {string} url @returns {string | undefined} */
const partOf = (url) =>
  url.startsWith('node:') || url === '' ? undefined : PARTS.find(([path]) => path.test(url))?.[1];

/**
 * @param {Profile} profile
 * @returns {[string, number][]} part and its share of the time in which the process worked, largest first
 */
export const sharesOf = ({ nodes, samples, timeDeltas }) => {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parent = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  /** @param {number | undefined} id @returns {string} */
  const nameOf = (id) => {
    const own = byId.get(Number(id))?.callFrame;
    if (own?.functionName === '(garbage collector)') return 'garbage collection';
    for (let at = id; at !== undefined; at = parent.get(at)) {
      const part = partOf(byId.get(at)?.callFrame.url ?? '');
      if (part !== undefined) return part;
    }
    return 'Node itself';
  };
  /** @type {Map<string, number>} */
  const times = new Map();
  let total = 0;
  for (const [index, id] of samples.entries()) {
    const what = byId.get(id)?.callFrame.functionName;
    if (what === '(idle)' || what === '(program)') continue;
    const time = timeDeltas[index] ?? 0;
    const name = nameOf(id);
    times.set(name, (times.get(name) ?? 0) + time);
    total += time;
  }
  return [...times]
    .map(([name, time]) => /** @type {[string, number]} */ ([name, time / total]))
    .sort((a, b) => b[1] - a[1]);
};

/** What a table is there for; the first that a statement names, says it. @type {[RegExp, string][]} */
const PURPOSES = [
  [/^(?:begin|commit|rollback|savepoint|release)/i, 'transactions'],
  [/desk_events/, 'events'],
  [/desk_(?:outbox_mails|jobs|schedules)/, 'jobs and mails'],
  [/desk_counters/, 'numbers'],
  [/desk_sessions|desk_sign_ins|up_(?:users|roles|permissions)/, 'sign-in'],
  [/^(?:insert into|update) [`"](?:tickets|messages)/i, 'rows of ticket and message'],
  [/[`"](?:tickets|messages)(?:_\w+)?[`"]/, 'reading and linking ticket and message'],
];

/**
 * @param {Record<string, number>} statements how often each SQL ran @param {number} times of what was measured
 * @returns {[string, number][]} purpose and statements each time, most first
 */
export const purposesOf = (statements, times) => {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const [sql, count] of Object.entries(statements)) {
    const name = PURPOSES.find(([pattern]) => pattern.test(sql))?.[1] ?? 'reading what the rules ask for';
    counts.set(name, (counts.get(name) ?? 0) + count / times);
  }
  return [...counts].sort((a, b) => b[1] - a[1]);
};
