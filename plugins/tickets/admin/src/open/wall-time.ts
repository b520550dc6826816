/** Date and time as an agent types them, on Tokyo's wall. */
import { instantOf, TOKYO, wallClock } from '@kaigai-desk/domain';

export interface WallTime {
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** `HH:mm` */
  readonly time: string;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** What Tokyo's wall shows at an instant (milliseconds). */
export function wallTimeInTokyo(at: number): WallTime {
  const clock = wallClock(TOKYO, at);
  return {
    date: `${clock.year}-${two(clock.month)}-${two(clock.day)}`,
    time: `${two(clock.hour)}:${two(clock.minute)}`,
  };
}

/** The instant (milliseconds) of a wall time in Tokyo; null while it is no date and time. */
export function instantFromTokyo(wall: WallTime): number | null {
  const local = Date.parse(`${wall.date}T${wall.time}:00Z`);
  return Number.isNaN(local) ? null : instantOf(TOKYO, local);
}
