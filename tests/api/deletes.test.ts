/** Nothing that something refers to can be deleted, by nobody, single or in bulk. */
import type { Caller } from './support/callers';
import { bootDesk, type Desk } from './support/desk';
import { ownerOf } from './support/owners';
import { seedOf } from './support/seed';

let desk: Desk;
let owner: Caller;
beforeAll(async () => {
  desk = await bootDesk();
  owner = await ownerOf(desk);
});
afterAll(() => desk.stop());

interface Refused {
  readonly error: {
    readonly message: string;
    readonly details: {
      readonly code: string;
      readonly references: readonly { from: string; count: number }[];
    };
  };
}
const idOf = async (uid: string, where: object): Promise<string> => {
  const row = (await desk.strapi.db.query(uid as never).findOne({ where })) as { documentId: string };
  return row.documentId;
};
const count = (uid: string): Promise<number> => desk.strapi.db.query(uid as never).count({});
const at = (path: string): string => `/content-manager/collection-types/${path}`;

it('refuses to delete an office with people and inquiries, and says what refers to it and how often', async () => {
  const accra = await idOf('api::office.office', { code: 'accra' });
  const answer = await owner.call('delete', at(`api::office.office/${accra}`));
  expect(answer.status).toBe(400);
  const { error } = answer.body as Refused;
  expect(error.details.code).toBe('record.referred');
  expect(error.message).toMatch(/^ほかのデータから使われているため、削除できません。使っているもの: .*\d+件/);
  const staff = await desk.strapi.db
    .query('api::staff.staff')
    .count({ where: { office: { code: 'accra' } } });
  const tickets = await desk.strapi.db.query('api::ticket.ticket').count({ where: { officeCode: 'accra' } });
  expect(Math.min(staff, tickets)).toBeGreaterThan(0);
  const counts = new Map(error.details.references.map(({ from, count: n }) => [from, n]));
  expect(counts.get('api::staff.staff')).toBe(staff);
  expect(counts.get('api::ticket.ticket')).toBe(tickets);
  expect(await count('api::office.office')).toBe(76);
});

it('deletes nothing of a bulk of which one is referred to', async () => {
  const free = await seedOf(desk.strapi, 'api::region.region').create({
    data: { code: 'nowhere', nameJa: 'どこでもない', nameEn: 'Nowhere', sortOrder: 999 },
  });
  const before = await count('api::region.region');
  const documentIds = [free.documentId, await idOf('api::region.region', { code: 'north-america' })];
  const bulk = await owner.call('post', at('api::region.region/actions/bulkDelete'), { documentIds });
  expect(bulk.status).toBe(400);
  expect((bulk.body as Refused).error.details.code).toBe('record.referred');
  expect(await count('api::region.region')).toBe(before);
  const single = await owner.call('delete', at(`api::region.region/${free.documentId}`));
  expect(single.status).toBe(200);
  expect(await count('api::region.region')).toBe(before - 1);
});

it('holds for a write that no person makes', async () => {
  const staff = await idOf('api::staff.staff', { email: 'hanako.yamada@demo.example' });
  await expect(seedOf(desk.strapi, 'api::staff.staff').delete({ documentId: staff })).rejects.toMatchObject({
    details: { code: 'record.referred' },
  });
  const ticket = await idOf('api::ticket.ticket', {});
  await expect(
    seedOf(desk.strapi, 'api::ticket.ticket').delete({ documentId: ticket }),
  ).rejects.toMatchObject({ details: { references: [{ from: 'api::message.message' }] } });
});

describe('two who delete the same row at once', () => {
  const freshRegion = async (code: string): Promise<string> =>
    (
      await seedOf(desk.strapi, 'api::region.region').create({
        data: { code, nameJa: '消す地域', nameEn: 'To go', sortOrder: 998 },
      })
    ).documentId;
  const deletions = async (documentId: string): Promise<number> =>
    desk.strapi.db
      .query('plugin::platform.event' as never)
      .count({ where: { subjectId: documentId, kind: 'record.deleted' } as never });

  it('in the Content Manager: one deletes, the other is told that it is gone, one event', async () => {
    for (let round = 0; round < 5; round += 1) {
      const id = await freshRegion(`gone-${String(round)}`);
      const answers = await Promise.all(
        [1, 2, 3].map(() => owner.call('delete', at(`api::region.region/${id}`))),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 404, 404]);
      expect(await desk.strapi.db.query('api::region.region').count({ where: { documentId: id } })).toBe(0);
      expect(await deletions(id)).toBe(1);
    }
  });

  it('by the document service: the same, with a code', async () => {
    const id = await freshRegion('gone-too');
    const results = await Promise.allSettled(
      [1, 2].map(() => seedOf(desk.strapi, 'api::region.region').delete({ documentId: id })),
    );
    const refused = results.filter(({ status }) => status === 'rejected') as PromiseRejectedResult[];
    expect(refused.map(({ reason }) => (reason as { code: string }).code)).toEqual(['record.notFound']);
    expect(await deletions(id)).toBe(1);
  });
});
