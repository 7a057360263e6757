/** A call's own copy of the microphone, or of a stream of the page: muting it mutes no other call. It stays the same when the device changes. */
export class AudioLease {
  readonly stream = new MediaStream();
  /** Releases it; the microphone closes with the last one. */
  readonly release: () => void;
  readonly #onTrack: (track: MediaStreamTrack) => void;

  /** @param onTrack Called with the track of another microphone, which takes the place of the one before. */
  constructor(onTrack: (track: MediaStreamTrack) => void, onRelease: () => void) {
    this.#onTrack = onTrack;
    this.release = () => {
      this.track?.stop();
      onRelease();
    };
  }

  /** What the call sends; null before the microphone is open. While there is no microphone it has ended. */
  get track(): MediaStreamTrack | null {
    return this.stream.getAudioTracks()[0] ?? null;
  }

  /** A copy of a stream of the page, which is released once `signal` is aborted. */
  static of(stream: MediaStream, signal: AbortSignal): AudioLease {
    const lease = new AudioLease(
      () => {},
      () => {},
    );
    lease.take(stream);
    if (signal.aborted) lease.release();
    signal.addEventListener('abort', lease.release, { once: true });
    return lease;
  }

  /** Takes a copy of what this microphone gives, muted as the one before. */
  take(source: MediaStream): void {
    const before = this.track;
    const track = source.getAudioTracks()[0]?.clone();
    if (!track) return;
    if (before) {
      track.enabled = before.enabled;
      before.stop();
      this.stream.removeTrack(before);
    }
    this.stream.addTrack(track);
    if (before) this.#onTrack(track);
  }
}
