import { TelnyxError } from '../errors/telnyx-error.js';

/** `prompting` while the browser asks; `open` while a call uses it. */
export type MicrophoneState = 'idle' | 'prompting' | 'open' | 'denied' | 'missing' | 'failed';

/** A call's own copy of the microphone: muting it mutes no other call. */
export interface MicrophoneLease {
  readonly stream: MediaStream;
  readonly track: MediaStreamTrack;
  /** Gives it back; the microphone closes with the last one. */
  release(): void;
}

const failures = {
  42001: 'denied',
  42002: 'missing',
  42003: 'failed',
} as const;

/** Opens the microphone on the first call and lets it go after the last one, so that the browser's light tells the truth. */
export class Microphone {
  readonly #onState: (state: MicrophoneState) => void;
  #opening: Promise<MediaStream> | null = null;
  #leases = 0;

  constructor(onState: (state: MicrophoneState) => void) {
    this.#onState = onState;
  }

  /** Asks for the microphone. Rejects with 42001, 42002 or 42003. The caller MUST release what it gets. */
  async acquire(constraints: boolean | MediaTrackConstraints): Promise<MicrophoneLease> {
    this.#leases++;
    try {
      this.#opening ??= this.#open(constraints);
      const source = await this.#opening;
      const stream = source.clone();
      const track = stream.getAudioTracks()[0];
      if (!track) throw new TelnyxError(42002);
      return { stream, track, release: this.#releaser(track) };
    } catch (error) {
      this.#release();
      throw error;
    }
  }

  async #open(audio: boolean | MediaTrackConstraints): Promise<MediaStream> {
    this.#onState('prompting');
    try {
      const devices = navigator.mediaDevices as MediaDevices | undefined;
      if (!devices) throw new TelnyxError(42003, 'The page must be served over https.');
      const stream = await devices.getUserMedia({ audio });
      this.#onState('open');
      return stream;
    } catch (cause) {
      this.#opening = null; // the next call may ask again
      const code = classify(cause);
      this.#onState(failures[code]);
      throw TelnyxError.from(cause, code);
    }
  }

  #releaser(track: MediaStreamTrack): () => void {
    let released = false;
    return () => {
      if (released) return;
      released = true;
      track.stop();
      this.#release();
    };
  }

  #release(): void {
    if (--this.#leases > 0 || !this.#opening) return;
    const opening = this.#opening;
    this.#opening = null;
    void opening.then(stream => {
      for (const track of stream.getTracks()) track.stop();
      if (!this.#opening) this.#onState('idle');
    });
  }
}

function classify(error: unknown): keyof typeof failures {
  const name = error instanceof Error ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 42001;
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 42002;
  return 42003;
}
