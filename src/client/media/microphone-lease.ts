/** A call's own copy of the microphone: muting it mutes no other call. It stays the same when the device changes. */
export class MicrophoneLease {
  readonly stream = new MediaStream();
  /** Gives it back; the microphone closes with the last one. */
  readonly release: () => void;
  readonly #onTrack: (track: MediaStreamTrack) => void;

  /** @param onTrack Told the track of another microphone, which takes the place of the one before. */
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

  /** Takes a copy of what this microphone gives, muted as the one before. */
  take(source: MediaStream): void {
    const before = this.track;
    const track = source.clone().getAudioTracks()[0];
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
