import { redirect } from '@sveltejs/kit';
import { cmsOf, forgetSession } from '$lib/server/session';
import type { RequestHandler } from './$types';

/** Ends the session, in the CMS and in the browser. */
export const POST: RequestHandler = async (event) => {
  if (event.locals.sessionId !== null) await cmsOf(event).signOut();
  forgetSession(event);
  redirect(303, '/login?out=1');
};

/** Who comes here by an address has not asked for anything. */
export const GET: RequestHandler = () => redirect(303, '/');
