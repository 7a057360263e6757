/** How much is logged. Each level holds all that stand before it. */
export const logLevels = ['none', 'error', 'warning', 'success', 'info', 'verto', 'stats', 'all'] as const;

/**
 * `verto` shows the signaling frames, `stats` the statistics of calls.
 * The names are those of Telnyx's iOS SDK; there a level shows itself alone, here it is a threshold.
 */
export type LogLevel = (typeof logLevels)[number];

/** What a log line belongs to. */
export interface LogContext {
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly callId?: string;
  readonly [key: string]: unknown;
}

/** Receives the log of a client. One that throws, rejects or is slow affects nothing else. */
export interface TelnyxLogger {
  log(level: LogLevel, message: string, context: LogContext): void;
}
