/** A call's own copy of the microphone, or of a stream of the page: muting it mutes no other call. It stays the same when the device changes. */
export class AudioLease {
  readonly stream = new MediaStream();
  /** Releases it; the microphone closes with the last one. */
  readonly release: () => void;
  readonly #onTrack: (track: MediaStreamTrack) => void | Promise<void>;
  /** Sent until the one in its place is. */
  #leaving: MediaStreamTrack | null = null;

  /** @param onTrack Called with the track of another microphone, which takes the place of the one before once it resolves. MUST not reject. */
  constructor(onTrack: (track: MediaStreamTrack) => void | Promise<void>, onRelease: () => void) {
    this.#onTrack = onTrack;
    this.release = () => {
      this.track?.stop();
      this.#leaving?.stop();
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
    void lease.take(stream); // there is none before it that could be heard for longer
    if (signal.aborted) lease.release();
    signal.addEventListener('abort', lease.release, { once: true });
    return lease;
  }

  /** Whether what is sent can be heard. */
  setEnabled(enabled: boolean): void {
    for (const track of [this.track, this.#leaving]) if (track) track.enabled = enabled;
  }

  /** Takes a copy of what this microphone gives, muted as the one before, which stops once the copy is sent: there is no gap. */
  async take(source: MediaStream): Promise<void> {
    const before = this.track;
    const track = source.getAudioTracks()[0]?.clone();
    if (!track) return;
    this.stream.addTrack(track);
    if (!before) return;
    track.enabled = before.enabled;
    this.stream.removeTrack(before);
    this.#leaving?.stop();
    this.#leaving = before;
    await this.#onTrack(track);
    before.stop();
  }
}
