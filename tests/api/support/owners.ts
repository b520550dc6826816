/** Strapi's super admin: the only one who comes as far as deleting and cloning, since roles of ours may not. */
import { adminOf, type Caller } from './callers';
import type { Desk } from './desk';

const PASSWORD = 'Owner-of-it-all-1';

/** Makes a super admin and signs them in. */
export async function ownerOf(desk: Desk): Promise<Caller> {
  const role: { id: number } = await desk.strapi.db
    .query('admin::role')
    .findOne({ where: { code: 'strapi-super-admin' } });
  const users = desk.strapi.service('admin::user') as unknown as { create(data: object): Promise<unknown> };
  const email = 'owner@demo.example';
  await users.create({
    email,
    firstname: 'O',
    lastname: 'Wner',
    password: PASSWORD,
    preferedLanguage: 'ja',
    isActive: true,
    registrationToken: null,
    roles: [role.id],
  });
  return adminOf(desk, { email, password: PASSWORD });
}
