/** Calls by the day on which they began, in the user's time zone. */
import type { CallHistoryEntry } from '../../page/history/history-entry.js';

export interface Day {
  /** `Today`, `Yesterday`, or the date, in the language. */
  readonly name: string;
  readonly entries: readonly CallHistoryEntry[];
}

/** @param entries Newest first. @param now Milliseconds since 1970. */
export function byDay(entries: readonly CallHistoryEntry[], lang: string, now: number): readonly Day[] {
  const days = new Map<number, CallHistoryEntry[]>();
  for (const entry of entries) {
    const day = startOfDay(entry.startedAt);
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return [...days].map(([day, calls]) => ({ name: dayName(day, lang, now), entries: calls }));
}

const startOfDay = (time: number): number => new Date(time).setHours(0, 0, 0, 0);

/** Milliseconds until the names of days are others. */
export const untilMidnight = (now: number): number => new Date(now).setHours(24, 0, 0, 0) - now;

function dayName(day: number, lang: string, now: number): string {
  const ago = Math.round((startOfDay(now) - day) / 86_400_000); // days with a change of the clock are an hour longer or shorter
  if (ago === 0 || ago === 1) {
    const name = new Intl.RelativeTimeFormat(lang, { numeric: 'auto' }).format(-ago, 'day');
    return name.slice(0, 1).toLocaleUpperCase(lang) + name.slice(1);
  }
  const isThisYear = new Date(day).getFullYear() === new Date(now).getFullYear();
  const year = isThisYear ? {} : ({ year: 'numeric' } as const);
  return new Intl.DateTimeFormat(lang, { weekday: 'long', day: 'numeric', month: 'long', ...year }).format(day);
}
