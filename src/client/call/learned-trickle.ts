import type { Settings } from '../config/settings.js';
import type { TrickleSupport } from './call-parts.js';

/** Candidates go out one by one if the current settings say so, unless this server has refused it. */
export class LearnedTrickle implements TrickleSupport {
  readonly #settings: () => Settings;
  /** The server that refused it, for as long as it is the one in use. */
  #refusedBy: string | null = null;

  constructor(settings: () => Settings) {
    this.#settings = settings;
  }

  get enabled(): boolean {
    return this.#settings().trickle && this.#refusedBy !== this.#server;
  }

  set enabled(enabled: boolean) {
    this.#refusedBy = enabled ? null : this.#server;
  }

  get #server(): string {
    const { dialect, environment, host } = this.#settings();
    return `${dialect} ${host ?? environment}`;
  }
}
