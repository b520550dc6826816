import { AGENTS } from '@kaigai-desk/database';
import type { Core } from '@strapi/strapi';
import { agentOf, type DemoAgent } from './demo-conversations';
import { newPassword } from './sign-ins-file';

interface AdminUserService {
  create(data: Readonly<Record<string, unknown>>): Promise<unknown>;
}

/**
 * The agents of the history by address. Those that are missing are made, without a way in: not active, and with a
 * password that nobody knows.
 */
export async function ensureAgents(strapi: Core.Strapi): Promise<ReadonlyMap<string, DemoAgent>> {
  const agents = new Map<string, DemoAgent>();
  const role: { id: number } | null = await strapi.db
    .query('admin::role')
    .findOne({ where: { code: 'desk-agent' } });
  for (const { email, firstname, lastname } of AGENTS) {
    if (!(await agentOf(strapi, email))) {
      await (strapi.service('admin::user') as unknown as AdminUserService).create({
        email,
        firstname,
        lastname,
        password: newPassword(),
        preferedLanguage: 'ja',
        isActive: false,
        registrationToken: null,
        roles: role ? [role.id] : [],
      });
    }
    const agent = await agentOf(strapi, email);
    if (agent) agents.set(email, agent);
  }
  return agents;
}
