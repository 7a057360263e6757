/** Plays what the other sides of all calls say, one detached audio element a call, so that headless pages hear too. */
export class Playback {
  readonly #onBlocked: (blocked: boolean) => void;
  readonly #elements = new Map<string, HTMLAudioElement>();

  /** @param onBlocked Told when the browser wants a click first, and when that is over. */
  constructor(onBlocked: (blocked: boolean) => void) {
    this.#onBlocked = onBlocked;
  }

  play(callId: string, stream: MediaStream): void {
    const element = this.#elements.get(callId) ?? new Audio();
    this.#elements.set(callId, element);
    element.srcObject = stream;
    void this.#start(element);
  }

  stop(callId: string): void {
    const element = this.#elements.get(callId);
    if (!element) return;
    this.#elements.delete(callId);
    element.pause();
    element.srcObject = null;
    if (!this.#elements.size) this.#onBlocked(false);
  }

  /** Plays what the browser blocked. Call it in a click. */
  async resume(): Promise<void> {
    await Promise.all([...this.#elements.values()].map(element => this.#start(element)));
  }

  async #start(element: HTMLAudioElement): Promise<void> {
    try {
      await element.play();
      this.#onBlocked(false);
    } catch (error) {
      // AbortError: another stream or the end of the call came first.
      if (error instanceof Error && error.name === 'NotAllowedError') this.#onBlocked(true);
    }
  }
}
