/** The texts of the portal in Japanese: the source that the other language must match. */
import { errors } from './errors';
import { forms } from './forms';
import { frame } from './frame';
import { home } from './home';
import { rooms } from './rooms';
import { signIn } from './sign-in';
import { tickets } from './tickets';

export const messages = { ...frame, ...signIn, ...home, ...tickets, ...forms, ...rooms, ...errors } as const;

export type Source = typeof messages;
export type Key = keyof Source;
export type Messages = Readonly<Record<Key, string>>;
