/** Lines of the log as people read and copy them. Pure. */
import { logLevels, type LogLevel, type LogLine } from '../../client/index.js';

/** Which lines are shown. */
export type LogFilter = 'all' | 'errors' | 'warnings' | 'info' | 'frames';

const threshold = { errors: 'error', warnings: 'warning', info: 'info' } as const satisfies Partial<
  Record<LogFilter, LogLevel>
>;

const isShown = (level: LogLevel, filter: LogFilter): boolean => {
  if (filter === 'all') return true;
  if (filter === 'frames') return level === 'verto';
  return logLevels.indexOf(level) <= logLevels.indexOf(threshold[filter]);
};

/** Those of the level that contain the text, in the message or the context. */
export function filterLines(lines: readonly LogLine[], filter: LogFilter, find: string): readonly LogLine[] {
  const text = find.trim().toLowerCase();
  if (filter === 'all' && !text) return lines;
  return lines.filter(line => isShown(line.level, filter) && (!text || lineText(line).toLowerCase().includes(text)));
}

/** One line of text, with its time in UTC and its context. */
export function lineText({ level, message, context: { time, ...context } }: LogLine): string {
  const about = Object.keys(context).length ? ` ${JSON.stringify(context)}` : '';
  return `${new Date(time).toISOString()} ${level} ${message}${about}`;
}

/** `14:02:31.250`, as the clock on the wall. */
export function clockTime(time: number): string {
  const date = new Date(time);
  const two = (value: number) => String(value).padStart(2, '0');
  const clock = [date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(':');
  return `${clock}.${String(date.getMilliseconds()).padStart(3, '0')}`;
}

/** What a frame is about, in a word or two; null for a line that is none. */
export function frameTitle({ level, message }: LogLine): string | null {
  const direction = /^[◀▶]/.exec(message)?.[0];
  if (level !== 'verto' || !direction) return null;
  try {
    const frame = JSON.parse(message.slice(1)) as { method?: unknown; error?: unknown } | null;
    if (typeof frame?.method === 'string') return `${direction} ${frame.method}`;
    return `${direction} ${frame?.error ? 'error' : 'result'}`;
  } catch {
    return null; // cut off, or no JSON: shown as it is
  }
}
