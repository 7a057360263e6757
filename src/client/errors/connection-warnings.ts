import type { Clock } from '../base/clock.js';
import type { ErrorCode, ErrorName } from './error-codes.js';
import type { TelnyxError } from './telnyx-error.js';

/**
 * Something is wrong with the connection to the server, or with the path of a call's audio; the client retries
 * automatically.
 */
export interface ConnectionWarning {
  readonly code: ErrorCode;
  readonly name: ErrorName;
  /** Milliseconds since 1970. */
  readonly since: number;
  /** What happened, and what may help, in English. */
  readonly cause: string;
  readonly advice: string;
}

/** What is wrong with a connection: each is emitted once, until all are cleared. */
export class ConnectionWarnings {
  readonly #clock: Clock;
  readonly #onWarning: (warning: ConnectionWarning, cleared: boolean) => void;
  readonly #active = new Map<ErrorCode, ConnectionWarning>();

  constructor(clock: Clock, onWarning: (warning: ConnectionWarning, cleared: boolean) => void) {
    this.#clock = clock;
    this.#onWarning = onWarning;
  }

  add({ code, codeName, message, solutions }: TelnyxError): void {
    if (this.#active.has(code)) return;
    const since = this.#clock.wallTime();
    const warning = Object.freeze({ code, name: codeName, since, cause: message, advice: solutions[0] ?? '' });
    this.#active.set(code, warning);
    this.#onWarning(warning, false);
  }

  clear(): void {
    const active = [...this.#active.values()];
    this.#active.clear();
    for (const warning of active) this.#onWarning(warning, true);
  }
}
