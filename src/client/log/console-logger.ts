import type { LogLevel, TelnyxLogger } from './levels.js';

const methods: Partial<Record<LogLevel, 'error' | 'warn' | 'debug'>> = {
  error: 'error',
  warning: 'warn',
  verto: 'debug',
  stats: 'debug',
};

/** Writes each line to the console, with its time and context. */
export const consoleLogger: TelnyxLogger = {
  log(level, message, { time, ...context }) {
    const line = `[telnyx] ${new Date(time).toISOString().slice(11, -1)} ${level}: ${message}`;
    // eslint-disable-next-line no-console -- this is the one place that writes to the console
    console[methods[level] ?? 'info'](line, ...(Object.keys(context).length ? [context] : []));
  },
};
