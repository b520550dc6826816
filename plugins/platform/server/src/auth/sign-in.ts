import type { Core } from '@strapi/strapi';
import {
  DeskError,
  type Clock,
  type Events,
  type PortalPerson,
  type SessionAnswer,
  type SignIn,
} from '@kaigai-desk/domain';
import { rowsOf, type Row } from '../database/rows';
import { SIGN_IN_FAILURE } from '../models';
import { cardOfPerson, staffOfUser } from '../services/people';
import { isDemoAddress, isDemoRefused } from './demo';
import { closeSession, openSession } from './sessions';

type UserRow = Row & {
  readonly documentId: string;
  readonly email: string;
  readonly password: string | null;
  readonly blocked: boolean | null;
};
type FailureRow = Row & { readonly failures: number; readonly lastAt: string };

const MOST_FAILURES = 10;
const REST_MS = 15 * 60_000;
/** Compared when there is no such user, so that the answer takes as long. A hash of nothing anybody can type. */
const NOBODY = '$2a$10$CwTycUXWue0Thq9StjUM0uJ8yC1nYF8Pq0QdJ1k7nGz0v2oVJYp1e';

/** Takes as long for an address that nobody has. */
function isPasswordOf(strapi: Core.Strapi, user: UserRow | null, password: string): Promise<boolean> {
  const users = strapi.plugin('users-permissions').service('user') as {
    validatePassword(password: string, hash: string): Promise<boolean>;
  };
  return users.validatePassword(password, user?.password ?? NOBODY);
}

/**
 * Signs a person in to the portal.
 * @throws DeskError `session.tooMany` after 10 failures within 15 minutes for the account (kept in the database, so
 *   it holds over all instances), `session.refused`, `session.blocked`, `session.demoElsewhere`
 */
export async function signIn(
  strapi: Core.Strapi,
  command: SignIn,
  address: string | null,
): Promise<SessionAnswer> {
  const now = (strapi.plugin('platform').service('clock') as Clock).now();
  const failures = rowsOf<FailureRow>(strapi, SIGN_IN_FAILURE);
  const account = command.email;
  const before = await failures.findOne({ where: { account } });
  const isRecent = before !== null && now - Date.parse(before.lastAt) < REST_MS;
  if (isRecent && before.failures >= MOST_FAILURES) throw new DeskError('session.tooMany');
  if (isDemoAddress(account) && isDemoRefused(strapi, address)) throw new DeskError('session.demoElsewhere');

  const user = await rowsOf<UserRow>(strapi, 'plugin::users-permissions.user').findOne({
    where: { email: { $eqi: account } },
  });
  const isRight = await isPasswordOf(strapi, user, command.password);
  if (!user || !isRight) {
    await countFailure(strapi, account, isRecent, now);
    strapi.log.info(`sign-in refused for an account from ${address ?? 'an unknown address'}`);
    throw new DeskError('session.refused');
  }
  const staff = user.blocked === true ? null : await staffOfUser(strapi, user.id);
  if (!staff) throw new DeskError('session.blocked');

  return await strapi.db.transaction(async () => {
    await failures.deleteMany({ where: { account } });
    const device = command.device ?? '';
    const session = await openSession(
      strapi,
      { userId: user.id, staffId: staff.staffId, device, address },
      now,
    );
    const events = strapi.plugin('platform').service('events') as Events;
    await events.append([
      {
        kind: 'session.opened',
        subjectType: 'api::staff.staff',
        subjectId: staff.staffId,
        at: now,
        actor: { kind: 'staff', id: staff.staffId, name: staff.name },
        side: 'requester',
        address,
        data: { device },
      },
    ]);
    return {
      sessionId: session.sessionId,
      expiresAt: new Date(session.expiresAt).toISOString(),
      person: cardOfPerson(staff),
    };
  });
}

/** Signs a person out: the session is gone at once. */
export async function signOut(strapi: Core.Strapi, person: PortalPerson, sessionId: string): Promise<void> {
  const at = (strapi.plugin('platform').service('clock') as Clock).now();
  await strapi.db.transaction(async () => {
    await closeSession(strapi, sessionId);
    await (strapi.plugin('platform').service('events') as Events).append([
      {
        kind: 'session.closed',
        subjectType: 'api::staff.staff',
        subjectId: person.staffId,
        at,
        actor: { kind: 'staff', id: person.staffId, name: person.name },
        side: 'requester',
        address: person.address,
        data: {},
      },
    ]);
  });
}

/** Two failures at once may be counted as one row each only once: the upsert adds in the database. */
async function countFailure(
  strapi: Core.Strapi,
  account: string,
  isRecent: boolean,
  now: number,
): Promise<void> {
  const table = 'desk_sign_in_failures';
  const knex = strapi.db.connection;
  await knex(table)
    .insert({ account, failures: 1, last_at: new Date(now) })
    .onConflict('account')
    .merge({ failures: isRecent ? knex.raw('?? + 1', [`${table}.failures`]) : 1, last_at: new Date(now) });
}
