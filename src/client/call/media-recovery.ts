import type { Clock } from '../base/clock.js';
import { TelnyxError } from '../errors/telnyx-error.js';
import type { Log } from '../log/log.js';

/** Milliseconds that a connection may be `disconnected` before we act: most come back by themselves. */
const patience = 3_000;
/** Milliseconds that a restart may take. */
const restartTimeout = 10_000;

export interface MediaRecoveryParts {
  readonly clock: Clock;
  readonly log: Log;
  /** Whether there is a conversation to save. */
  readonly isLive: () => boolean;
  /** The audio is gone and will be brought back. */
  readonly onInterrupted: () => void;
  /** The audio is there again. */
  readonly onRecovered: () => void;
  /** Restarts ICE over the signalling connection. */
  readonly restart: () => Promise<void>;
  /** The last resort: a new signalling connection, after which the server offers the call anew. */
  readonly reattach: () => void;
  readonly onError: (error: TelnyxError) => void;
}

/**
 * Brings back the audio of one call: waits a little, restarts ICE, and if that does not help, has the call attached anew.
 *
 *     healthy ─▶ waiting (disconnected) ─▶ restarting ─▶ stopped ─▶ replaced ─▶ (failed: once more) stopped
 *        ▲           │                        │                         │
 *        └───────────┴──── connected ─────────┴─────────────────────────┘
 */
export class MediaRecovery {
  readonly #parts: MediaRecoveryParts;
  #phase: 'healthy' | 'waiting' | 'restarting' | 'stopped' | 'replaced' = 'healthy';
  #state: RTCPeerConnectionState = 'new';
  #cancel = () => {};

  constructor(parts: MediaRecoveryParts) {
    this.#parts = parts;
  }

  handleConnectionState(state: RTCPeerConnectionState): void {
    this.#state = state;
    if (this.#phase === 'stopped') return;
    if (state === 'connected') this.#recover();
    else if (!this.#parts.isLive()) return;
    else if (state === 'failed' && this.#phase === 'replaced') this.#reattach();
    else if (state === 'failed') this.#restart();
    else if (state === 'disconnected' && this.#phase === 'healthy') {
      this.#phase = 'waiting';
      this.#cancel = this.#parts.clock.after(patience, () => this.#restart());
    }
  }

  /** The conversation begins: what failed before is mended now. */
  handleLive(): void {
    this.handleConnectionState(this.#state);
  }

  /** There is a new path. @param phase `replaced`: the audio was interrupted, and is there again with it. */
  watch(phase: 'healthy' | 'replaced'): void {
    this.stop();
    this.#phase = phase;
  }

  /** What becomes of the path is of no interest any more: the call is over, or gets another one. */
  stop(): void {
    this.#cancel();
    this.#phase = 'stopped';
  }

  #recover(): void {
    const interrupted = this.#phase === 'restarting' || this.#phase === 'replaced';
    this.watch('healthy');
    if (interrupted) this.#parts.onRecovered();
  }

  #restart(): void {
    if (this.#phase === 'restarting') return;
    this.#cancel();
    this.#phase = 'restarting';
    const { clock, log, onInterrupted, restart } = this.#parts;
    log.write('warning', 'the audio is gone: restarting ICE');
    onInterrupted();
    const fail = (error: TelnyxError) => {
      if (this.#phase !== 'restarting') return;
      this.#parts.onError(error);
      this.#reattach();
    };
    this.#cancel = clock.after(restartTimeout, () => fail(new TelnyxError(47001, 'It took too long.')));
    restart().catch((error: unknown) => fail(new TelnyxError(47001, '', { cause: error })));
  }

  #reattach(): void {
    this.stop();
    this.#parts.reattach();
  }
}
