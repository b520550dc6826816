'use strict';
/** One user who may create tickets and messages, and an office and a person to point at; told in `bench.json`. */
const { writeFileSync } = require('node:fs');
const path = require('node:path');

module.exports = {
  async bootstrap({ strapi }) {
    const role = await strapi.db
      .query('plugin::users-permissions.role')
      .findOne({ where: { type: 'authenticated' } });
    for (const type of ['ticket', 'message', 'office', 'staff']) {
      for (const act of ['create', 'find']) {
        const action = `api::${type}.${type}.${act}`;
        await strapi.db
          .query('plugin::users-permissions.permission')
          .create({ data: { action, role: role.id } });
      }
    }
    const user = await strapi.db.query('plugin::users-permissions.user').create({
      data: { username: 'a', email: 'a@bench.example', provider: 'local', confirmed: true, role: role.id },
    });
    const office = await strapi.documents('api::office.office').create({ data: { name: 'a' } });
    const staff = await strapi.documents('api::staff.staff').create({ data: { name: 'a' } });
    writeFileSync(
      path.join(process.env.DATA_DIR, 'bench.json'),
      JSON.stringify({
        jwt: await strapi.service('plugin::users-permissions.jwt').issue({ id: user.id }),
        office: office.documentId,
        staff: staff.documentId,
      }),
    );
  },
};
