/** The texts of the portal in English. */
import type { Messages } from '../ja';
import { errors } from './errors';
import { forms } from './forms';
import { frame } from './frame';
import { home } from './home';
import { rooms } from './rooms';
import { signIn } from './sign-in';
import { tickets } from './tickets';

export const messages: Messages = { ...frame, ...signIn, ...home, ...tickets, ...forms, ...rooms, ...errors };
