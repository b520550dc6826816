/** A second boot changes nothing that a person has changed, and puts right what only the project may decide. */
import { readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { adminOf, personOf } from './support/callers';
import { bootDesk, type Desk } from './support/desk';

let desk: Desk;
beforeAll(async () => {
  desk = await bootDesk();
});
afterAll(() => desk.stop());

/** What the application does at the end of every boot. */
const bootAgain = async (): Promise<void> => {
  const application = (await import(path.resolve(__dirname, '../../cms/dist/src/index.js'))) as {
    default: { bootstrap(part: { strapi: Core.Strapi }): Promise<void> };
  };
  await application.default.bootstrap({ strapi: desk.strapi });
};
const rows = async (table: string): Promise<readonly Record<string, unknown>[]> =>
  (await desk.strapi.db.connection(table).select('*').orderBy('id')) as Record<string, unknown>[];
const signIns = (): Desk['signIns'] =>
  JSON.parse(readFileSync(path.join(desk.dataDir, 'sign-ins.json'), 'utf8')) as Desk['signIns'];

describe('a second boot', () => {
  it('leaves changed rows changed, deleted rows deleted, and adds none', async () => {
    const knex = desk.strapi.db.connection;
    await knex('offices').where({ code: 'paris' }).update({ name_en: 'Paris (Opéra)', pcs_reported: 41 });
    await knex('software_titles').where({ name: 'Adobe Flash Player' }).delete();
    await knex('helpdesks').update({ phone: '+81-3-1111-1111' });
    const tables = [
      'regions',
      'offices',
      'software_titles',
      'helpdesks',
      'staff_members',
      'tickets',
      'messages',
      'forms',
      'components_form_fields',
      'form_versions',
      'assets',
      'licences',
      'licence_allocations',
      'documents',
      'vendors',
      'notices',
      'i18n_locale',
    ];
    const before = await Promise.all(tables.map(rows));
    const events = await rows('desk_events');

    await bootAgain();

    expect(await Promise.all(tables.map(rows))).toEqual(before);
    expect(await rows('desk_events')).toHaveLength(events.length);
    const software = await rows('software_titles');
    expect(software).toHaveLength(11);
    const paris = (await rows('offices')).find((office) => office['code'] === 'paris');
    expect(paris).toMatchObject({ name_en: 'Paris (Opéra)', pcs_reported: 41 });
  });

  it('keeps the sign-ins, and gives new passwords only when the file is lost', async () => {
    const before = signIns();
    await bootAgain();
    expect(signIns()).toEqual(before);

    const file = path.join(desk.dataDir, 'sign-ins.json');
    rmSync(file);
    await bootAgain();
    const after = signIns();
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(after.admin['hq-it'].password).not.toBe(before.admin['hq-it'].password);
    const stale = await desk.http.post('/admin/login').send(before.admin['hq-it']);
    expect(stale.status).toBe(400);
    const fresh = { ...desk, signIns: after };
    await adminOf(fresh, 'hq-it');
    await personOf(fresh, 'staff');
  });

  it('puts the roles back as the project says, and leaves none to the built-in Editor and Author', async () => {
    const rightsOf = async (code: string): Promise<readonly string[]> => {
      const role = (await desk.strapi.db
        .query('admin::role')
        .findOne({ where: { code }, populate: ['permissions'] })) as {
        permissions: { action: string; subject: string | null }[];
      };
      return role.permissions.map(({ action, subject }) => `${action} ${subject ?? ''}`.trim()).sort();
    };
    const before = await rightsOf('desk-agent');
    const types = [
      'asset',
      'canned-reply',
      'document',
      'licence-allocation',
      'licence',
      'notice',
      'office',
      'region',
      'software',
      'staff',
      'tag',
      'vendor',
    ];
    expect(before.filter((right) => right.startsWith('plugin::content-manager'))).toEqual(
      types.map((type) => `plugin::content-manager.explorer.read api::${type}.${type}`),
    );
    expect(before).toContain('plugin::tickets.desk.write');
    expect(before).not.toContain('plugin::platform.outbox.read');
    const role = (await desk.strapi.db.query('admin::role').findOne({ where: { code: 'desk-agent' } })) as {
      id: number;
    };
    const service = desk.strapi.service('admin::role') as unknown as {
      assignPermissions(id: number, rights: readonly object[]): Promise<unknown>;
    };
    await service.assignPermissions(role.id, [{ action: 'plugin::platform.outbox.read', subject: null }]);
    await bootAgain();
    expect(await rightsOf('desk-agent')).toEqual(before);
    expect(await rightsOf('strapi-editor')).toEqual([]);
    expect(await rightsOf('strapi-author')).toEqual([]);
  });

  it('keeps the list that HQ IT arranged, and the labels of the rest', async () => {
    interface Configuration {
      layouts: { list: string[] };
      metadatas: Record<string, { edit: { label: string } }>;
      settings: Record<string, unknown>;
    }
    const service = desk.strapi.plugin('content-manager').service('content-types') as unknown as {
      findConfiguration(model: unknown): Promise<Configuration>;
      updateConfiguration(model: unknown, configuration: Configuration): Promise<unknown>;
    };
    const model = desk.strapi.contentType('api::office.office');
    const before = await service.findConfiguration(model);
    expect(before.metadatas['phase']?.edit.label).toBe('段階 / Phase');
    expect(before.layouts.list[0]).toBe('nameJa');
    const changed = structuredClone(before);
    changed.layouts.list = ['nameEn', 'phase'];
    await service.updateConfiguration(model, changed);
    await bootAgain();
    const after = await service.findConfiguration(model);
    expect(after.layouts.list).toEqual(['nameEn', 'phase']);
    expect(after.metadatas['phase']?.edit.label).toBe('段階 / Phase');
    expect(after.settings).toEqual(before.settings);
  });
});

describe('what Strapi leaves open', () => {
  it('is shut: first registration, registration of portal users, and every right of strangers', async () => {
    const newcomer = { email: 'x@demo.example', firstname: 'x', lastname: 'x', password: 'Abcdef12345' };
    expect((await desk.http.post('/admin/register-admin').send(newcomer)).status).toBe(400);
    const user = { username: 'stranger', email: 'stranger@demo.example', password: 'Abcdef12345' };
    expect((await desk.http.post('/api/auth/local/register').send(user)).status).toBe(401);
    expect((await desk.http.get('/api/users')).status).toBe(401);
    expect(await rows('up_permissions')).toEqual([]);
    expect((await rows('admin_users')).map((row) => row['prefered_language'])).toEqual(['ja', 'ja', 'ja']);
  });
});
