/** The texts of the portal in English. */
import type { Messages } from '../ja';
import { errors } from './errors';
import { frame } from './frame';
import { home } from './home';
import { signIn } from './sign-in';
import { tickets } from './tickets';

export const messages: Messages = { ...frame, ...signIn, ...home, ...tickets, ...errors };
