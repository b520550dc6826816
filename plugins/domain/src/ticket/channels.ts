/** How an inquiry came in (R26). Voice over the internet counts as a call (R28). */
export const CHANNELS = ['web', 'mail', 'phone', 'teamsChat', 'teamsCall', 'other'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Channels an agent can name for a ticket opened for somebody: the portal is the person's own. */
export const AGENT_CHANNELS = [
  'phone',
  'mail',
  'teamsCall',
  'teamsChat',
  'other',
] as const satisfies readonly Channel[];

/** True for a call: its pick-up is the first answer, so its ticket begins in `open`, not in `new`. */
export const isCall = (channel: Channel): boolean => channel === 'phone' || channel === 'teamsCall';

/** Languages the desk writes in (R27). */
export const LANGUAGES = ['ja', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** How a person is employed (R19). */
export const STAFF_KINDS = ['posted', 'local', 'seconded'] as const;
export type StaffKind = (typeof STAFF_KINDS)[number];

/** Where an office stands (R02): only `service` counts in the figures, `pilot` is counted apart. */
export const OFFICE_PHASES = ['preparing', 'pilot', 'service', 'closed'] as const;
export type OfficePhase = (typeof OFFICE_PHASES)[number];
