import type { Clock } from '../base/clock.js';
import { tokenLifetime } from '../config/token.js';

/**
 * The part of its lifetime after which a token is renewed, give or take `spread`, so that the phones of an office do not
 * renew at once.
 */
const renewalShare = 2 / 3;
const spread = 0.05;
/** Tokens are not renewed more often than this, in milliseconds, whatever they say. */
const shortestIntervalMs = 10_000;
/** The end of a token is announced this long ahead, in milliseconds; a third of its lifetime if that is less. */
const noticeMs = 120_000;

export interface TokenRenewalOptions {
  readonly clock: Clock;
  readonly random?: () => number;
  readonly onRenew: () => void;
  /** @param expiresAt Milliseconds since 1970. */
  readonly onExpiring: (expiresAt: number) => void;
}

/** Says when the token that is in use should be renewed, and when it is about to end. */
export class TokenRenewal {
  readonly #options: TokenRenewalOptions;
  /** The token in use. */
  #watched: { readonly token: string; readonly receivedAt: number; readonly signedInAt: number } | null = null;
  #cancelRenewal = () => {};
  #cancelNotice = () => {};

  constructor(options: TokenRenewalOptions) {
    this.#options = options;
  }

  /** @param receivedAt When the token came, and (`signedInAt`) when it was signed in with, by `clock.now()`. */
  watch(token: string, receivedAt: number, signedInAt = this.#options.clock.now()): void {
    this.stop();
    this.#watched = { token, receivedAt, signedInAt };
    const { clock, random = Math.random, onRenew, onExpiring } = this.#options;
    const now = clock.now();
    const lifetimeMs = tokenLifetime(token, clock.wallTime() - (now - receivedAt));
    if (lifetimeMs === null) return;
    const renewalMs = lifetimeMs * renewalShare * (1 - spread + random() * 2 * spread);
    const leftMs = (at: number) => Math.max(at - now, 0);
    const renewAt = Math.max(receivedAt + renewalMs, signedInAt + shortestIntervalMs);
    this.#cancelRenewal = clock.after(leftMs(renewAt), onRenew);
    const announcedMs = Math.min(noticeMs, lifetimeMs / 3);
    this.#cancelNotice = clock.after(leftMs(receivedAt + lifetimeMs - announcedMs), () =>
      onExpiring(clock.wallTime() + Math.max(announcedMs, 0)),
    );
  }

  /** The clock did not count this time, but the token aged. */
  handleSleep(missedMs: number): void {
    if (!this.#watched || !missedMs) return;
    const { token, receivedAt, signedInAt } = this.#watched;
    this.watch(token, receivedAt - missedMs, signedInAt - missedMs);
  }

  stop(): void {
    this.#watched = null;
    this.#cancelRenewal();
    this.#cancelNotice();
  }
}
