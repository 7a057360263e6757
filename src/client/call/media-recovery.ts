import { errorCodes } from '../errors/error-codes.js';
import type { Clock } from '../base/clock.js';
import { TelnyxError } from '../errors/telnyx-error.js';
import type { Log } from '../log/log.js';
import type { RestartAnswer } from './media-leg.js';
import type { PathProof } from './path-proof.js';
import { healthy, nextRecovery, type RecoveryEffect, type RecoveryEvent } from './recovery-state.js';

export interface MediaRecoveryOptions {
  readonly clock: Clock;
  readonly log: Log;
  readonly proof: PathProof;
  /** Whether there is a conversation to save. */
  readonly isLive: () => boolean;
  /** The audio is gone and will be brought back. */
  readonly onInterrupted: () => void;
  /** The audio is there again. */
  readonly onRecovered: () => void;
  /** Restarts ICE over the signaling connection. */
  readonly restart: () => Promise<RestartAnswer>;
  /** Has the call offered again over a new signaling connection. */
  readonly reattach: () => void;
  readonly onError: (error: TelnyxError) => void;
}

/** On hold a path has this long for its proof: only the browser's own checks are left, some five seconds apart (RFC 7675). */
const silentProofMs = 8_000;

/** Brings back the audio of one call; `recovery-state.ts` says what is done when. */
export class MediaRecovery {
  readonly #options: MediaRecoveryOptions;
  #state = healthy;
  #cancelTimer = () => {};

  constructor(options: MediaRecoveryOptions) {
    this.#options = options;
  }

  handleConnectionState(connection: RTCPeerConnectionState): void {
    this.#dispatch({ type: 'connection', connection, isLive: this.#options.isLive() });
  }

  /** The conversation begins: earlier failures are over. */
  handleLive(): void {
    this.#dispatch({ type: 'live' });
  }

  /** No audio was agreed on in either direction: there is no path to prove. */
  handleSilence(): void {
    this.#dispatch({ type: 'silent' });
  }

  /** There is a new connection. @param isReplacement The audio was interrupted, and is there again with it. */
  watch(isReplacement: boolean): void {
    this.#dispatch({ type: isReplacement ? 'replaced' : 'opened' });
  }

  /** The path is not needed any more: the call is over, or gets another one. */
  stop(): void {
    this.#dispatch({ type: 'stop' });
  }

  #dispatch(event: RecoveryEvent): void {
    const previous = this.#state;
    const { state, effects } = nextRecovery(previous, event);
    this.#state = state;
    if (state.phase !== previous.phase || event.type === 'replaced' || event.type === 'opened') {
      this.#cancelTimer();
      this.#options.proof.stop();
    }
    for (const effect of effects) this.#run(effect);
  }

  #run(effect: RecoveryEffect): void {
    const { clock, log, onInterrupted, onRecovered, reattach, onError } = this.#options;
    switch (effect.type) {
      case 'start-timer':
        this.#cancelTimer = clock.after(effect.ms, () => this.#dispatch({ type: 'timer' }));
        break;
      case 'interrupt':
        log.write('warning', 'the audio is lost: restarting ICE');
        onInterrupted();
        break;
      case 'restart':
        void this.#restart();
        break;
      case 'prove':
        void this.#prove(effect.ms);
        break;
      case 'recover':
        onRecovered();
        break;
      case 'reattach':
        reattach();
        break;
      case 'report':
        onError(effect.error);
    }
  }

  async #restart(): Promise<void> {
    try {
      this.#dispatch({ type: 'answered', answer: await this.#options.restart() });
    } catch (cause) {
      this.#dispatch({ type: 'restart-failed', error: new TelnyxError(errorCodes.ICE_RESTART_FAILED, '', { cause }) });
    }
  }

  async #prove(ms: number): Promise<void> {
    const { phase } = this.#state;
    const isProven = await this.#options.proof.find(ms, silentProofMs);
    if (this.#state.phase === phase) this.#dispatch({ type: isProven ? 'proven' : 'unproven' });
  }
}
