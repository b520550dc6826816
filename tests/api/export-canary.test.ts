/** What must never leave the desk: a canary is planted in every such place, and the whole export is searched for it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { bootDesk, type Desk } from './support/desk';
import { listening, take } from './support/exports';

let desk: Desk;
let port: number;
beforeAll(async () => {
  desk = await bootDesk();
  port = await listening(desk);
});
afterAll(() => desk.stop());

const CANARY = 'c4n4ry';
interface Attribute {
  readonly type: string;
  readonly private?: boolean;
  readonly columnName?: string;
}
interface Model {
  readonly tableName: string;
  readonly attributes: Readonly<Record<string, Attribute>>;
}
const TEXTS = new Set(['string', 'text', 'email', 'password', 'richtext', 'uid']);

/** Columns that hold a text nobody outside may read: passwords, private attributes, all of the tables that stay. */
function hiddenColumns(): { readonly table: string; readonly column: string }[] {
  const models = desk.strapi.db.metadata as unknown as Map<string, Model>;
  const schemas = { ...desk.strapi.contentTypes } as unknown as Readonly<Record<string, Model>>;
  const wholeTables =
    /^(admin::(api-token|transfer-token|session)|plugin::platform\.(portal-session|sign-in-failure|outbox-mail|counter)|strapi::)/;
  return [...models].flatMap(([uid, model]) =>
    Object.entries(model.attributes).flatMap(([name, stored]) => {
      const attribute = { ...stored, ...schemas[uid]?.attributes[name] };
      const isHidden = attribute.type === 'password' || attribute.private === true || wholeTables.test(uid);
      const isText = TEXTS.has(attribute.type) && stored.columnName !== undefined;
      return isHidden && isText && name !== 'documentId' && name !== 'locale'
        ? [{ table: model.tableName, column: stored.columnName ?? '' }]
        : [];
    }),
  );
}

/** Plants a canary of its own in each row of a table, as far as the column takes it. */
async function plant(table: string, column: string, canary: string): Promise<number> {
  const rows = (await desk.strapi.db.connection(table).select('id')) as { id: number }[];
  for (const { id } of rows) {
    await desk.strapi.db
      .connection(table)
      .where({ id })
      .update({ [column]: `${canary}-${id}` });
  }
  return rows.length;
}

it('finds no canary in the whole export', async () => {
  const token = desk.signIns.apiToken;
  const knex = desk.strapi.db.connection;
  // rows for the tables that have none on a new desk
  await knex('desk_sign_in_failures').insert({ account: 'x', failures: 1, last_at: new Date() });
  await knex('desk_sessions').insert({
    id_hash: 'x',
    user_id: 1,
    staff_id: 'x',
    device: 'x',
    address: 'x',
    opened_at: new Date(),
    last_seen_at: new Date(),
    expires_at: new Date(),
  });
  const planted: string[] = [];
  const columns = hiddenColumns();
  // the key of the token that exports is searched for as it is; its name stands in the record of each export
  const spared = new Set(['strapi_api_tokens.access_key', 'strapi_api_tokens.name']);
  for (const { table, column } of columns) {
    if (spared.has(`${table}.${column}`) || table === 'strapi_core_store_settings') continue;
    if (/(^|_)kind$|(^|_)type$/.test(column)) continue;
    const canary = `${CANARY}-${planted.length}`;
    if ((await plant(table, column, canary)) > 0) planted.push(`${table}.${column}`);
  }
  for (const place of [
    'admin_users.password',
    'admin_users.reset_password_token',
    'admin_users.registration_token',
    'up_users.password',
    'up_users.reset_password_token',
    'up_users.confirmation_token',
    'desk_sessions.id_hash',
    'desk_outbox_mails.text',
    'desk_sign_in_failures.account',
  ]) {
    expect(planted).toContain(place);
  }

  const secrets = Object.values(
    JSON.parse(readFileSync(path.join(desk.dataDir, 'secrets.json'), 'utf8')) as Record<string, unknown>,
  )
    .flat()
    .map(String)
    .filter((secret) => secret.length >= 12);
  expect(secrets.length).toBeGreaterThan(4);
  const people = [...Object.values(desk.signIns.admin), ...Object.values(desk.signIns.portal)];
  const hashes = ((await knex('strapi_api_tokens').select('access_key')) as { access_key: string }[]).map(
    ({ access_key }) => access_key,
  );
  const forbidden = [CANARY, token, ...secrets, ...people.map(({ password }) => password), ...hashes];

  const { types } = JSON.parse((await take(port, '', token)).text) as { types: { name: string }[] };
  const paths = types.flatMap(({ name }) => [`${name}.csv`, `${name}.json`, `${name}.json?lines=1`]);
  const others = [
    '',
    'dictionary.md',
    'dictionary.json',
    'codes.csv',
    'codes.json',
    'answers.csv?form=machine-counts',
  ];
  let size = 0;
  for (const address of [...paths, ...others]) {
    const { status, text } = await take(port, address, token);
    expect([address, status]).toEqual([address, 200]);
    size += text.length;
    const found = forbidden.filter((secret) => text.includes(secret));
    // where it was found, and not what: a failing test must not print a secret either
    const around = found.map((secret) => text.slice(text.indexOf(secret) - 120, text.indexOf(secret)));
    expect([address, around]).toEqual([address, []]);
  }
  expect(size).toBeGreaterThan(100_000);
  process.stderr.write(`${planted.length} canaries, ${paths.length + others.length} files searched\n`);
});
