/** 'Forgot your password?' of the admin, over HTTP. */
import type { Desk } from './desk';

/** Says in the admin's sign-in that a password was forgotten. */
export const forgotten = async (desk: Desk, email: string): Promise<void> => {
  expect((await desk.http.post('/admin/forgot-password').send({ email })).status).toBe(204);
};

/** Chooses a new password with the code of a link; the status of the answer. */
export const reset = async (desk: Desk, code: string, password: string): Promise<number> =>
  (await desk.http.post('/admin/reset-password').send({ resetPasswordToken: code, password })).status;

/** Signs in to the admin; the status of the answer. */
export const signIn = async (desk: Desk, email: string, password: string): Promise<number> =>
  (await desk.http.post('/admin/login').send({ email, password })).status;

/** The code of the link in a mail; empty without one. */
export const codeIn = (text: string): string =>
  /\/admin\/auth\/reset-password\?code=([\w-]{43})\s/.exec(text)?.[1] ?? '';
