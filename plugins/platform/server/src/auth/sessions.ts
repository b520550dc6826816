import { createHash, randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { PortalPerson } from '@kaigai-desk/domain';
import { rowsOf, type Row } from '../database/rows';
import { troubleOf } from '../database/troubles';
import { SESSION } from '../models';
import { staffOfUser } from '../services/people';

type SessionRow = Row & {
  readonly userId: number;
  readonly staffId: string;
  readonly lastSeenAt: string;
  readonly expiresAt: string;
};

/** A session ends this long after the last request, and this long after sign-in at the latest. */
const IDLE_MS = 12 * 3_600_000;
const LIFE_MS = 14 * 86_400_000;
/** `lastSeenAt` is written at most this often: a read must not become a write on every page. */
const SEEN_STEP_MS = 300_000;

const hashOf = (sessionId: string): string => createHash('sha256').update(sessionId).digest('hex');

export interface NewSession {
  readonly userId: number;
  readonly staffId: string;
  readonly device: string;
  readonly address: string | null;
}

/**
 * Opens a session and clears those that ended.
 * @returns the opaque id (256 bits); only its hash is kept
 */
export async function openSession(
  strapi: Core.Strapi,
  session: NewSession,
  now: number,
): Promise<{ readonly sessionId: string; readonly expiresAt: number }> {
  const sessionId = randomBytes(32).toString('base64url');
  const expiresAt = now + LIFE_MS;
  await rowsOf<SessionRow>(strapi, SESSION).deleteMany({ where: { expiresAt: { $lt: new Date(now) } } });
  await rowsOf<SessionRow>(strapi, SESSION).create({
    data: {
      ...session,
      idHash: hashOf(sessionId),
      openedAt: new Date(now),
      lastSeenAt: new Date(now),
      expiresAt: new Date(expiresAt),
    },
  });
  return { sessionId, expiresAt };
}

/**
 * The person of a session, or null when it is unknown, over, or its sign-in was blocked meanwhile.
 * @param address the client's address as the portal told it
 */
export async function personOfSession(
  strapi: Core.Strapi,
  sessionId: string,
  address: string | null,
  now: number,
): Promise<PortalPerson | null> {
  const sessions = rowsOf<SessionRow>(strapi, SESSION);
  const row = await sessions.findOne({ where: { idHash: hashOf(sessionId) } });
  if (!row) return null;
  const seenAt = Date.parse(row.lastSeenAt);
  if (Date.parse(row.expiresAt) <= now || seenAt + IDLE_MS <= now) return null;
  const user = await rowsOf<Row>(strapi, 'plugin::users-permissions.user').findOne({
    where: { id: row.userId },
  });
  if (!user || user['blocked'] === true) return null;
  const staff = await staffOfUser(strapi, row.userId);
  if (!staff) return null;
  if (now - seenAt > SEEN_STEP_MS) {
    try {
      await sessions.update({ where: { id: row.id }, data: { lastSeenAt: new Date(now) } });
    } catch (error) {
      // whoever only reads goes on reading while the database takes no writes
      if (!troubleOf(error)) throw error;
    }
  }
  return { ...staff, address };
}

/** Ends a session at once. Ending one that is gone already is no error. */
export async function closeSession(strapi: Core.Strapi, sessionId: string): Promise<void> {
  await rowsOf<SessionRow>(strapi, SESSION).deleteMany({ where: { idHash: hashOf(sessionId) } });
}
