/** People of any office with a sign-in of their own, beside those of the demo. */
import { newId, personOf, type Caller } from './callers';
import type { Desk } from './desk';
import { seedOf } from './seed';

/** Registers a member of an office and signs them in; the office contact unless said otherwise. */
export async function memberOf(desk: Desk, officeCode: string, isOfficeContact = true): Promise<Caller> {
  const { strapi } = desk;
  const email = `member-${newId()}@example.org`;
  const password = `Pw-${newId()}`;
  const role: unknown = await strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'authenticated' } });
  const user: unknown = await strapi
    .plugin('users-permissions')
    .service('user')
    .add({
      username: email,
      email,
      password,
      confirmed: true,
      provider: 'local',
      role: (role as { id: number }).id,
    });
  const office: unknown = await strapi.db
    .query('api::office.office')
    .findOne({ where: { code: officeCode } });
  await seedOf(strapi, 'api::staff.staff').create({
    data: {
      name: `Member of ${officeCode}`,
      email,
      kind: 'local',
      language: 'en',
      isActive: true,
      isOfficeContact,
      office: (office as { id: number }).id,
      signIn: (user as { id: number }).id,
    },
  });
  return personOf(desk, { email, password });
}
